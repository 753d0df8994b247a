// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/chunk.h"

#include <vector>

namespace rd::analysis
{

/// Calls `told(left, right)` once for every pair of rows of the chunk for which counts(row) holds, that are
/// of two different codes and by the same coder, and share at least one character. One pass over the codings
/// by start, keeping those that have not ended; codings that only touch share nothing.
template <class Counts, class Told>
void eachOverlap(const Chunk& chunk, Counts counts, Told told)
{
    struct Open {
        text::Offset end;
        Index code;
        Index coder;
        Index row;
    };
    thread_local std::vector<Open> open;
    open.clear();
    for (Index row = 0; row < chunk.size(); ++row) {
        if (!counts(row)) continue;
        const Open now{chunk.end[row], chunk.code[row], chunk.coder[row], row};
        std::size_t kept = 0;
        for (std::size_t i = 0; i < open.size(); ++i) {
            const Open earlier = open[i];
            if (earlier.end <= chunk.start[row]) continue;
            open[kept++] = earlier;
            if (earlier.coder == now.coder && earlier.code != now.code && now.end > chunk.start[row])
                told(earlier.row, row);
        }
        open.resize(kept);
        open.push_back(now);
    }
}

}
