// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passage_counts.h"

#include "analysis/filter.h"
#include "analysis/roll_up.h"

#include <utility>

namespace rd::analysis
{

namespace
{

/// Passages of one code. Those that carry one coding need not be told apart to be counted once, so only the
/// others are counted for the codes above it at once.
struct Tally {
    std::uint32_t alone = 0;   ///< Passages with this one coding.
    std::uint32_t own = 0;     ///< Other passages with the code itself.
    std::uint32_t whole = 0;   ///< Other passages with the code or one below it.
    std::uint32_t lastOwn = 0; ///< The passage that `own` counted last; passages are numbered from 1.
    std::uint32_t lastWhole = 0;
    Index lastCase = none;
};

class Counter
{
public:
    Counter(const Snapshot& snapshot, const Chosen& chosen, const Grouping& grouping)
        : m_frame(snapshot.frame()), m_chosen(chosen), m_grouping(grouping), m_codes(m_frame.codes().size()),
          m_kinds(m_frame.qualifiers().size() + 1), m_tallies(grouping.groups.size() * m_kinds * m_codes),
          m_places(m_codes, none)
    {
        const PassageCounts::PerCode empty{
            {}, {}, {}, std::vector<Bits>(m_codes, Bits(m_frame.cases().size()))};
        m_result.groups.assign(grouping.groups.size(), {0, empty, {m_kinds - 1, empty}});
        for (Index i = 0; i < m_frame.qualifiers().size(); ++i) m_places[m_frame.qualifiers()[i]] = i;
    }

    void read(const Chunk& chunk)
    {
        m_ofCase.clear();
        for (std::size_t g = 0; g < m_grouping.groups.size(); ++g)
            if (m_grouping.groups[g].cases.test(chunk.caseIndex)) m_ofCase.push_back(g);
        for (Index row = 0; row < chunk.size();) {
            const Index passage = chunk.passage[row];
            m_rows.clear();
            for (; row < chunk.size() && chunk.passage[row] == passage; ++row)
                if (m_chosen.counts(chunk, row)) m_rows.push_back(row);
            if (!m_rows.empty()) countPassage(chunk);
        }
    }

    PassageCounts result()
    {
        for (std::size_t g = 0; g < m_grouping.groups.size(); ++g)
            for (std::size_t kind = 0; kind < m_kinds; ++kind) finish(countsOf(g, kind), talliesOf(g, kind));
        return std::move(m_result);
    }

private:
    /// Kind 0: ordinary codings; else those of a qualifier.
    PassageCounts::PerCode& countsOf(std::size_t group, std::size_t kind)
    {
        PassageCounts::InGroup& counts = m_result.groups[group];
        return kind == 0 ? counts.ordinary : counts.qualified[kind - 1];
    }
    Tally* talliesOf(std::size_t group, std::size_t kind)
    {
        return m_tallies.data() + (group * m_kinds + kind) * m_codes;
    }

    /// Who says a passage is the same for all codings on it.
    void countPassage(const Chunk& chunk)
    {
        ++m_passage;
        for (const std::size_t g : m_ofCase) {
            if (!m_grouping.groups[g].all && m_grouping.byRespondent &&
                !holds(m_grouping, m_grouping.groups[g], chunk, m_rows.front()))
                continue;
            ++m_result.groups[g].n;
            for (const Index row : m_rows) {
                const Index qualifier = chunk.qualifier[row];
                if (qualifier == none) {
                    count(g, 0, chunk, row);
                    continue;
                }
                count(g, m_places[qualifier] + std::size_t{1}, chunk, row);
                if (!m_frame.countsApart(qualifier)) count(g, 0, chunk, row);
            }
        }
    }

    void count(std::size_t group, std::size_t kind, const Chunk& chunk, Index row)
    {
        Tally* tallies = talliesOf(group, kind);
        const Index own = chunk.code[row];
        Tally& tally = tallies[own];
        if (std::exchange(tally.lastCase, chunk.caseIndex) != chunk.caseIndex)
            countsOf(group, kind).ownCases[own].set(chunk.caseIndex);
        if (m_rows.size() == 1) {
            ++tally.alone;
            return;
        }
        if (std::exchange(tally.lastOwn, m_passage) != m_passage) ++tally.own;
        for (Index code = own; code != none; code = m_frame.parentOf(code)) {
            if (std::exchange(tallies[code].lastWhole, m_passage) == m_passage) return;
            ++tallies[code].whole;
        }
    }

    void finish(PassageCounts::PerCode& counts, const Tally* tallies) const
    {
        counts.cases = counts.ownCases;
        rollUp(m_frame, counts.cases);
        for (std::size_t code = 0; code < m_codes; ++code) {
            counts.x.push_back(tallies[code].alone);
            counts.own.push_back(tallies[code].alone + tallies[code].own);
        }
        rollUp(m_frame, counts.x);
        for (std::size_t code = 0; code < m_codes; ++code) counts.x[code] += tallies[code].whole;
    }

    const Frame& m_frame;
    const Chosen& m_chosen;
    const Grouping& m_grouping;
    std::size_t m_codes;
    std::size_t m_kinds;
    std::vector<Tally> m_tallies;      ///< By group, kind and code.
    std::vector<std::size_t> m_ofCase; ///< The groups that the chunk's case is in.
    std::vector<Index> m_rows;         ///< The codings of the passage that count.
    std::vector<Index> m_places;
    std::uint32_t m_passage = 0;
    PassageCounts m_result;
};

}

PassageCounts passageCounts(const Snapshot& snapshot, const Filter& filter, const Grouping& grouping)
{
    const Chosen chosen(snapshot, filter);
    Counter counter(snapshot, chosen, grouping);
    for (const auto& chunk : snapshot.chunks())
        if (chosen.reads(*chunk)) counter.read(*chunk);
    return counter.result();
}

}
