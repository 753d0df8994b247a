// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passage_counts.h"

#include "analysis/filter.h"

#include <utility>

namespace rd::analysis
{

namespace
{

/// Counts each code once a passage, however many codings put it there: per group, qualifier and code it keeps
/// the passage that was counted last.
class Counter
{
public:
    Counter(const Snapshot& snapshot, const Grouping& grouping)
        : m_frame(snapshot.frame()), m_grouping(grouping), m_codes(m_frame.codes().size()),
          m_kinds(m_frame.qualifiers().size() + 1), m_last(grouping.groups.size() * m_kinds * m_codes),
          m_lastOwn(m_last), m_lastOfGroup(grouping.groups.size()), m_places(m_codes, none)
    {
        const std::vector<Bits> noCases(m_codes, Bits(m_frame.cases().size()));
        const std::vector<std::uint32_t> zeros(m_codes);
        const PassageCounts::PerCode empty{zeros, noCases, zeros, noCases};
        m_result.groups.assign(grouping.groups.size(), {0, empty, {m_kinds - 1, empty}});
        for (Index i = 0; i < m_frame.qualifiers().size(); ++i) m_places[m_frame.qualifiers()[i]] = i;
    }

    void read(const Chunk& chunk, const Chosen& chosen)
    {
        for (Index row = 0; row < chunk.size(); ++row) {
            if (row == 0 || chunk.passage[row] != chunk.passage[row - 1]) ++m_passage;
            if (chosen.counts(chunk, row)) add(chunk, row);
        }
    }

    PassageCounts result() { return std::move(m_result); }

private:
    void add(const Chunk& chunk, Index row)
    {
        const Index qualifier = chunk.qualifier[row];
        for (std::size_t g = 0; g < m_grouping.groups.size(); ++g) {
            if (!holds(m_grouping, m_grouping.groups[g], chunk, row)) continue;
            PassageCounts::InGroup& counts = m_result.groups[g];
            if (std::exchange(m_lastOfGroup[g], m_passage) != m_passage) ++counts.n;
            if (qualifier != none)
                count(counts.qualified[m_places[qualifier]], g * m_kinds + m_places[qualifier] + 1, chunk,
                      row);
            if (qualifier == none || !m_frame.countsApart(qualifier))
                count(counts.ordinary, g * m_kinds, chunk, row);
        }
    }

    void count(PassageCounts::PerCode& counts, std::size_t kind, const Chunk& chunk, Index row)
    {
        const std::size_t base = kind * m_codes;
        const Index own = chunk.code[row];
        if (std::exchange(m_lastOwn[base + own], m_passage) != m_passage) ++counts.own[own];
        counts.ownCases[own].set(chunk.caseIndex);
        for (Index code = own; code != none; code = m_frame.parentOf(code)) {
            if (std::exchange(m_last[base + code], m_passage) == m_passage) return;
            ++counts.x[code];
            counts.cases[code].set(chunk.caseIndex);
        }
    }

    const Frame& m_frame;
    const Grouping& m_grouping;
    std::size_t m_codes;
    std::size_t m_kinds;
    std::vector<std::uint32_t> m_last;
    std::vector<std::uint32_t> m_lastOwn;
    std::vector<std::uint32_t> m_lastOfGroup;
    std::vector<Index> m_places;
    std::uint32_t m_passage = 0;
    PassageCounts m_result;
};

}

PassageCounts passageCounts(const Snapshot& snapshot, const Filter& filter, const Grouping& grouping)
{
    const Chosen chosen(snapshot, filter);
    Counter counter(snapshot, grouping);
    for (const auto& chunk : snapshot.chunks())
        if (chosen.reads(*chunk)) counter.read(*chunk, chosen);
    return counter.result();
}

}
