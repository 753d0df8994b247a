// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/team_edits.h"

#include "base/i18n.h"
#include "history/coding_edits.h"
#include "history/coding_sense.h"
#include "history/edit_parts.h"
#include "text/fold.h"

#include <algorithm>
#include <set>

namespace rd::history
{

namespace
{

const coding::Coder& presentPerson(const State& state, CoderId id)
{
    const auto found = state.coders.find(id);
    if (found == state.coders.end() || found->second.deleted)
        refuse(tr("This coder is not there any more."), tr("Choose another coder."));
    if (found->second.agreed)
        refuse(say("“{name}” is what a team agreed on, not a coder.",
                   fmt::arg("name", found->second.shownName())),
               tr("Choose two persons."));
    return found->second;
}

std::vector<coding::Coding> codingsBy(const State& state, CoderId coder)
{
    std::vector<coding::Coding> codings;
    for (const auto& [transcript, list] : state.codings.all())
        std::copy_if(list.begin(), list.end(), std::back_inserter(codings),
                     [&](const coding::Coding& coding) { return coding.coder == coder; });
    return codings;
}

/// A memo may be in `rows` already, when it is about a coding that becomes one with another.
void handMemosOver(const State& state, CoderId from, CoderId into, std::vector<Row>& rows)
{
    std::set<MemoId> done;
    for (Row& row : rows) {
        auto* memo = std::get_if<coding::Memo>(&row);
        if (memo == nullptr) continue;
        if (memo->coder == from) memo->coder = into;
        done.insert(memo->id);
    }
    for (const auto& [id, before] : state.memos) {
        if (before.deleted || before.coder != from || done.contains(id)) continue;
        coding::Memo memo = before;
        memo.coder = into;
        rows.emplace_back(std::move(memo));
    }
}

/// What both were handed is noted once.
void handAssignmentsOver(const State& state, CoderId from, CoderId into, std::vector<Row>& rows)
{
    std::set<TranscriptId> has;
    for (const auto& [id, assignment] : state.assignments)
        if (!assignment.deleted && assignment.coder == into) has.insert(assignment.transcript);
    for (const auto& [id, before] : state.assignments) {
        if (before.deleted || before.coder != from) continue;
        coding::Assignment assignment = before;
        if (has.insert(assignment.transcript).second)
            assignment.coder = into;
        else
            assignment.deleted = true;
        rows.emplace_back(std::move(assignment));
    }
}

void handTablesOver(const State& state, CoderId from, CoderId into, std::vector<Row>& rows)
{
    for (const auto& [id, before] : state.tables) {
        const auto has = [&before = before](CoderId coder) {
            return std::find(before.coders.begin(), before.coders.end(), coder) != before.coders.end();
        };
        if (before.deleted || !has(from)) continue;
        coding::TableDefinition table = before;
        if (has(into))
            std::erase(table.coders, from);
        else
            std::replace(table.coders.begin(), table.coders.end(), from, into);
        rows.emplace_back(std::move(table));
    }
}

}

CoderId coderCalled(const State& state, const std::string& name, Edit& edit)
{
    if (const coding::Coder* known = state.coderByName(text::trimmedText(name))) return known->id;
    coding::Coder coder;
    coder.id = CoderId::make();
    coder.name = name;
    edit = addCoder(state, coder);
    return coder.id;
}

Edit changeCoder(const State& state, const coding::Coder& wanted)
{
    coding::Coder coder = wanted;
    const auto before = state.coders.find(coder.id);
    if (before == state.coders.end()) return {};
    if (before->second.isCalled(coder.name)) coder.name = before->second.name; // in whichever language
    if (coder.name != before->second.name) coder.name = nameForCoder(state, coder);
    if (before->second == coder) return {};
    return makeEdit("coder.change", {{"name", coder.name}}, {coder});
}

Edit joinCoders(const State& state, CoderId from, CoderId into)
{
    coding::Coder gone = presentPerson(state, from);
    const coding::Coder& stays = presentPerson(state, into);
    if (from == into) refuse(tr("A coder cannot be joined with itself."), tr("Choose another coder."));
    auto codings = codingsBy(state, from);
    for (coding::Coding& coding : codings) coding.coder = into;
    std::vector<Row> rows = settled(state, codings);
    handMemosOver(state, from, into, rows);
    handAssignmentsOver(state, from, into, rows);
    handTablesOver(state, from, into, rows);
    nlohmann::json args{{"name", gone.name}, {"into", stays.name}, {"stays", into.uuid.toString()}};
    gone.deleted = true;
    rows.emplace_back(std::move(gone));
    return makeEdit("coder.join", std::move(args), std::move(rows));
}

Edit handOut(const State& state, CoderId coder, const std::vector<TranscriptId>& transcripts,
             std::int64_t atMs)
{
    std::set<TranscriptId> handed;
    for (const auto& [id, assignment] : state.assignments)
        if (!assignment.deleted && assignment.coder == coder) handed.insert(assignment.transcript);
    std::vector<Row> rows;
    for (const TranscriptId transcript : transcripts) {
        presentTranscript(state, transcript);
        if (!handed.insert(transcript).second) continue;
        coding::Assignment made;
        made.id = AssignmentId::make();
        made.coder = coder;
        made.transcript = transcript;
        made.sinceMs = atMs;
        rows.emplace_back(made);
    }
    if (rows.empty()) return {};
    nlohmann::json args{{"count", rows.size()}, {"coder", state.coders.at(coder).name}};
    return makeEdit("handout", std::move(args), std::move(rows));
}

}
