// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/label_words.h"

#include <cstddef>
#include <vector>

namespace rd::transcript
{

/// How one speaker talks.
struct SpokenBy {
    int turns = 0;
    int asking = 0; ///< Turns with a question mark.
};

/// A role for each speaker of a text, in the same order: what the label says for certain; else, when nobody
/// is certainly the interviewer, the best guess by label; else the one who asks clearly more than every
/// other. Beside a certain interviewer "I" is one too where it asks in his place. `order`: who has each turn.
std::vector<Role> proposeRoles(const std::vector<LabelMeaning>& meanings, const std::vector<SpokenBy>& spoken,
                               const std::vector<std::size_t>& order);

}
