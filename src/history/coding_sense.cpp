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

bool says(const std::string& memo, const std::string& lines)
{
    return ("\n" + memo + "\n").find("\n" + lines + "\n") != std::string::npos;
}

namespace
{

/// How many characters of the beginning are lines that are said already, below each other; 0 for none.
std::size_t saidAtBeginning(const std::string& memo, const std::string& said)
{
    std::size_t length = 0;
    for (std::size_t end = memo.find('\n'); end != std::string::npos; end = memo.find('\n', end + 1))
        if (says(said, memo.substr(0, end))) length = end + 1;
    return length;
}

/// Without what is said already at its beginning; empty if that is all.
std::string begunAnew(std::string memo, const std::string& said)
{
    while (const std::size_t length = saidAtBeginning(memo, said)) memo.erase(0, length);
    return says(said, memo) ? std::string() : memo;
}

}

std::string unsaid(std::string memo, const std::string& said)
{
    memo = begunAnew(std::move(memo), said);
    for (std::size_t last = memo.rfind('\n'); last != std::string::npos && says(said, memo.substr(last + 1));
         last = memo.rfind('\n'))
        memo.erase(last);
    return memo;
}

/// Of one that holds the other whole, or begins as that ends, because it was made one with it before, nothing
/// is said twice.
bool addMemo(coding::Coding& to, const std::string& memo)
{
    if (memo.empty() || says(to.memo, memo)) return false;
    if (to.memo.empty() || says(memo, to.memo)) {
        to.memo = memo;
        return true;
    }
    const std::string more = begunAnew(memo, to.memo);
    if (!more.empty()) to.memo += "\n" + more;
    return !more.empty();
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

CodingId Followers::standsFor(CodingId id) const
{
    for (auto found = m_instead.find(id); found != m_instead.end(); found = m_instead.find(id))
        id = found->second;
    return id;
}

std::vector<Row> Followers::rows(const State& state) const
{
    std::vector<Row> rows;
    if (m_instead.empty()) return rows;
    for (const auto& [id, before] : state.resolutions) {
        coding::Resolution one = before;
        for (CodingId* about : {&one.first, &one.second, &one.agreed}) *about = standsFor(*about);
        if (!one.deleted && one != before) rows.emplace_back(std::move(one));
    }
    for (const auto& [id, before] : state.memos) {
        coding::Memo memo = before;
        memo.subject = standsFor(CodingId{memo.subject}).uuid;
        if (!memo.deleted && memo.subject != before.subject) rows.emplace_back(std::move(memo));
    }
    return rows;
}

std::map<CodingId, CodingId> goneForOthers(const std::vector<Row>& rows)
{
    std::map<CodingId, CodingId> instead;
    const auto isGone = [](const Row& row) {
        const auto* coding = std::get_if<coding::Coding>(&row);
        return coding != nullptr && coding->deleted;
    };
    if (std::none_of(rows.begin(), rows.end(), isGone)) return instead;
    std::map<Sense, CodingId> standing;
    const auto eachCoding = [&](auto take) {
        for (const Row& row : rows)
            if (const auto* coding = std::get_if<coding::Coding>(&row)) take(*coding);
    };
    eachCoding([&](const coding::Coding& one) {
        if (!one.deleted) standing.emplace(senseOf(one), one.id);
    });
    eachCoding([&](const coding::Coding& one) {
        if (!one.deleted) return;
        const auto stays = standing.find(senseOf(one));
        if (stays != standing.end() && stays->second != one.id) instead.emplace(one.id, stays->second);
    });
    return instead;
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
    Followers followers;
    for (auto& [sense, same] : senses) {
        OneCoding one = madeOne(std::move(same));
        for (coding::Coding& gone : one.gone) {
            followers.follow(gone.id, one.stays.id);
            rows[gone.id] = std::move(gone);
        }
        rows[one.stays.id] = std::move(one.stays);
    }
    std::vector<Row> result = followers.rows(state);
    for (auto& [id, coding] : rows) result.emplace_back(std::move(coding));
    return result;
}

}
