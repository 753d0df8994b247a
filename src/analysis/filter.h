// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <vector>

namespace rd::analysis
{

/// Whose codings are looked at, and where.
struct Filter {
    std::vector<CoderId> coders; ///< Empty: all coders together. Coders that are gone are passed over.
    coding::TurnChoice turns = coding::TurnChoice::all;

    bool operator==(const Filter&) const = default;
};

/// A Filter made ready for one snapshot.
class Chosen
{
public:
    Chosen(const Snapshot& snapshot, const Filter& filter);
    /// True when row `row` of the chunk counts.
    [[nodiscard]] bool counts(const Chunk& chunk, Index row) const
    {
        return m_coders[chunk.coder[row]] != 0 && (!m_skipInterviewer || chunk.interviewerOnly[row] == 0);
    }

private:
    std::vector<std::uint8_t> m_coders;
    bool m_skipInterviewer;
};

}
