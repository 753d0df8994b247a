// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/co_occurrence.h"

#include "analysis/sweep.h"

#include <algorithm>
#include <numeric>

namespace rd::analysis
{

namespace
{

/// Per pair of codes: overlaps, cases, and the case counted last. A case's transcripts come one after the
/// other, so that one number is enough to count each case once.
struct Slot {
    std::uint32_t overlaps = 0;
    std::uint32_t cases = 0;
    Index lastCase = none;
};

std::vector<Index> ranksByKey(const Frame& frame)
{
    std::vector<Index> order(frame.codes().size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](Index a, Index b) { return frame.code(a).key < frame.code(b).key; });
    std::vector<Index> ranks(order.size());
    for (Index i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
}

}

std::vector<CodePair> coOccurrence(const Snapshot& snapshot, const Filter& filter)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    const std::size_t n = frame.codes().size();
    const auto ranks = ranksByKey(frame);
    std::vector<Slot> slots(n * n);
    for (Index owner = 0; owner < frame.cases().size(); ++owner)
        for (const Index transcript : frame.cases()[owner].transcripts) {
            const Chunk& chunk = snapshot.chunk(transcript);
            if (!chosen.reads(chunk)) break;
            const auto counts = [&](Index row) { return chosen.counts(chunk, row); };
            eachOverlap(chunk, counts, [&](Index left, Index right) {
                Index a = chunk.code[left];
                Index b = chunk.code[right];
                if (ranks[a] > ranks[b]) std::swap(a, b);
                Slot& slot = slots[a * n + b];
                ++slot.overlaps;
                if (slot.lastCase == owner) return;
                slot.lastCase = owner;
                ++slot.cases;
            });
        }
    std::vector<CodePair> pairs;
    for (Index a = 0; a < n; ++a)
        for (Index b = 0; b < n; ++b)
            if (const Slot& slot = slots[a * n + b]; slot.overlaps > 0)
                pairs.push_back({a, b, slot.overlaps, slot.cases});
    std::sort(pairs.begin(), pairs.end(), [&](const CodePair& x, const CodePair& y) {
        if (x.overlaps != y.overlaps) return x.overlaps > y.overlaps;
        return std::pair(ranks[x.a], ranks[x.b]) < std::pair(ranks[y.a], ranks[y.b]);
    });
    return pairs;
}

}
