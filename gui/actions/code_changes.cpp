// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/code_changes.h"

#include "base/safe_file.h"
#include "exchange/csv/codebook_csv.h"
#include "exchange/sheet/codebook_table.h"
#include "gui/actions/blind.h"
#include "gui/actions/pick.h"
#include "gui/actions/templates.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/split_dialog.h"
#include "gui/views/common/words.h"
#include "history/codebook_edits.h"
#include "text/fold.h"
#include "text/offset_map.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace rd::gui
{

namespace
{

using codebook::Code;

constexpr int passageWords = 160;

std::vector<SplitPassage> passagesOf(Context& context, CodeId code)
{
    std::vector<SplitPassage> passages;
    for (const transcript::Transcript* transcript : context.state().transcripts.list()) {
        const auto& codings = context.state().codings.of(transcript->id);
        const auto has = [&](const coding::Coding& coding) {
            return coding.code == code && context.workspace.counts().shows(coding);
        };
        if (std::none_of(codings.begin(), codings.end(), has)) continue;
        const auto body = context.project().text(transcript->id);
        const text::OffsetMap map(*body);
        for (const coding::Coding& coding : codings)
            if (has(coding))
                passages.push_back(
                    {coding.id, transcript->name, text::shortened(map.slice(coding.span), passageWords)});
    }
    return passages;
}

/// Of what a merge does besides with the code that goes.
std::string whatBecomesOf(const codebook::Codebook& codebook, const Code& from, CodeId into)
{
    const std::string name = codeName(codebook, into);
    const auto other = fmt::arg("into", name);
    std::vector<std::string> told;
    if (!definitionParts(from).empty())
        told.push_back(say("Its definition is kept, below that of “{into}”.", other));
    for (const Code* code : codebook.inOrder())
        if (code->poleOf == from.id)
            told.push_back(code->id == into
                               ? say("“{into}” is its opposite, and is nothing's opposite after that.", other)
                               : say("“{code}”, its opposite, becomes the opposite of “{into}”.",
                                     fmt::arg("code", code->shownName(userLanguage())), other));
    if (from.poleOf)
        told.push_back(say("That it is the opposite of “{code}” is not kept.",
                           fmt::arg("code", codeName(codebook, from.poleOf))));
    told.push_back(say("“{from}” is gone after that; undo brings it back.",
                       fmt::arg("from", codeName(codebook, from.id))));
    return fmt::format("{}", fmt::join(told, " "));
}

void applyCodes(Context& context, const exchange::CodebookImport& codes, const std::string& source)
{
    const auto count = static_cast<long long>(codes.codes.size());
    context.project().apply(history::importCodes(context.state(), codes.codes, source));
    context.ask.inform(sayn("{count} code of {file} was taken in.", "{count} codes of {file} were taken in.",
                            count, fmt::arg("count", count), fmt::arg("file", source)),
                       codes.notes);
}

}

const codebook::Code& chosenCode(const Context& context)
{
    return *context.state().codebook.find(context.workspace.selection().code);
}

void tellSameName(Context& context, CodeId id)
{
    const auto& codebook = context.state().codebook;
    const Code* code = codebook.find(id);
    if (code == nullptr) return;
    const std::string name = code->shownName(userLanguage());
    std::vector<std::string> others;
    for (const Code* other : codebook.inOrder())
        if (other->id != id && text::folded(other->shownName(userLanguage())) == text::folded(name))
            others.push_back(codePath(codebook, other->id));
    if (others.empty()) return;
    context.ask.inform(
        say("There is another code of this name: “{name}”. That may be, but it is easily taken "
            "for this one. It stands here:",
            fmt::arg("name", name)),
        others);
}

void mergeCode(Context& context)
{
    const Code from = chosenCode(context);
    CodeFinderQuestion question{
        say("Merge “{code}” into", fmt::arg("code", codeName(context.state().codebook, from.id))),
        tr("Merge"),
        {},
        false,
        {}};
    question.match = {!from.isQualifier(), from.isQualifier(), {}, {}};
    for (const Code* one : context.state().codebook.withDescendants(from.id))
        question.match.without.insert(one->id);
    CodeFinder finder(context.ask.window(), context.state().codebook, question);
    context.ask.show(finder);
    const history::Edit edit = history::mergeCodes(context.state(), from.id, finder.code());
    const CodeId into = finder.code();
    confirm(context.ask, tr("Merge codes"),
            say("All codings of “{from}” become codings of “{into}”.",
                fmt::arg("from", codeName(context.state().codebook, from.id)),
                fmt::arg("into", codeName(context.state().codebook, into))),
            tr("Merge"), whatBecomesOf(context.state().codebook, from, into));
    context.project().apply(edit);
    Selection selection = context.workspace.selection();
    selection.code = into;
    context.workspace.select(selection);
}

void splitCode(Context& context)
{
    const Code from = chosenCode(context);
    auto passages = passagesOf(context, from.id);
    if (passages.empty())
        throw Refusal({"", "",
                       say("No passage is coded with “{code}” itself, so there is nothing to split off.",
                           fmt::arg("code", from.shownName(userLanguage()))),
                       tr("Choose a code that passages are coded with.")});
    SplitDialog dialog(context.ask.window(), codeName(context.state().codebook, from.id),
                       std::move(passages));
    context.ask.show(dialog);
    Code made;
    made.id = CodeId::make();
    made.level = from.level;
    made.color = from.color;
    made.name.slot(userLanguage()) = dialog.value().name;
    context.project().apply(
        history::splitCode(context.state(), from.id, made, dialog.value().codings, dialog.value().reason));
    tellSameName(context, made.id);
}

void deleteCode(Context& context)
{
    const Code code = chosenCode(context);
    std::set<CodeId> all;
    for (const Code* one : context.state().codebook.withDescendants(code.id)) all.insert(one->id);
    std::vector<CodingId> codings;
    for (const auto& coding : history::codingsGoingWith(context.state(), all)) codings.push_back(coding.id);
    const auto below = static_cast<long long>(all.size()) - 1;
    const std::string detail =
        goesWith(context, codings) +
        (below > 0 ? " " + sayn("{count} code below it goes too.", "{count} codes below it go too.", below,
                                fmt::arg("count", below))
                   : "") +
        " " + tr("Undo brings all of it back.");
    confirm(context.ask, tr("Delete a code"),
            say("Delete “{code}”?", fmt::arg("code", codeName(context.state().codebook, code.id))),
            tr("Delete"), detail);
    history::Edit edit = history::deleteCode(context.state(), code.id);
    keepUncounted(context, edit);
    context.project().apply(edit);
}

void restoreCode(Context& context)
{
    std::vector<const Code*> deleted;
    for (const auto& [id, code] : context.state().codebook.all())
        if (code.deleted && code.mergedInto.isNull()) deleted.push_back(&code);
    if (deleted.empty())
        throw Refusal({"", "", tr("No code was deleted."), tr("To take back a merge, use undo.")});
    const Language language = userLanguage();
    std::sort(deleted.begin(), deleted.end(), [&](const Code* a, const Code* b) {
        return text::compare(a->shownName(language), b->shownName(language), language) < 0;
    });
    PickQuestion question{tr("Restore a deleted code"),
                          tr("The codes below it and the codings that went with it come back too."),
                          tr("Restore"),
                          {},
                          {},
                          false,
                          {}};
    for (const Code* code : deleted) question.rows.push_back({numberedName(*code)});
    const CodeId id = deleted.at(pickOne(context, question))->id;
    history::Edit edit = history::restoreCode(context.state(), id, context.project().goneWith(id));
    keepUncounted(context, edit);
    context.project().apply(edit);
}

void addFromTemplate(Context& context)
{
    const auto templates = codebookTemplates();
    if (templates.empty())
        throw Refusal(
            {"", "", tr("No codebooks came with the program."), tr("Import a CSV file with codes instead.")});
    PickQuestion question{tr("Add from a template"),
                          tr("Its codes are added to those of the project."),
                          tr("Add the codes"),
                          {},
                          {},
                          false,
                          {}};
    for (const CodebookTemplate& found : templates) question.rows.push_back({found.name});
    const auto& file = templates.at(pickOne(context, question)).file;
    const std::string source = file.filename().string();
    applyCodes(context,
               exchange::readCodebookCsv(readFile(file), source, context.state().codebook,
                                         context.state().info.language, context.state().codings),
               source);
}

void importCodes(Context& context)
{
    const ReadFile file =
        askForFile(context, tr("Import codes"), {tr("Tables (*.csv, *.xlsx)"), "*.csv;*.xlsx"});
    applyCodes(context,
               exchange::readCodebookTable(file.bytes, file.name, {}, context.state().codebook,
                                           context.state().info.language, context.state().codings),
               file.name);
}

void exportCodes(Context& context)
{
    saveBytes(context, tr("Export the codebook"), csvKind(), tr("codebook") + ".csv",
              exchange::writeCodebookCsv(context.state().codebook, context.state().info.language));
}

}
