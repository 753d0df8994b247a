// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/awareness.h"

#include "store/log/settlements.h"

#include <algorithm>
#include <string>

namespace rd::store
{

bool isConsequence(std::string_view kind)
{
    if (kind == settlementKind) return true;
    const std::string_view what = kind.substr(kind.find('.') + 1);
    return kind.starts_with("text.") || what == "delete" || what == "remove" || what == "merge" ||
           what == "join";
}

bool isJoining(std::string_view kind)
{
    return kind.ends_with(".merge") || kind.ends_with(".join");
}

Awareness::Awareness(Database& database, const LogOfCopies& log, const std::set<UnawareRemoval>& unaware)
    : m_database(database), m_log(log), m_unaware(unaware)
{
}

const std::multimap<ChangeId, ChangeId>& Awareness::workUpon()
{
    if (m_upon) return *m_upon;
    m_upon.emplace();
    for (const ChangeRow& change : m_log.changes())
        for (const ChangeId settlement : workedUpon(change)) m_upon->emplace(settlement, change.id);
    return *m_upon;
}

bool Awareness::isUnaware(const CellTold& removal, const CellTold& writing, const RowName& name,
                          const RowTold& row)
{
    return isApart(removal, writing) && !wasWorkedUponWith(removal, writing) &&
           !wasRemovedWith(writing, name, row.cells.at(removedColumn));
}

bool Awareness::wasWorkedUponWith(const CellTold& settled, const CellTold& writing)
{
    const auto [first, end] = workUpon().equal_range(m_log.changeOf(settled).id);
    return std::any_of(first, end, [&](const auto& upon) {
        if (!m_log.isKnownToSome(upon.second)) return false;
        const std::size_t place = m_log.placeOf(upon.second).value();
        const CellTold work{place, {m_log.changes()[place].hlc, upon.second.uuid}, {}};
        return writing.stamp < work.stamp && !isApart(work, writing);
    });
}

/// Somebody removed it who had that writing before him, and nobody brought it back after that. Copies that
/// were merged have both also of one who did not.
bool Awareness::wasRemovedWith(const CellTold& writing, const RowName& name,
                               const std::vector<CellTold>& removals)
{
    const CellTold* back = lastOf(removals, [&](const CellTold& one) { // what was settled nobody did
        return one.value != isRemoved && m_log.kindOf(one.change) != settlementKind;
    });
    return std::any_of(removals.begin(), removals.end(), [&](const CellTold& one) {
        const std::string kind = m_log.kindOf(one.change);
        return one.value == isRemoved && (back == nullptr || back->stamp < one.stamp) &&
               kind != settlementKind && !isJoining(kind) && writing.stamp < one.stamp &&
               !isApart(one, writing) && !wasFoundUnaware(one, name);
    });
}

bool Awareness::isApart(const CellTold& one, const CellTold& other)
{
    return areInOtherCopies(one, other) || wasMadeWithout(one, other) || wasMadeWithout(other, one);
}

bool Awareness::areInOtherCopies(const CellTold& one, const CellTold& other) const
{
    return m_log.firstWith(one, other) < m_log.copies() && m_log.firstWith(other, one) < m_log.copies();
}

/// It was made in a copy that had undone the merge with the other.
bool Awareness::wasMadeWithout(const CellTold& one, const CellTold& other)
{
    const auto undos = madeWithout(m_log.changeOf(one));
    return std::any_of(undos.begin(), undos.end(),
                       [&](ChangeId undo) { return workOf(undo).contains(m_log.changeOf(other).id); });
}

/// Of an undo of a merge; read once.
const std::set<ChangeId>& Awareness::workOf(ChangeId undo)
{
    const auto [known, fresh] = m_work.try_emplace(undo);
    const auto place = m_log.placeOf(undo);
    if (!fresh || !place) return known->second;
    if (!m_past) m_past.emplace(m_database, std::set<ChangeId>());
    return known->second = m_past->workOf(m_log.changes()[*place]);
}

}
