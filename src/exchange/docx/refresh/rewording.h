// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
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

/// Where each byte of `before` stands in `text`; nothing for those of words that are gone.
std::vector<std::optional<std::size_t>> staysAt(const std::string& before, const std::string& text);

}
