// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <string>

namespace rd::coding
{

/// The colour of a coder of whom none was chosen.
inline constexpr std::uint32_t noCoderColor = 0x3366AA;

/// Someone who codes, or the team's coding as it was agreed.
struct Coder {
    CoderId id;
    std::string name;
    std::uint32_t color = noCoderColor; ///< 0xRRGGBB
    bool deleted = false;
    std::string initials; ///< Shown where the name has no room; empty: made from the name.
    bool agreed = false;  ///< No person: what the coders agreed on.

    bool operator==(const Coder&) const = default;
};

}
