// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/clocks_ahead.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "text/shown_date.h"

#include <algorithm>

namespace rd::project
{

namespace
{

constexpr std::int64_t day = 86'400'000; // ms

/// Its own time, or that of the last change that it builds on where that is later.
std::int64_t countsAsMs(const store::ChangeRow& change)
{
    return change.hlc / 65536;
}

}

ClocksAhead::ClocksAhead(store::ProjectStore& here, std::int64_t nowMs) : m_latest(nowMs + day)
{
    if (here.highestHlc() / 65536 <= m_latest && !here.hasClockBehind(day))
        return; // reads no log for nothing
    here.eachChange([&](const store::ChangeRow& change) {
        const bool onlyMerged = change.kind == "merge";
        if ((isAhead(change) && !onlyMerged) || isBehind(change)) m_here.push_back(change);
    });
}

std::vector<merge::Finding> ClocksAhead::between(const std::vector<store::ChangeRow>& came, const Has& isHere,
                                                 const Has& isThere)
{
    std::vector<merge::Finding> findings;
    tell(came, findings);
    std::vector<store::ChangeRow> lacking;
    std::vector<store::ChangeRow> back;
    for (const store::ChangeRow& change : m_here)
        if (const bool here = isHere(change.id); here != isThere(change.id))
            (here ? lacking : back).push_back(change);
    tell(back, findings);
    tell(lacking, findings);
    return findings;
}

bool ClocksAhead::isAhead(const store::ChangeRow& change) const
{
    return change.atMs > m_latest;
}

/// A clock that was ahead, as can still be seen, is told by itself: what was made after that is not behind.
bool ClocksAhead::isBehind(const store::ChangeRow& change) const
{
    const std::int64_t counts = countsAsMs(change);
    return !change.kind.starts_with("merge") && counts - change.atMs > day && counts <= m_latest;
}

void ClocksAhead::tell(const std::vector<store::ChangeRow>& changes, std::vector<merge::Finding>& findings)
{
    tellLast(changes, findings);
    tellBehind(changes, findings);
}

void ClocksAhead::tellBehind(const std::vector<store::ChangeRow>& changes,
                             std::vector<merge::Finding>& findings)
{
    const store::ChangeRow* last = nullptr;
    for (const store::ChangeRow& change : changes)
        if (isBehind(change) && (last == nullptr || last->hlc < change.hlc)) last = &change;
    if (last == nullptr || !m_told.insert(last->id).second) return;
    findings.push_back(
        {"clock-behind",
         say("The clock of {author} was behind, or one before it ahead: a change bears {time} and builds on "
             "one of {before}. Where both sides wrote it counts as made right after that; look what you want "
             "to stand.",
             fmt::arg("author", last->author), fmt::arg("time", text::shortMoment(localTime(last->atMs))),
             fmt::arg("before", text::shortMoment(localTime(countsAsMs(*last)))))});
}

void ClocksAhead::tellLast(const std::vector<store::ChangeRow>& changes,
                           std::vector<merge::Finding>& findings)
{
    const auto last = std::max_element(changes.begin(), changes.end(),
                                       [](const auto& a, const auto& b) { return a.atMs < b.atMs; });
    if (last == changes.end() || !isAhead(*last) || !m_told.insert(last->id).second) return;
    findings.push_back(
        {"clock-ahead",
         say("The clock of {author} was ahead: a change bears {time}. Where both sides wrote it counts as "
             "the later; look what you want to stand.",
             fmt::arg("author", last->author), fmt::arg("time", text::shortMoment(localTime(last->atMs))))});
}

}
