// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passage_counts.h"

#include "analysis/filter.h"
#include "analysis/roll_up.h"

#include <bit>
#include <cstdint>
#include <utility>

namespace rd::analysis
{

namespace
{

constexpr std::size_t perWord = 64; ///< As many cases as one word says.

/// Passages of one code. Those that carry one coding need not be told apart to be counted once, so only the
/// others are counted for the codes above it at once.
struct Tally {
    std::uint32_t alone = 0;   ///< Passages with this one coding.
    std::uint32_t own = 0;     ///< Other passages with the code itself.
    std::uint32_t whole = 0;   ///< Other passages with the code or one below it.
    std::uint32_t lastOwn = 0; ///< The passage that `own` counted last; passages are numbered from 1.
    std::uint32_t lastWhole = 0;
};

/// Of the codings of one kind (ordinary, or with one qualifier) in one group.
struct Tallies {
    explicit Tallies(std::size_t codes, std::size_t cases)
        : perCode(codes), casesOfCodes((cases + perWord - 1) / perWord * codes)
    {
    }
    std::vector<Tally> perCode;
    /// In which cases each code is, a bit each, by word and then by code: the words of one case lie together.
    std::vector<std::uint64_t> casesOfCodes;
};

class Counter
{
public:
    Counter(const Snapshot& snapshot, const Chosen& chosen, const Grouping& grouping)
        : m_frame(snapshot.frame()), m_chosen(chosen), m_grouping(grouping), m_codes(m_frame.codes().size()),
          m_kinds(m_frame.qualifiers().size() + 1),
          m_tallies(grouping.groups.size() * m_kinds, Tallies(m_codes, m_frame.cases().size())),
          m_kindOf(m_codes, 0), m_countsAlong(m_codes, 0)
    {
        for (std::size_t i = 0; i < m_frame.qualifiers().size(); ++i) {
            const Index qualifier = m_frame.qualifiers()[i];
            m_kindOf[qualifier] = i + 1;
            m_countsAlong[qualifier] = m_frame.countsApart(qualifier) ? 0 : 1;
        }
        m_result.groups.assign(grouping.groups.size(), {0, {}, {m_kinds - 1, PassageCounts::PerCode{}}});
    }

    void read(const Chunk& chunk)
    {
        m_ofCase.clear();
        for (std::size_t g = 0; g < m_grouping.groups.size(); ++g)
            if (m_grouping.groups[g].cases.test(chunk.caseIndex)) m_ofCase.push_back(g);
        m_firstWord = chunk.caseIndex / perWord * m_codes;
        m_case = std::uint64_t{1} << (chunk.caseIndex % perWord);
        const Index size = chunk.size();
        for (Index row = 0; row < size;) {
            Index end = row + 1;
            while (end < size && chunk.passage[end] == chunk.passage[row]) ++end;
            if (end - row == 1) {
                if (m_chosen.counts(chunk, row)) countLone(chunk, row);
            } else {
                countShared(chunk, row, end);
            }
            row = end;
        }
    }

    PassageCounts result()
    {
        for (std::size_t g = 0; g < m_grouping.groups.size(); ++g) {
            PassageCounts::InGroup& counts = m_result.groups[g];
            for (std::size_t kind = 0; kind < m_kinds; ++kind)
                finish(kind == 0 ? counts.ordinary : counts.qualified[kind - 1], talliesOf(g, kind));
        }
        return std::move(m_result);
    }

private:
    /// Kind 0: ordinary codings; else those of a qualifier.
    Tallies& talliesOf(std::size_t group, std::size_t kind) { return m_tallies[group * m_kinds + kind]; }

    /// Who says a passage is the same for all codings on it.
    [[nodiscard]] bool isIn(std::size_t group, const Chunk& chunk, Index row) const
    {
        return m_grouping.groups[group].all || !m_grouping.byRespondent ||
               holds(m_grouping, m_grouping.groups[group], chunk, row);
    }

    /// Hands each kind that the coding counts for to `take`.
    template <class Take>
    void eachKind(const Chunk& chunk, Index row, Take take) const
    {
        const Index qualifier = chunk.qualifier[row];
        if (qualifier == none) return take(0);
        take(m_kindOf[qualifier]);
        if (m_countsAlong[qualifier] != 0) take(0);
    }

    /// A passage that one coding is on.
    void countLone(const Chunk& chunk, Index row)
    {
        const Index code = chunk.code[row];
        for (const std::size_t g : m_ofCase) {
            if (!isIn(g, chunk, row)) continue;
            ++m_result.groups[g].n;
            eachKind(chunk, row, [&](std::size_t kind) {
                Tallies& tallies = talliesOf(g, kind);
                ++tallies.perCode[code].alone;
                tallies.casesOfCodes[m_firstWord + code] |= m_case;
            });
        }
    }

    void countShared(const Chunk& chunk, Index from, Index end)
    {
        m_rows.clear();
        for (Index row = from; row < end; ++row)
            if (m_chosen.counts(chunk, row)) m_rows.push_back(row);
        if (m_rows.empty()) return;
        if (m_rows.size() == 1) return countLone(chunk, m_rows.front());
        ++m_passage;
        for (const std::size_t g : m_ofCase) {
            if (!isIn(g, chunk, m_rows.front())) continue;
            ++m_result.groups[g].n;
            for (const Index row : m_rows)
                eachKind(chunk, row,
                         [&](std::size_t kind) { countTogether(talliesOf(g, kind), chunk.code[row]); });
        }
    }

    /// One of several codings on a passage.
    void countTogether(Tallies& tallies, Index own)
    {
        tallies.casesOfCodes[m_firstWord + own] |= m_case;
        Tally& tally = tallies.perCode[own];
        if (std::exchange(tally.lastOwn, m_passage) != m_passage) ++tally.own;
        for (Index code = own; code != none; code = m_frame.parentOf(code)) {
            if (std::exchange(tallies.perCode[code].lastWhole, m_passage) == m_passage) return;
            ++tallies.perCode[code].whole;
        }
    }

    void finish(PassageCounts::PerCode& counts, const Tallies& tallies) const
    {
        counts.ownCases.assign(m_codes, Bits(m_frame.cases().size()));
        for (std::size_t i = 0; i < tallies.casesOfCodes.size(); ++i)
            for (std::uint64_t word = tallies.casesOfCodes[i]; word != 0; word &= word - 1)
                counts.ownCases[i % m_codes].set(i / m_codes * perWord +
                                                 static_cast<std::size_t>(std::countr_zero(word)));
        counts.cases = counts.ownCases;
        rollUp(m_frame, counts.cases);
        for (const Tally& tally : tallies.perCode) {
            counts.x.push_back(tally.alone);
            counts.own.push_back(tally.alone + tally.own);
        }
        rollUp(m_frame, counts.x);
        for (std::size_t code = 0; code < m_codes; ++code) counts.x[code] += tallies.perCode[code].whole;
    }

    const Frame& m_frame;
    const Chosen& m_chosen;
    const Grouping& m_grouping;
    std::size_t m_codes;
    std::size_t m_kinds;
    std::vector<Tallies> m_tallies;          ///< By group and kind.
    std::vector<std::size_t> m_kindOf;       ///< Of each qualifier, by code.
    std::vector<std::uint8_t> m_countsAlong; ///< 1 for a qualifier that counts in the ordinary rows too.
    std::vector<std::size_t> m_ofCase;       ///< The groups that the chunk's case is in.
    std::size_t m_firstWord = 0;             ///< Of casesOfCodes, for the chunk's case.
    std::uint64_t m_case = 0;                ///< Its bit there.
    std::vector<Index> m_rows;               ///< The codings of the passage that count.
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
