// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/merge_copies.h"

#include "base/i18n.h"
#include "errands/merge_mapping.h"
#include "gui/actions/blind.h"
#include "gui/actions/merge_report.h"
#include "gui/actions/open_project.h"
#include "gui/actions/pick.h"
#include "gui/ask/guard.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/merge_dialog.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace rd::gui
{

namespace
{

using Copies = std::vector<std::filesystem::path>;

merge::Report tried(Context& context, const Copies& copies, project::MergeOptions options)
{
    options.onlyTry = true;
    merge::Report report;
    context.ask.work(tr("What the merge would do"), [&](Progress& progress) {
        report = context.project().merge(copies, options, progress);
    });
    return report;
}

void take(Context& context, const Copies& copies, const project::MergeOptions& options)
{
    project::Project::Merged merged;
    context.ask.work(tr("Merging copies"), [&](Progress& progress) {
        merged = context.project().writeMerge(copies, options, progress);
    });
    context.project().adopt(merged.written);
}

std::vector<PairingOffer> transcriptsOf(const history::State& state)
{
    std::vector<PairingOffer> offers;
    for (const transcript::Transcript* one : state.transcripts.list())
        offers.push_back({one->name, one->name, false});
    return offers;
}

/// Those of one name with their keys.
std::vector<PairingOffer> codesOf(const codebook::Codebook& codebook)
{
    std::map<std::string, int> named;
    for (const codebook::Code* code : codebook.inOrder()) ++named[code->shownName(userLanguage())];
    std::vector<PairingOffer> offers;
    for (const codebook::Code* code : codebook.inOrder()) {
        const std::string name = code->shownName(userLanguage());
        offers.push_back(
            {code->key, named[name] > 1 ? name + " (" + code->key + ")" : name, code->isQualifier()});
    }
    return offers;
}

std::string pickFrom(Context& context, const std::string& title, const std::string& deed,
                     const std::vector<PairingOffer>& offers, const Pairing& of)
{
    PickQuestion question;
    question.title = title;
    question.sentence = of.name;
    question.deed = deed;
    std::vector<std::string> ids;
    for (const PairingOffer& one : offers) {
        if (one.qualifier != of.qualifier) continue;
        if (one.id == of.into) question.chosen = {ids.size()};
        ids.push_back(one.id);
        question.rows.push_back({one.name});
    }
    return ids.at(pickOne(context, question));
}

/// Codes by part of their name; of qualifiers there are few.
std::string pickCode(Context& context, const Pairing& of)
{
    const codebook::Codebook& ours = context.state().codebook;
    const std::string title = tr("What the code becomes");
    const std::string deed = tr("Choose");
    if (of.qualifier) return pickFrom(context, title, deed, codesOf(ours), of);
    CodeFinderQuestion question;
    question.title = title;
    question.deed = deed;
    question.sentence = of.name;
    question.match.groups = true;
    if (const codebook::Code* now = ours.byKey(of.into)) question.match.proposed = now->id;
    CodeFinder finder(context.ask.window(), ours, question);
    context.ask.show(finder);
    return ours.find(finder.code())->key;
}

merge::Mapping loadMapping(Context& context)
{
    const ReadFile form = askForFile(context, tr("Load a mapping"), csvKind());
    return errands::readMapping(form.bytes, form.name);
}

void saveMapping(Context& context, const merge::Report& report)
{
    saveBytes(context, tr("Save the mapping"), csvKind(),
              context.project().path().stem().string() + " - " + tr("mapping") + ".csv",
              errands::mappingForm(report));
}

MergeQuestion mergeQuestion(Context& context, const Copies& copies, merge::Report first)
{
    const auto guarded = [&context](const auto& deed) {
        return Guard(context.workspace, context.ask).run(deed);
    };
    MergeQuestion question;
    question.tried = std::move(first);
    question.codes = codesOf(context.state().codebook);
    question.transcripts = transcriptsOf(context.state());
    question.tryAnew = [&context, &copies, guarded](const project::MergeOptions& options) {
        std::optional<merge::Report> report;
        guarded([&] { report = shownOf(context, tried(context, copies, options)); });
        return report;
    };
    question.pickCode = [&context, guarded](const Pairing& of) {
        std::optional<std::string> key;
        guarded([&] { key = pickCode(context, of); });
        return key;
    };
    question.pickTranscript = [&context, guarded](const Pairing& of) {
        std::optional<std::string> name;
        guarded([&] {
            name = pickFrom(context, tr("Which transcript it is"), tr("Choose"),
                            transcriptsOf(context.state()), of);
        });
        return name;
    };
    question.showAll = [&context](const merge::Report& report) { showMergePreview(context, report); };
    question.load = [&context, guarded] {
        std::optional<merge::Mapping> mapping;
        guarded([&] { mapping = loadMapping(context); });
        return mapping;
    };
    question.save = [&context, guarded](const merge::Report& report) {
        guarded([&] { saveMapping(context, report); });
    };
    return question;
}

/// When each was written and how long it is, by which it is seen that somebody works in it.
std::vector<std::pair<std::filesystem::file_time_type, std::uintmax_t>> stateOf(const Copies& copies)
{
    std::vector<std::pair<std::filesystem::file_time_type, std::uintmax_t>> states;
    for (const auto& copy : copies) {
        std::error_code unreadable; // then merging tells it
        const auto written = std::filesystem::last_write_time(copy, unreadable);
        states.emplace_back(written, std::filesystem::file_size(copy, unreadable));
    }
    return states;
}

/// Chooses in a new preview what was chosen in the one before, and tells that it is a new one.
void chooseAnew(Context& context, const Copies& copies, const MergeChoices& before,
                const merge::Report& first, MergeDialog& dialog)
{
    ChosenAgain chosen = chooseAgain(before, first, [&](const project::MergeOptions& options) {
        return shownOf(context, tried(context, copies, options));
    });
    std::string sentence =
        tr("A copy was changed while its preview was open. Here is what the merge would do "
           "now.");
    if (!chosen.told.empty())
        sentence += " " + tr("What you had chosen is chosen again; first look at what is told here, each "
                             "with the page that has it.");
    else if (before.any())
        sentence += " " + tr("What you had chosen is chosen again.");
    context.ask.inform(sentence, chosen.told);
    dialog.choose(std::move(chosen), before.page);
}

/// What is wanted of the merge, of copies that are as the preview showed them; nothing where none has
/// anything new.
std::optional<project::MergeOptions> asked(Context& context, const Copies& copies)
{
    std::optional<MergeChoices> chosen;
    for (;;) {
        const auto before = stateOf(copies);
        const merge::Report first = shownOf(context, tried(context, copies, {}));
        if (!first.changed) {
            context.ask.inform(tr("The copies hold nothing that is not here already."), {});
            return std::nullopt;
        }
        MergeDialog dialog(context.ask.window(), mergeQuestion(context, copies, first));
        if (chosen) chooseAnew(context, copies, *chosen, first, dialog);
        context.ask.show(dialog);
        if (stateOf(copies) == before) return dialog.value();
        chosen = dialog.choices();
    }
}

}

void mergeCopies(Context& context)
{
    FileQuestion question{tr("Merge copies into this project"), {projectFileKind()}, "", ""};
    question.folder = FolderKind::copies;
    const auto copies = context.ask.openFiles(question);
    const auto options = asked(context, copies);
    if (!options) return;
    take(context, copies, *options);
    if (context.workspace.counts().blind())
        return context.ask.inform(
            tr("The copies are merged. What others coded stays hidden; the report of the "
               "merge is in the history when you end coding blind."),
            {});
    showMergeReport(context, context.project().history(1).at(0).id);
}

}
