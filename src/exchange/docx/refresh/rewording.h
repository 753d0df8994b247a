// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::exchange
{

/// A stretch of a text, in looks of its own.
struct StyledWords {
    std::string text;
    bool words = true; ///< New words may stand in it; false: it can only stay or go.
};

/// What each stretch says when all together say `text`: words that stay stay in their stretch, new ones come
/// where those stood that they replace. At least one stretch must take words.
std::vector<std::string> reworded(const std::vector<StyledWords>& stretches, const std::string& text);

}
