// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/hand.h"

#include "base/error.h"
#include "base/i18n.h"
#include "history/coding_edits.h"
#include "history/join.h"
#include "history/team_edits.h"
#include "text/fold.h"
#include "text/graphemes.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

bool isQualifier(const history::State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    return code != nullptr && code->isQualifier();
}

/// The coding that says the same, but perhaps for its qualifier.
const coding::Coding* same(const history::State& state, const coding::Coding& wanted, CodeId qualifier)
{
    for (const coding::Coding& held : state.codings.of(wanted.transcript))
        if (held.span == wanted.span && held.code == wanted.code && held.coder == wanted.coder &&
            held.qualifier == qualifier)
            return &held;
    return nullptr;
}

/// Makes the coding by `edit`, or gives its qualifier to the one that is there without. Gives its id.
CodingId codeIn(const history::State& state, const coding::Coding& wanted, history::Edit& edit)
{
    if (const coding::Coding* held = same(state, wanted, wanted.qualifier)) return held->id;
    if (const coding::Coding* bare = same(state, wanted, CodeId{})) {
        join(edit, history::setCodingQualifier(state, bare->id, wanted.qualifier));
        return bare->id;
    }
    history::Edit made = history::addCoding(state, wanted.transcript, wanted.span, wanted.code, wanted.coder,
                                            wanted.qualifier);
    const CodingId id = std::get<coding::Coding>(made.rows.front()).id;
    join(edit, std::move(made));
    return id;
}

[[noreturn]] void refuseUnmarked()
{
    throw Refusal(
        {"", "", tr("No passage is marked."), tr("Mark the words in the transcript, then choose the code.")});
}

/// Without the label of a turn in which it begins, and that of one in which it ends.
text::Span withoutLabels(const history::State& state, TranscriptId transcript, text::Span span)
{
    if (span.empty()) return span;
    const transcript::Turn* first = state.transcripts.turnAt(transcript, span.start);
    const transcript::Turn* last = state.transcripts.turnAt(transcript, span.end - 1);
    if (last != nullptr && span.end <= last->textStart) span.end = std::max(span.start, last->span.start);
    if (first != nullptr) span.start = std::clamp(first->textStart, span.start, span.end);
    return span;
}

void giveQualifier(project::Project& project, const std::vector<CodingId>& codings, CodeId qualifier)
{
    history::Edit edit;
    for (const CodingId id : codings)
        if (project.state().codings.find(id) != nullptr)
            join(edit, history::setCodingQualifier(project.state(), id, qualifier));
    project.apply(edit);
}

}

text::Span wordsOf(project::Project& project, TranscriptId transcript, text::Span marked)
{
    const auto body = project.text(transcript);
    const text::OffsetMap map(*body);
    text::Span words = text::trimmed(map, text::snapToGraphemes(*body, map, marked));
    if (words.empty()) refuseUnmarked();
    for (text::Span before; before != words;) { // turns without words may lie one after the other
        before = words;
        words = text::trimmed(map, withoutLabels(project.state(), transcript, words));
    }
    if (words.empty())
        throw Refusal({"", "", tr("Only the name of who speaks is marked, and none of what is said."),
                       tr("Mark the words that are said, then choose the code.")});
    return words;
}

void codePassage(Workspace& workspace, TranscriptId transcript, text::Span span,
                 const std::vector<CodeId>& codes)
{
    project::Project* project = workspace.project();
    if (project == nullptr || codes.empty()) return;
    const history::State& state = project->state();
    if (codes.size() == 1 && isQualifier(state, codes.front())) return qualify(workspace, codes.front());
    const text::Span words = wordsOf(*project, transcript, span);
    workspace.demandCoder();

    history::Edit coder;
    coding::Coding wanted;
    wanted.transcript = transcript;
    wanted.span = words;
    wanted.coder = history::coderCalled(state, workspace.coderName(), coder);
    for (const CodeId code : codes)
        if (isQualifier(state, code)) wanted.qualifier = code;
    history::Edit edit;
    std::vector<CodingId> made;
    for (const CodeId code : codes) {
        if (isQualifier(state, code)) continue;
        wanted.code = code;
        made.push_back(codeIn(state, wanted, edit));
    }
    if (!edit.empty()) join(edit, std::move(coder));
    project->apply(edit);
    workspace.setLastCode(wanted.code);
    Selection selection = workspace.selection();
    selection.transcript = transcript;
    selection.span = words;
    selection.codings = made;
    workspace.select(selection);
}

void codeMarked(Workspace& workspace, const std::vector<CodeId>& codes)
{
    const project::Project* project = workspace.project();
    if (project == nullptr || codes.empty()) return;
    const Selection selection = workspace.selection();
    if (codes.size() == 1 && isQualifier(project->state(), codes.front()))
        return qualify(workspace, codes.front());
    if (!selection.transcript || selection.span.empty()) refuseUnmarked();
    codePassage(workspace, selection.transcript, selection.span, codes);
}

void codeAt(Workspace& workspace, TranscriptId transcript, text::Offset point,
            const std::vector<CodeId>& codes)
{
    const project::Project* project = workspace.project();
    if (project == nullptr) return;
    const Selection& selection = workspace.selection();
    if (selection.transcript == transcript && selection.span.contains(point))
        return codeMarked(workspace, codes);
    const transcript::Turn* turn = project->state().transcripts.turnAt(transcript, point);
    if (turn == nullptr) refuseUnmarked();
    codePassage(workspace, transcript, {turn->textStart, turn->span.end}, codes);
}

void qualify(Workspace& workspace, CodeId qualifier)
{
    project::Project* project = workspace.project();
    if (project == nullptr) return;
    const auto codings = workspace.selection().codings;
    if (codings.empty())
        throw Refusal({"", "", tr("No coding is chosen to give this qualifier."),
                       tr("Code a passage first, or click on one that is coded.")});
    const auto has = [&](CodingId id) {
        const coding::Coding* coding = project->state().codings.find(id);
        return coding == nullptr || coding->qualifier == qualifier;
    };
    if (codings.size() == 1)
        if (const coding::Coding* coding = project->state().codings.find(codings.front()))
            workspace.demandConsent(coding::Coding(*coding), CodingChange::qualifier);
    giveQualifier(*project, codings, std::all_of(codings.begin(), codings.end(), has) ? CodeId{} : qualifier);
}

void chooseCoding(Workspace& workspace, const coding::Coding& coding)
{
    Selection selection = workspace.selection();
    if (selection.transcript != coding.transcript) selection.span = {coding.span.start, coding.span.start};
    selection.transcript = coding.transcript;
    selection.codings = {coding.id};
    workspace.select(selection);
}

void wantRemoved(Workspace& workspace, CodingId coding)
{
    const project::Project* project = workspace.project();
    const coding::Coding* found = project == nullptr ? nullptr : project->state().codings.find(coding);
    if (found == nullptr) return;
    chooseCoding(workspace, *found);
    workspace.doAction("coding/remove");
}

void removeCodings(Workspace& workspace, const std::vector<CodingId>& codings)
{
    project::Project* project = workspace.project();
    if (project == nullptr) return;
    history::Edit edit;
    for (const CodingId id : codings)
        if (project->state().codings.find(id) != nullptr)
            join(edit, history::removeCoding(project->state(), id));
    project->apply(edit);
    Selection selection = workspace.selection();
    std::erase_if(selection.codings,
                  [&](CodingId id) { return project->state().codings.find(id) == nullptr; });
    workspace.select(selection);
}

const codebook::Code* codeOfKey(const codebook::Codebook& codebook, std::string_view key)
{
    const std::string wanted = text::folded(key);
    if (wanted.empty()) return nullptr;
    for (const codebook::Code* code : codebook.inOrder())
        if (!code->shortKey.empty() && text::folded(code->shortKey) == wanted) return code;
    return nullptr;
}

}
