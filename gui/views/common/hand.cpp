// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/hand.h"

#include "base/error.h"
#include "base/i18n.h"
#include "history/coding_edits.h"
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

/// The coding without qualifier of that code on that span by that coder, just made or there already.
std::optional<CodingId> codingOf(const history::State& state, TranscriptId transcript, text::Span span,
                                 CodeId code, CoderId coder)
{
    for (const coding::Coding& coding : state.codings.of(transcript))
        if (coding.span == span && coding.code == code && coding.coder == coder && !coding.qualifier)
            return coding.id;
    return {};
}

text::Span withoutEdges(project::Project& project, TranscriptId transcript, text::Span span)
{
    const auto text = project.text(transcript);
    const text::OffsetMap map(*text);
    return text::trimmed(map, text::snapToGraphemes(*text, map, span));
}

[[noreturn]] void refuseUnmarked()
{
    throw Refusal(
        {"", "", tr("No passage is marked."), tr("Mark the words in the transcript, then choose the code.")});
}

void giveQualifier(project::Project& project, const std::vector<CodingId>& codings, CodeId qualifier)
{
    for (const CodingId id : codings)
        if (project.state().codings.find(id) != nullptr)
            project.apply(history::setCodingQualifier(project.state(), id, qualifier));
}

}

void codePassage(Workspace& workspace, TranscriptId transcript, text::Span span,
                 const std::vector<CodeId>& codes)
{
    project::Project* project = workspace.project();
    if (project == nullptr || codes.empty()) return;
    if (codes.size() == 1 && isQualifier(project->state(), codes.front()))
        return qualify(workspace, codes.front());
    const text::Span words = withoutEdges(*project, transcript, span);
    if (words.empty()) refuseUnmarked();

    std::vector<CodingId> made;
    const CoderId coder = project->ensureCoder(workspace.coderName());
    for (const CodeId code : codes) {
        if (isQualifier(project->state(), code)) continue;
        project->apply(history::addCoding(project->state(), transcript, words, code, coder));
        if (const auto id = codingOf(project->state(), transcript, words, code, coder)) made.push_back(*id);
    }
    for (const CodeId code : codes)
        if (isQualifier(project->state(), code)) giveQualifier(*project, made, code);
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
    giveQualifier(*project, codings, std::all_of(codings.begin(), codings.end(), has) ? CodeId{} : qualifier);
}

void removeCodings(Workspace& workspace, const std::vector<CodingId>& codings)
{
    project::Project* project = workspace.project();
    if (project == nullptr) return;
    for (const CodingId id : codings)
        if (project->state().codings.find(id) != nullptr)
            project->apply(history::removeCoding(project->state(), id));
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
