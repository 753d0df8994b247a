// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/filter.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

bool isAgreed(const Snapshot& snapshot, Index coder)
{
    return snapshot.frame().coders()[coder].agreed;
}

bool personsCoded(const Snapshot& snapshot)
{
    return std::any_of(snapshot.chunks().begin(), snapshot.chunks().end(), [&](const auto& chunk) {
        return std::any_of(chunk->kinds.begin(), chunk->kinds.end(),
                           [&](const Chunk::Kind& kind) { return !isAgreed(snapshot, kind.coder); });
    });
}

std::vector<std::uint8_t> allCoders(const Snapshot& snapshot)
{
    const auto& coders = snapshot.frame().coders();
    std::vector<std::uint8_t> chosen(coders.size(), 1);
    const bool agreed =
        std::any_of(coders.begin(), coders.end(), [](const coding::Coder& coder) { return coder.agreed; });
    if (!agreed || !personsCoded(snapshot)) return chosen;
    for (Index i = 0; i < coders.size(); ++i) chosen[i] = isAgreed(snapshot, i) ? 0 : 1;
    return chosen;
}

std::vector<std::uint8_t> theseCoders(const Snapshot& snapshot, const std::vector<CoderId>& ids)
{
    std::vector<std::uint8_t> chosen(snapshot.frame().coders().size(), 0);
    for (const CoderId id : ids)
        if (const Index at = snapshot.frame().coderIndex(id); at != none) chosen[at] = 1;
    return chosen;
}

}

Chosen::Chosen(const Snapshot& snapshot, const Filter& filter)
    : m_coders(filter.coders.empty() ? allCoders(snapshot) : theseCoders(snapshot, filter.coders)),
      m_skipInterviewer(filter.turns == coding::TurnChoice::withoutInterviewer),
      m_skipOpen(filter.part == coding::InterviewPart::topics),
      m_skipTopics(filter.part == coding::InterviewPart::open), m_cases(filter.cases)
{
}

}
