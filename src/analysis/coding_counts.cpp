// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coding_counts.h"

#include "analysis/roll_up.h"

namespace rd::analysis
{

namespace
{

using Counts = std::vector<std::vector<std::uint32_t>>;

void addTo(Counts& counts, const Chunk& chunk, Index row, coding::CountUnit unit)
{
    const Index code = chunk.code[row];
    if (unit == coding::CountUnit::respondents) {
        for (const Index person : chunk.respondentsOf(row)) ++counts[person][code];
        return;
    }
    ++counts[unit == coding::CountUnit::transcripts ? chunk.transcript : chunk.caseIndex][code];
}

}

Counts codingCounts(const Snapshot& snapshot, const Filter& filter, coding::CountUnit unit)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    if (unit == coding::CountUnit::passages) unit = coding::CountUnit::cases;
    Counts counts(frame.unitCount(unit), std::vector<std::uint32_t>(frame.codes().size()));
    for (const auto& chunk : snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        for (Index row = 0; row < chunk->size(); ++row) {
            const Index qualifier = chunk->qualifier[row];
            const bool ordinary = qualifier == none || !frame.countsApart(qualifier);
            if (ordinary && chosen.counts(*chunk, row)) addTo(counts, *chunk, row, unit);
        }
    }
    for (auto& perCode : counts) rollUp(frame, perCode);
    return counts;
}

}
