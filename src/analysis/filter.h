// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/snapshot.h"

#include <vector>

namespace rd::analysis
{

/// Whose codings are looked at, and where.
struct Filter {
    /// Empty: all coders together, but for what the team agreed on: that says again what they said, so it
    /// only counts when it is named, or when no coder coded anything. Coders that are gone are passed over.
    std::vector<CoderId> coders;
    coding::TurnChoice turns = coding::TurnChoice::all;
    coding::InterviewPart part = coding::InterviewPart::whole;
    Bits cases; ///< Only of these cases; of size 0: all.

    bool operator==(const Filter&) const = default;
};

/// A Filter made ready for one snapshot.
class Chosen
{
public:
    Chosen(const Snapshot& snapshot, const Filter& filter);
    /// False when no coding of the chunk counts, because its case does not.
    [[nodiscard]] bool reads(const Chunk& chunk) const
    {
        return m_cases.size() == 0 || m_cases.test(chunk.caseIndex);
    }
    /// True when row `row` of the chunk counts, if the chunk does.
    [[nodiscard]] bool counts(const Chunk& chunk, Index row) const
    {
        return counts(chunk.coder[row], chunk.interviewerOnly[row] != 0, chunk.topicPart[row] != 0);
    }
    /// Whether that coder's codings count.
    [[nodiscard]] bool countsCoder(Index coder) const { return m_coders[coder] != 0; }
    [[nodiscard]] bool counts(Index coder, bool interviewerOnly, bool topicPart) const
    {
        return m_coders[coder] != 0 && !(m_skipInterviewer && interviewerOnly) &&
               !(topicPart ? m_skipTopics : m_skipOpen);
    }

private:
    std::vector<std::uint8_t> m_coders;
    bool m_skipInterviewer;
    bool m_skipOpen;
    bool m_skipTopics;
    Bits m_cases;
};

}
