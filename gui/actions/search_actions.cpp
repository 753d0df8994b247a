// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/in_vivo.h"
#include "gui/actions/action.h"
#include "gui/actions/long_change.h"
#include "gui/dialogs/code_finder.h"
#include "gui/search.h"
#include "gui/views/common/words.h"
#include "text/graphemes.h"
#include "text/offset_map.h"

namespace rd::gui
{

namespace
{

/// What is marked, when it may be looked for: short and in one line.
std::string markedWords(const Context& context)
{
    constexpr text::Offset longest = 80;
    const Selection& selection = context.workspace.selection();
    if (!hasTranscript(context) || selection.span.empty() || selection.span.length() > longest) return {};
    const auto body = context.project().text(selection.transcript);
    const std::string words(text::OffsetMap(*body).slice(selection.span));
    return words.find('\n') == std::string::npos ? words : std::string();
}

std::string countOf(const std::vector<coding::Coding>& passages)
{
    const auto count = static_cast<long long>(passages.size());
    return sayn("{count} passage", "{count} passages", count, fmt::arg("count", count));
}

std::vector<coding::Coding> foundPassages(Context& context)
{
    const Search& search = context.workspace.search();
    return errands::passagesOf(context.project(), search.hits(), search.unit());
}

void applyFound(Context& context, const history::Edit& edit, CodeId code)
{
    if (edit.empty())
        throw Refusal({"", "", tr("All of it was coded so already."), tr("Choose another code.")});
    applyLong(context, edit, tr("Coding what was found…"));
    context.workspace.setLastCode(code);
    context.ask.inform(history::describe(edit.kind, edit.args) + ".", {});
}

void codeFound(Context& context)
{
    context.workspace.demandCoder();
    auto passages = foundPassages(context);
    CodeFinderQuestion question{tr("Code what was found"), tr("Code all"), {}, true, {}};
    question.sentence =
        say("{passages} will be coded, as one action. What you coded so already is passed over.",
            fmt::arg("passages", countOf(passages)));
    question.match.proposed = context.workspace.lastCode();
    CodeFinder finder(context.ask.window(), context.state().codebook, question);
    context.ask.show(finder);
    applyFound(context,
               errands::codeEach(context.state(), std::move(passages), finder.code(), finder.qualifier(),
                                 context.workspace.coderName()),
               finder.code());
}

/// Below the chosen code or theme, if any.
CodeId aboveNew(const Context& context)
{
    const codebook::Code* chosen = context.state().codebook.find(context.workspace.selection().code);
    return chosen == nullptr || chosen->deleted || chosen->isQualifier() ? CodeId{} : chosen->id;
}

std::string placeName(const Context& context, CodeId above)
{
    const codebook::Code* code = context.state().codebook.find(above);
    return code == nullptr
               ? tr("at the top of the codebook")
               : say("below “{code}”", fmt::arg("code", codeName(context.state().codebook, above)));
}

/// Which code is made, or which that is called so already is taken.
std::string whatIsMade(const Context& context, const std::string& words, CodeId above,
                       const std::string& passages)
{
    const std::string name = errands::inVivoName(words);
    if (const codebook::Code* known = errands::codeOfWords(context.state(), words)) {
        const std::string path = codePath(context.state().codebook, known->id);
        return say("There is a code “{name}” already: “{path}”. Code {passages} with it?",
                   fmt::arg("name", name), fmt::arg("path", path), fmt::arg("passages", passages));
    }
    const std::string place = placeName(context, above);
    return say("Make the code “{name}” {place} and code {passages} with it?", fmt::arg("name", name),
               fmt::arg("place", place), fmt::arg("passages", passages));
}

void codeFoundAnew(Context& context)
{
    context.workspace.demandCoder();
    auto passages = foundPassages(context);
    const std::string& words = context.workspace.search().words();
    const CodeId above = aboveNew(context);
    confirm(context.ask, tr("Code what was found"), whatIsMade(context, words, above, countOf(passages)),
            tr("Code all"));
    const auto* transcript = context.state().transcripts.find(passages.front().transcript);
    const auto made = errands::codeInVivo(context.state(), words, above, transcript->language,
                                          std::move(passages), context.workspace.coderName());
    applyFound(context, made.edit, made.code);
}

void codeInVivo(Context& context)
{
    context.workspace.demandCoder();
    Selection selection = context.workspace.selection();
    const auto body = context.project().text(selection.transcript);
    const text::OffsetMap map(*body);
    coding::Coding passage;
    passage.transcript = selection.transcript;
    const errands::Said said =
        errands::saidIn(context.state(), selection.transcript, *body,
                        text::trimmed(map, text::snapToGraphemes(*body, map, selection.span)));
    passage.span = said.span;
    const auto* transcript = context.state().transcripts.find(selection.transcript);
    const auto made = errands::codeInVivo(context.state(), said.words, aboveNew(context),
                                          transcript->language, {passage}, context.workspace.coderName());
    const bool isNew = context.project().apply(made.edit);
    context.workspace.setLastCode(made.code);
    selection.span = passage.span;
    selection.codings.clear();
    for (const coding::Coding& coding : context.state().codings.of(passage.transcript))
        if (coding.span == passage.span && coding.code == made.code && context.workspace.isOwn(coding))
            selection.codings.push_back(coding.id);
    context.workspace.select(selection);
    if (isNew) return;
    const std::string code = codePath(context.state().codebook, made.code);
    throw Refusal({"", "", say("You coded these words with “{code}” already.", fmt::arg("code", code)),
                   tr("Mark other words.")});
}

bool mayCodeFound(const Context& context)
{
    return canWrite(context) && !context.workspace.search().hits().empty();
}

}

void addSearchActions(Actions& actions)
{
    actions.add({"edit/search", mark("Find in &all transcripts…"),
                 mark("Find words in all transcripts, and code where they stand."), "Ctrl+Shift+F",
                 [](Context& context) { context.workspace.search().open(markedWords(context)); },
                 hasProject});
    actions.add({"coding/found", mark("Code what was &found…"),
                 mark("Code all places that were found in the transcripts."), "", codeFound, mayCodeFound});
    actions.add({"coding/found/new", mark("Code what was found with a code of &these words…"),
                 mark("Make a code of the words that were found, and code all places with it."), "",
                 codeFoundAnew, mayCodeFound});
    actions.add({"coding/in-vivo", mark("Code in &vivo"),
                 mark("Make a code of the marked words, below the chosen code, and code them with it."),
                 "Ctrl+Shift+K", codeInVivo, [](const Context& context) {
                     return canWriteTranscript(context) && !context.workspace.selection().span.empty();
                 }});
}

}
