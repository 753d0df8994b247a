// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/unit_counts.h"

namespace rd::analysis
{

UnitCounts::UnitCounts(const Context& context)
    : m_frame(context.frame), m_unit(context.definition.unit), m_grouping(context.table.grouping),
      m_own(m_grouping.groups.size())
{
    while (m_all < m_own && !m_grouping.groups[m_all].all) ++m_all;
    if (m_all == m_own) {
        GroupingQuestion everything;
        everything.unit = m_unit;
        everything.within = &context.table.within;
        m_grouping.groups.push_back(grouping(context.snapshot, everything).groups.back());
    }
    if (m_unit != coding::CountUnit::passages) {
        m_presence = presence(context.snapshot, context.table.filter, m_unit);
        return;
    }
    m_passages = passageCounts(context.snapshot, context.table.filter, m_grouping);
    for (std::size_t g = 0; g < m_grouping.groups.size(); ++g)
        m_grouping.groups[g].n = m_passages.groups[g].n;
}

const Bits& UnitCounts::bits(Index qualifier, const RowCode& row) const
{
    if (qualifier == ordinary) return (row.own ? m_presence.own : m_presence.ordinary)[row.code];
    return (row.own ? m_presence.ownQualified : m_presence.qualified)[qualifier][row.code];
}

const PassageCounts::PerCode& UnitCounts::passages(std::size_t group, Index qualifier) const
{
    const PassageCounts::InGroup& counts = m_passages.groups[group];
    return qualifier == ordinary ? counts.ordinary : counts.qualified[qualifier];
}

std::uint32_t UnitCounts::x(std::size_t group, Index qualifier, const RowCode& row) const
{
    if (m_unit != coding::CountUnit::passages)
        return bits(qualifier, row).countBoth(m_grouping.groups[group].units);
    const auto& counts = passages(group, qualifier);
    return (row.own ? counts.own : counts.x)[row.code];
}

Bits UnitCounts::cases(std::size_t group, Index qualifier, const RowCode& row) const
{
    if (m_unit == coding::CountUnit::passages) {
        const auto& counts = passages(group, qualifier);
        return (row.own ? counts.ownCases : counts.cases)[row.code];
    }
    Bits units = bits(qualifier, row) & m_grouping.groups[group].units;
    if (m_unit == coding::CountUnit::cases) return units;
    Bits cases(m_frame.cases().size());
    for (const Index unit : units.members()) cases.set(m_frame.caseOf(m_unit, unit));
    return cases;
}

}
