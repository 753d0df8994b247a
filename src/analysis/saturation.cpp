// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/saturation.h"

namespace rd::analysis
{

std::vector<SaturationStep> saturation(const Snapshot& snapshot, const Filter& filter)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    Bits found(frame.codes().size());
    std::vector<SaturationStep> steps;
    for (const auto& chunk : snapshot.chunks()) {
        if (chunk->caseIndex >= frame.countedCases()) continue;
        Bits here(frame.codes().size());
        if (chosen.reads(*chunk))
            for (Index row = 0; row < chunk->size(); ++row) {
                const Index code = chunk->code[row];
                const bool counts = !frame.code(code).isTheme() && !frame.code(code).isQualifier();
                if (counts && chosen.counts(*chunk, row)) here.set(code);
            }
        const std::uint32_t before = found.count();
        found |= here;
        steps.push_back({chunk->transcript, here.count(), found.count() - before, found.count()});
    }
    return steps;
}

}
