// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/filter.h"

namespace rd::analysis
{

Chosen::Chosen(const Snapshot& snapshot, const Filter& filter)
    : m_coders(snapshot.frame().coders().size(), filter.coders.empty() ? 1 : 0),
      m_skipInterviewer(filter.turns == coding::TurnChoice::withoutInterviewer),
      m_skipOpen(filter.part == coding::InterviewPart::topics),
      m_skipTopics(filter.part == coding::InterviewPart::open), m_cases(filter.cases)
{
    for (const CoderId id : filter.coders)
        if (const Index at = snapshot.frame().coderIndex(id); at != none) m_coders[at] = 1;
}

}
