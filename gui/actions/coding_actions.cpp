// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/edits.h"
#include "errands/rewriting.h"
#include "gui/actions/coders.h"
#include "gui/actions/consent.h"
#include "gui/actions/long_change.h"
#include "gui/actions/pick.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/words.h"
#include "history/coding_edits.h"
#include "history/join.h"

namespace rd::gui
{

namespace
{

/// The chosen codings; of several, those that the user ticks (or the one, unless `many`).
std::vector<CodingId> chosenCodings(Context& context, const std::string& title, const std::string& deed,
                                    bool many)
{
    const auto codings = context.workspace.selection().codings;
    if (codings.size() <= 1) return codings;
    PickQuestion question{title, tr("There are several codings here."),
                          deed,  {tr("Code"), tr("Coder"), tr("Passage")},
                          {},    many,
                          {}};
    for (const CodingId id : codings)
        question.rows.push_back(codingRow(context, *context.state().codings.find(id)));
    std::vector<CodingId> picked;
    for (const std::size_t row : pick(context, question)) picked.push_back(codings.at(row));
    return picked;
}

void demandMark(const Context& context)
{
    const Selection& selection = context.workspace.selection();
    if (selection.transcript.isNull() || selection.span.empty())
        throw Refusal({"", "", tr("No passage is marked."),
                       tr("Mark the words in the transcript, then choose the code.")});
    (void)wordsOf(context.project(), selection.transcript, selection.span);
}

void codeWith(Workspace& workspace, CodeId code, CodeId qualifier)
{
    std::vector<CodeId> codes{code};
    if (qualifier) codes.push_back(qualifier);
    codeMarked(workspace, codes);
}

void codeByName(Context& context)
{
    demandMark(context);
    Workspace& workspace = context.workspace;
    workspace.demandCoder();
    CodeFinderQuestion question{tr("Code the marked passage"), tr("Apply code"), {}, true, {}};
    question.match.proposed = workspace.lastCode();
    question.keepOpen = [&workspace](CodeId code, CodeId qualifier) {
        workspace.attempt([&] { codeWith(workspace, code, qualifier); });
    };
    CodeFinder finder(context.ask.window(), context.state().codebook, question);
    context.ask.show(finder);
    codeWith(workspace, finder.code(), finder.qualifier());
}

/// Asks where the one that is chosen is another's; who chose from a list has read whose it is.
void demandConsentFor(Context& context, const std::vector<CodingId>& codings, CodingChange change)
{
    if (context.workspace.selection().codings.size() == 1)
        demandConsent(context, *context.state().codings.find(codings.front()), change);
}

void removeCoding(Context& context)
{
    const auto codings = chosenCodings(context, tr("Remove codings"), tr("Remove"), true);
    demandConsentFor(context, codings, CodingChange::removal);
    removeCodings(context.workspace, codings);
}

void resize(Context& context)
{
    demandMark(context);
    const Selection& selection = context.workspace.selection();
    const text::Span span = wordsOf(context.project(), selection.transcript, selection.span);
    const auto codings = chosenCodings(context, tr("Give a coding the marked passage"), tr("Give it"), false);
    demandConsentFor(context, codings, CodingChange::extent);
    for (const CodingId id : codings)
        context.project().apply(history::resizeCoding(context.state(), id, span));
}

void qualifyChosen(Context& context)
{
    const auto codings = chosenCodings(context, tr("Give a qualifier"), tr("Go on"), true);
    demandConsentFor(context, codings, CodingChange::qualifier);
    PickQuestion question{tr("Give a qualifier"), "", tr("Give it"), {}, {{tr("No qualifier")}}, false, {}};
    const auto qualifiers = context.state().codebook.qualifiers();
    std::vector<CodeId> ids{CodeId{}};
    for (const codebook::Code* code : qualifiers) {
        question.rows.push_back({numberedName(*code)});
        ids.push_back(code->id);
    }
    const CodeId qualifier = ids.at(pickOne(context, question));
    history::Edit edit;
    for (const CodingId id : codings) join(edit, history::setCodingQualifier(context.state(), id, qualifier));
    context.project().apply(edit);
}

void writeMemo(Context& context)
{
    const auto codings = chosenCodings(context, tr("Memo of a coding"), tr("Go on"), false);
    demandConsentFor(context, codings, CodingChange::memo);
    for (const CodingId id : codings) {
        const coding::Coding& coding = *context.state().codings.find(id);
        const std::string rewritten = errands::toldRewriting(context.project(), coding);
        const std::string code = codePath(context.state().codebook, coding.code);
        MemoDialog dialog(context.ask.window(), rewritten.empty() ? code : code + "\n" + rewritten,
                          coding.memo);
        context.ask.show(dialog);
        context.project().apply(history::setCodingMemo(context.state(), id, dialog.value()));
    }
}

void tellPage(Context& context)
{
    const auto codings = chosenCodings(context, tr("Page of a passage"), tr("Go on"), true);
    if (codings.empty()) return;
    const std::string page =
        context.ask.text({tr("Page of a passage"), tr("Page of the source (empty: not told):"),
                          context.state().codings.find(codings.front())->page});
    context.project().apply(history::setPages(context.state(), codings, page));
}

void importCodings(Context& context)
{
    const ReadFile file = askForFile(context, tr("Import codings"), csvKind());
    auto import = exchange::readCodingsCsv(file.bytes, file.name, errands::codingsContext(context.project()));
    const auto count = static_cast<long long>(import.codings.size());
    auto notes = import.notes;
    const history::Edit edit =
        history::addCodings(context.state(), std::move(import.codings), file.name, import.coders);
    if (auto memos = history::toldMemos(edit); !memos.empty()) notes.push_back(std::move(memos));
    applyLong(context, edit, tr("Importing codings…"));
    context.ask.inform(sayn("{count} coding was taken in.", "{count} codings were taken in.", count,
                            fmt::arg("count", count)),
                       notes);
}

void exportCodings(Context& context)
{
    context.workspace.counts().demandSeeing();
    saveBytes(context, tr("Export the codings"), csvKind(), tr("codings") + ".csv",
              exchange::writeCodingsCsv(context.state().codings, errands::codingsContext(context.project())));
}

bool mayCode(const Context& context)
{
    return canWriteTranscript(context) && !context.workspace.selection().span.empty();
}

bool mayCodeWithChosen(const Context& context)
{
    if (!canWriteCode(context)) return false;
    const codebook::Code* code = context.state().codebook.find(context.workspace.selection().code);
    return code->isQualifier() ? canWriteCodings(context) : code->codable && mayCode(context);
}

}

void addCodingActions(Actions& actions)
{
    actions.add(
        {"coding/add", mark("&Code with the chosen code"),
         mark("Code the marked passage with the code that is chosen in the codebook."), "Ctrl+Return",
         [](Context& context) { codeMarked(context.workspace, {context.workspace.selection().code}); },
         mayCodeWithChosen});
    actions.add({"coding/name", mark("Code by &name…"),
                 mark("Code the marked passage with a code whose name you type."), "Ctrl+K", codeByName,
                 canWriteTranscript});
    actions.add({"coding/qualifier", mark("&Qualifier…"),
                 mark("Give the coding a qualifier, such as “not done”, or take it off."), "Ctrl+L",
                 qualifyChosen, canWriteCodings});
    actions.add({"coding/memo", mark("&Memo…"), mark("Write a note on the coding."), "Ctrl+M", writeMemo,
                 canWriteCodings});
    actions.add({"coding/page", mark("&Page…"), mark("Say on which page of the source the passage stands."),
                 "", tellPage, canWriteCodings});
    actions.add({"coding/resize", mark("Give it the mar&ked passage…"),
                 mark("Make the coding as long as what is marked."), "Ctrl+R", resize,
                 [](const Context& context) { return mayCode(context) && canWriteCodings(context); }});
    actions.add({"coding/remove", mark("&Remove"), mark("Take the coding off the passage."), "Ctrl+D",
                 removeCoding, canWriteCodings});
    actions.add({"coding/coder", mark("&Who codes…"), mark("Under which name codings are made."), "",
                 [](Context& context) {
                     chooseCoder(context, tr("This name stands with every coding that is made from now on."));
                 }});
    actions.add({"coding/import", mark("&Import…"), mark("Add codings from a CSV file."), "", importCodings,
                 canWrite});
    actions.add({"coding/export", mark("E&xport…"), mark("Save all codings as a CSV file."), "",
                 exportCodings, hasProject});
}

}
