// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passage_counts.h"
#include "analysis/presence.h"
#include "analysis/tables/context.h"

#include <vector>

namespace rd::analysis
{

/// x and n of a table's groups, whatever is counted: one place to ask for cases, respondents, transcripts and
/// passages. The place all() holds all that is counted, whether or not it is one of the table's own groups.
class UnitCounts
{
public:
    /// Which codings: ordinary ones, or those of a qualifier (its place in Frame::qualifiers()).
    static constexpr Index ordinary = none;

    explicit UnitCounts(const Context& context);

    [[nodiscard]] std::size_t groupCount() const { return m_own; }
    [[nodiscard]] std::size_t all() const { return m_all; }
    [[nodiscard]] std::uint32_t n(std::size_t group) const { return m_grouping.groups[group].n; }
    [[nodiscard]] std::uint32_t x(std::size_t group, Index qualifier, const RowCode& row) const;
    /// The cases behind x.
    [[nodiscard]] Bits cases(std::size_t group, Index qualifier, const RowCode& row) const;

private:
    [[nodiscard]] const Bits& bits(Index qualifier, const RowCode& row) const;
    [[nodiscard]] const PassageCounts::PerCode& passages(std::size_t group, Index qualifier) const;

    const Frame& m_frame;
    coding::CountUnit m_unit;
    Grouping m_grouping; ///< The table's, and at m_all one of everything.
    std::size_t m_own;   ///< How many groups are the table's own.
    std::size_t m_all = 0;
    Presence m_presence;
    PassageCounts m_passages;
};

}
