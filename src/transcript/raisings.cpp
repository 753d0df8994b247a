// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/raisings.h"

namespace rd::transcript
{

bool contradict(const Raising& one, const Raising& other)
{
    const auto nowhere = [](const Raising& raising) {
        return raising.by == RaisedBy::notRaised && !raising.turn;
    };
    if (one.turn == other.turn) return one.by != other.by;
    return (nowhere(one) && other.by != RaisedBy::notRaised) ||
           (nowhere(other) && one.by != RaisedBy::notRaised);
}

}
