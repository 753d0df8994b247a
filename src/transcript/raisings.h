// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/guide.h"

namespace rd::transcript
{

/// Whether two sayings about one item in one transcript cannot both be so: that it did not come up against
/// that it did, or two things of one turn.
bool contradict(const Raising& one, const Raising& other);

}
