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

}

ClocksAhead::ClocksAhead(store::ProjectStore& here, std::int64_t nowMs) : m_latest(nowMs + day)
{
    if (here.highestHlc() / 65536 <= m_latest) return; // reads no log for nothing
    here.eachChange([&](const store::ChangeRow& change) {
        const bool onlyMerged = change.kind == "merge";
        if (isAhead(change) && !onlyMerged) m_here.push_back(change);
    });
}

std::vector<merge::Finding> ClocksAhead::between(const std::vector<store::ChangeRow>& came, const Has& isHere,
                                                 const Has& isThere)
{
    std::vector<merge::Finding> findings;
    tellLast(came, findings);
    std::vector<store::ChangeRow> lacking;
    std::vector<store::ChangeRow> back;
    for (const store::ChangeRow& change : m_here)
        if (const bool here = isHere(change.id); here != isThere(change.id))
            (here ? lacking : back).push_back(change);
    tellLast(back, findings);
    tellLast(lacking, findings);
    return findings;
}

bool ClocksAhead::isAhead(const store::ChangeRow& change) const
{
    return change.atMs > m_latest;
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
