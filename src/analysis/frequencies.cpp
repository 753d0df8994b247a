// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frequencies.h"

namespace rd::analysis
{

namespace
{

/// Codings per unit and code, dense: what the sparse lists are made of.
class Tally
{
public:
    Tally(std::size_t units, std::size_t codes) : m_codes(codes), m_counts(units * codes) {}
    void add(Index unit, Index code) { ++m_counts[unit * m_codes + code]; }
    [[nodiscard]] std::uint32_t at(Index unit, Index code) const { return m_counts[unit * m_codes + code]; }

private:
    std::size_t m_codes;
    std::vector<std::uint32_t> m_counts;
};

void addTo(Tally& tally, const Chunk& chunk, Index row, coding::CountUnit unit)
{
    if (unit == coding::CountUnit::respondents) {
        for (const Index respondent : chunk.respondentsOf(row)) tally.add(respondent, chunk.code[row]);
        return;
    }
    tally.add(unit == coding::CountUnit::transcripts ? chunk.transcript : chunk.caseIndex, chunk.code[row]);
}

}

std::vector<Frequency> frequencies(const Snapshot& snapshot, const Filter& filter, coding::CountUnit unit)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    std::vector<Frequency> result(frame.codes().size());
    const auto units = static_cast<Index>(frame.unitCount(unit));
    Tally tally(units, result.size());
    for (const auto& chunk : snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        for (Index row = 0; row < chunk->size(); ++row) {
            if (!chosen.counts(*chunk, row)) continue;
            ++result[chunk->code[row]].total;
            addTo(tally, *chunk, row, unit);
        }
    }
    for (Index u = 0; u < units; ++u)
        for (Index code = 0; code < result.size(); ++code)
            if (const std::uint32_t n = tally.at(u, code); n > 0) result[code].units.emplace_back(u, n);
    for (Index code = static_cast<Index>(result.size()); code-- > 0;) {
        result[code].totalWithDescendants += result[code].total;
        if (const Index parent = frame.parentOf(code); parent != none)
            result[parent].totalWithDescendants += result[code].totalWithDescendants;
    }
    return result;
}

}
