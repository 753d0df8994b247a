// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/join.h"
#include "history/team_edits.h"

#include <algorithm>
#include <iterator>

namespace rd::history
{

namespace
{

using coding::Memo;
using coding::MemoKind;

/// Known memos and those that come with them.
using Memos = std::map<MemoId, Memo>;

const Memo& presentMemo(const State& state, MemoId id)
{
    const auto found = state.memos.find(id);
    if (found == state.memos.end() || found->second.deleted)
        refuse(tr("This memo is no longer there."), tr("Undo its deletion to bring it back."));
    return found->second;
}

bool isPresent(const State& state, const Memo& memo)
{
    const Uuid id = memo.subject;
    if (id.isNull()) return true;
    const auto there = [](const auto* value) { return value != nullptr && !value->deleted; };
    return there(state.codebook.find(CodeId{id})) || there(state.transcripts.find(TranscriptId{id})) ||
           there(state.cases.find(CaseId{id})) || there(state.cases.find(RespondentId{id})) ||
           there(state.codings.find(CodingId{id}));
}

/// What a memo of this kind may answer or rest on.
bool mayAnswer(MemoKind kind, MemoKind answered)
{
    return (kind == MemoKind::conclusion && answered == MemoKind::question) ||
           (kind == MemoKind::recommendation && answered == MemoKind::conclusion);
}

void demandAnswers(const Memo& memo, const Memos& memos)
{
    for (const MemoId id : memo.answers) {
        const auto answered = memos.find(id);
        if (answered == memos.end()) refuse(tr("A memo answers one that is not there."));
        if (answered->second.deleted) continue; // it may come back
        if (!mayAnswer(memo.kind, answered->second.kind))
            refuse(
                tr("Only a conclusion answers a question, and only a recommendation rests on a conclusion."),
                tr("Choose another memo, or another kind for this one."));
    }
}

void demandOpposites(const Memo& memo, const Memos& memos)
{
    for (const MemoId id : memo.opposes) {
        const auto other = memos.find(id);
        if (other != memos.end() && other->second.deleted) continue; // it may come back
        if (id == memo.id || other == memos.end() || memo.kind != MemoKind::conclusion ||
            other->second.kind != MemoKind::conclusion)
            refuse(tr("Only a conclusion is opposed to another conclusion."),
                   tr("Choose another memo, or another kind for this one."));
    }
}

void demandSound(const State& state, const Memo& memo, const Memos& memos)
{
    if (memo.title.empty() && memo.text.empty())
        refuse(tr("A memo needs words."), tr("Type a title or a text."));
    const auto before = state.memos.find(memo.id);
    const bool another = before == state.memos.end() || before->second.subject != memo.subject;
    if (another && !isPresent(state, memo))
        refuse(tr("What this memo is about is no longer in the project."), tr("Choose something else."));
    const transcript::Transcript* text = state.transcripts.find(TranscriptId{memo.subject});
    if (memo.span != text::Span{} && (text == nullptr || !memo.span.fits(text->length)))
        refuse(tr("The passage of this memo does not lie within its transcript."),
               tr("Mark at least one character of the text."));
    demandAnswers(memo, memos);
    demandOpposites(memo, memos);
}

nlohmann::json argsOf(const Memo& memo)
{
    return {{"memo", memo.title.empty() ? nlohmann::json("…") : logged(memo.title)}};
}

Memo filledIn(const State& state, Memo memo)
{
    if (!memo.id) memo.id = MemoId::make();
    if (memo.position == 0) memo.position = nextPosition(state.memosInOrder());
    return memo;
}

}

Edit addMemo(const State& state, Memo memo)
{
    const Memo made = filledIn(state, std::move(memo));
    demandSound(state, made, state.memos);
    return makeEdit("memo.add", argsOf(made), {made});
}

Edit changeMemo(const State& state, const Memo& memo)
{
    const Memo& before = presentMemo(state, memo.id);
    Memo after = memo;
    after.position = before.position;
    if (after == before) return {};
    demandSound(state, after, state.memos);
    return makeEdit("memo.change", argsOf(after), {after});
}

Edit writeMemo(const State& state, Memo memo, const std::string& writer)
{
    const auto before = state.memos.find(memo.id);
    const bool known = before != state.memos.end();
    if (known && before->second == memo) return {};
    Edit coder;
    if (!memo.coder) memo.coder = coderCalled(state, writer, coder);
    Edit edit = known ? changeMemo(state, memo) : addMemo(state, std::move(memo));
    join(edit, std::move(coder));
    return edit;
}

Edit deleteMemo(const State& state, MemoId id)
{
    Memo gone = presentMemo(state, id);
    gone.deleted = true;
    return makeEdit("memo.delete", argsOf(gone), {gone});
}

Edit moveMemo(const State& state, MemoId id, MemoId before)
{
    Memo moved = presentMemo(state, id);
    auto others = state.memosInOrder();
    const auto own = std::find_if(others.begin(), others.end(), [&](const Memo* m) { return m->id == id; });
    const auto place = own - others.begin();
    others.erase(own);
    const auto next =
        std::find_if(others.begin(), others.end(), [&](const Memo* m) { return m->id == before; });
    if (before && next == others.end()) presentMemo(state, before);
    if (next - others.begin() == place) return {};
    if (next == others.end())
        moved.position = nextPosition(others);
    else
        moved.position = next == others.begin() ? (*next)->position - 1
                                                : ((*std::prev(next))->position + (*next)->position) / 2;
    return makeEdit("memo.move", argsOf(moved), {moved});
}

Edit importMemos(const State& state, const std::vector<Memo>& memos, const std::string& source)
{
    std::vector<Row> rows;
    Memos all = state.memos;
    double position = nextPosition(state.memosInOrder());
    for (const Memo& memo : memos) {
        Memo taken = filledIn(state, memo);
        const auto known = state.memos.find(taken.id);
        taken.position = known == state.memos.end() ? position++ : known->second.position;
        all[taken.id] = taken;
        if (known == state.memos.end() || known->second != taken) rows.emplace_back(taken);
    }
    for (const Row& row : rows) demandSound(state, std::get<Memo>(row), all);
    if (rows.empty()) return {};
    nlohmann::json args{{"count", rows.size()}, {"source", source}};
    return makeEdit("memo.import", std::move(args), std::move(rows));
}

}
