// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_sense.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::history
{

Sense senseOf(const coding::Coding& coding)
{
    return {coding.transcript, coding.span, coding.code, coding.coder, coding.qualifier};
}

bool addMemo(coding::Coding& to, const std::string& memo)
{
    const bool said = ("\n" + to.memo + "\n").find("\n" + memo + "\n") != std::string::npos;
    if (memo.empty() || said) return false;
    to.memo += (to.memo.empty() ? "" : "\n") + memo;
    return true;
}

bool takeWords(coding::Coding& to, const coding::Coding& from)
{
    const coding::Coding before = to;
    addMemo(to, from.memo);
    to.quote |= from.quote;
    if (to.quoteText.empty()) to.quoteText = from.quoteText;
    if (to.page.empty()) to.page = from.page;
    return to != before;
}

OneCoding madeOneByAge(std::vector<coding::Coding> same)
{
    std::sort(same.begin(), same.end(),
              [](const coding::Coding& a, const coding::Coding& b) { return a.id < b.id; });
    return madeOne(std::move(same));
}

OneCoding madeOne(std::vector<coding::Coding> same)
{
    OneCoding one{same.front(), {same.begin() + 1, same.end()}};
    for (coding::Coding& coding : one.gone) {
        takeWords(one.stays, coding);
        coding.deleted = true;
    }
    return one;
}

std::vector<Row> redirected(const State& state, const std::map<CodingId, CodingId>& into)
{
    const auto redirect = [&](CodingId& id) {
        const auto found = into.find(id);
        if (found == into.end()) return false;
        id = found->second;
        return true;
    };
    std::vector<Row> rows;
    for (const auto& [id, memo] : state.memos) {
        CodingId subject{memo.subject};
        if (!redirect(subject)) continue;
        rows.emplace_back(memo);
        std::get<coding::Memo>(rows.back()).subject = subject.uuid;
    }
    for (const auto& [id, resolution] : state.resolutions) {
        coding::Resolution one = resolution;
        const bool first = redirect(one.first);
        const bool second = redirect(one.second);
        if (const bool agreed = redirect(one.agreed); first || second || agreed) rows.emplace_back(one);
    }
    return rows;
}

std::vector<Row> settled(const State& state, const std::vector<coding::Coding>& changed)
{
    std::map<Sense, std::vector<coding::Coding>> senses;
    std::set<CodingId> moving;
    std::set<TranscriptId> transcripts;
    for (const coding::Coding& coding : changed) {
        moving.insert(coding.id);
        transcripts.insert(coding.transcript);
        senses[senseOf(coding)].push_back(coding);
    }
    std::set<Sense> held; // once: others that are shown there had their own words taken out
    for (const TranscriptId transcript : transcripts)
        for (const coding::Coding& coding : state.codings.of(transcript)) {
            const auto said = senses.find(senseOf(coding));
            if (said == senses.end() || moving.contains(coding.id) || !held.insert(said->first).second)
                continue;
            said->second.insert(said->second.begin(), coding);
        }
    std::map<CodingId, coding::Coding> rows;
    std::map<CodingId, CodingId> into;
    for (auto& [sense, same] : senses) {
        OneCoding one = madeOne(std::move(same));
        for (coding::Coding& gone : one.gone) {
            into[gone.id] = one.stays.id;
            rows[gone.id] = std::move(gone);
        }
        rows[one.stays.id] = std::move(one.stays);
    }
    std::vector<Row> result;
    for (auto& [id, coding] : rows) result.emplace_back(std::move(coding));
    for (Row& row : redirected(state, into)) result.push_back(std::move(row));
    return result;
}

}
