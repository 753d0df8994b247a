// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/lost_twins.h"

#include "store/log/settlements.h"

#include <algorithm>
#include <string>

namespace rd::store
{

namespace
{

RowName nameOf(const Uuid& coding)
{
    return {"coding", coding};
}

const CellTold* removalOf(const Uuid& coding, const std::map<RowName, RowTold>& told)
{
    const auto row = told.find(nameOf(coding));
    const CellTold* last = row == told.end() ? nullptr : lastOf(row->second, removedColumn);
    return last == nullptr || last->value != isRemoved ? nullptr : last;
}

}

void TwinFinder::find(const std::set<RowName>& came, const std::set<LostTwin>& known,
                      const LogOfCopies::Counts& counts, MetRemovals& met)
{
    const std::set<RowName> rows = candidates(came, known);
    if (rows.empty()) return;
    const Told told = m_log.tellings(rows, counts);
    for (const auto& [coding, gone] : m_one.gone()) {
        if (!rows.contains(nameOf(coding))) continue;
        if (hasWordsLeft(coding, told)) met.words.insert({"coding", coding, gone.removed});
        if (m_one.endOf(coding) == coding)
            findFirstOfRing(coding, told, met);
        else
            findLost(coding, known, told, met);
    }
}

/// What came in, what is in a ring, and what was found before; each with the one that stands for it.
std::set<RowName> TwinFinder::candidates(const std::set<RowName>& came, const std::set<LostTwin>& known) const
{
    std::set<Uuid> found;
    for (const LostTwin& one : known) found.insert(one.coding);
    std::set<RowName> rows;
    for (const auto& [coding, gone] : m_one.gone()) {
        const Uuid end = m_one.endOf(coding);
        const bool isNew = came.contains(nameOf(coding)) || came.contains(nameOf(end));
        if (end != coding && !isNew && !found.contains(coding)) continue;
        rows.insert(nameOf(coding));
        rows.insert(nameOf(end));
    }
    return rows;
}

bool TwinFinder::isRemovedNow(const Uuid& coding) const
{
    return readCell(m_database, "coding", coding, removedColumn) == isRemoved;
}

/// Somebody removed it as such, or its transcript, and nobody brought it back.
bool TwinFinder::wasWantedGone(const Uuid& coding, const Told& told) const
{
    const auto row = told.find(nameOf(coding));
    if (row == told.end()) return false;
    const auto cells = row->second.cells.find(removedColumn);
    if (cells == row->second.cells.end()) return false;
    const CellTold* back = lastOf(cells->second, [](const CellTold& one) { return one.value != isRemoved; });
    return std::any_of(cells->second.begin(), cells->second.end(), [&](const CellTold& one) {
        const std::size_t done = m_log.doneIn(one.change);
        const std::string& kind = m_log.changes()[done].kind;
        return one.value == isRemoved && (back == nullptr || back->stamp < one.stamp) &&
               kind != settlementKind && kind != "code.delete" &&
               !m_one.saysSo(m_log.changes()[done].id, coding);
    });
}

/// Codings that each went for another of them, in different copies: of the one that was made first nobody
/// wanted it gone.
void TwinFinder::findFirstOfRing(const Uuid& coding, const Told& told, MetRemovals& met) const
{
    for (const Uuid& one : m_one.ringOf(coding)) { // by id, which ascends with time
        if (wasWantedGone(one, told)) continue;
        if (one == coding)
            met.twins.push_back({{coding, m_one.gone().at(coding).removed, {}, {}}, {}, false});
        return;
    }
}

void TwinFinder::findLost(const Uuid& coding, const std::set<LostTwin>& known, const Told& told,
                          MetRemovals& met)
{
    const Uuid end = m_one.endOf(coding);
    const CellTold* removal = removalOf(end, told);
    if (removal == nullptr || !isRemovedNow(end) || wasWantedGone(coding, told)) return;
    const LostTwin lost{coding, m_one.gone().at(coding).removed, end, removal->stamp};
    const bool isKnown = known.contains(lost);
    if (isKnown || wasRemovedUnaware(coding, end, told))
        met.twins.push_back({lost, m_log.changeOf(*removal), isKnown});
}

/// A code that another became part of comes back with its codings.
bool TwinFinder::wasRemovedUnaware(const Uuid& coding, const Uuid& end, const Told& told)
{
    const CellTold* removal = removalOf(end, told);
    const CellTold* joining = removalOf(coding, told);
    if (joining == nullptr) return false;
    if (m_log.kindOf(removal->change) == "code.delete" && m_log.kindOf(joining->change) == "code.merge")
        return false;
    return m_awareness.isUnaware(*removal, *joining, nameOf(end), told.at(nameOf(end)));
}

/// Another joined it, or a code, with others, so that it got their memo or is a quote; or wrote in the one
/// that stays, which then has not what it got of this one.
bool TwinFinder::hasWordsLeft(const Uuid& coding, const Told& told)
{
    const CellTold* removal = removalOf(coding, told);
    if (removal == nullptr) return false;
    const auto end = told.find(nameOf(m_one.endOf(coding)));
    return wroteApart(told.at(nameOf(coding)), *removal) ||
           (end != told.end() && wroteApart(end->second, *removal));
}

bool TwinFinder::wroteApart(const RowTold& row, const CellTold& removal)
{
    for (const char* column : {"memo", "quote", "quote_text", "page"}) {
        const auto cells = row.cells.find(column);
        if (cells == row.cells.end()) continue;
        for (const CellTold& one : cells->second)
            if (m_awareness.isApart(removal, one)) return true;
    }
    return false;
}

}
