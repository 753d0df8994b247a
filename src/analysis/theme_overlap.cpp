// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_overlap.h"

#include "analysis/sweep.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

/// For each code of the codebook the places in `codes` of those that it is or stands below.
std::vector<std::vector<std::size_t>> placesAbove(const Frame& frame, const std::vector<Index>& codes)
{
    std::vector<std::vector<std::size_t>> places(frame.codes().size());
    for (std::size_t i = 0; i < codes.size(); ++i)
        for (Index below = codes[i]; below < frame.endOf(codes[i]); ++below) places[below].push_back(i);
    return places;
}

class Overlaps
{
public:
    Overlaps(ThemeOverlap& result, coding::CountUnit unit) : m_result(result), m_unit(unit) {}

    void note(std::size_t a, std::size_t b, const Chunk& chunk, Index left, Index right)
    {
        ThemeOverlap::Cell& cell = m_result.cells[a * m_result.size + b];
        ++cell.overlaps;
        if (m_unit == coding::CountUnit::transcripts) return cell.units.set(chunk.transcript);
        if (m_unit != coding::CountUnit::respondents) return cell.units.set(chunk.caseIndex);
        for (const Index one : chunk.respondentsOf(left))
            for (const Index two : chunk.respondentsOf(right))
                if (one == two) cell.units.set(one);
    }

private:
    ThemeOverlap& m_result;
    coding::CountUnit m_unit;
};

}

ThemeOverlap themeOverlap(const Snapshot& snapshot, const Filter& filter, const std::vector<Index>& codes,
                          coding::CountUnit unit)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    const auto places = placesAbove(frame, codes);
    const bool passages = unit == coding::CountUnit::passages;
    ThemeOverlap result{codes.size(), {}};
    result.cells.resize(codes.size() * codes.size(),
                        {0, Bits(frame.unitCount(passages ? coding::CountUnit::cases : unit))});
    Overlaps overlaps(result, unit);
    for (const auto& chunk : snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        const auto counts = [&](Index row) {
            const Index qualifier = chunk->qualifier[row];
            return chosen.counts(*chunk, row) && (qualifier == none || !frame.countsApart(qualifier));
        };
        eachOverlap(*chunk, counts, [&](Index left, Index right) {
            // Two themes, one inside the other, may share both codes: a pair still counts once a cell.
            for (const std::size_t a : places[chunk->code[left]])
                for (const std::size_t b : places[chunk->code[right]]) {
                    overlaps.note(a, b, *chunk, left, right);
                    const auto& lefts = places[chunk->code[left]];
                    const auto& rights = places[chunk->code[right]];
                    const bool mirrored = std::find(rights.begin(), rights.end(), a) != rights.end() &&
                                          std::find(lefts.begin(), lefts.end(), b) != lefts.end();
                    if (a != b && !mirrored) overlaps.note(b, a, *chunk, left, right);
                }
        });
    }
    return result;
}

}
