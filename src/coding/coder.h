// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rd::coding
{

/// The colour of a coder of whom none was chosen.
inline constexpr std::uint32_t noCoderColor = 0x3366AA;

/// Someone who codes, or the team's coding as it was agreed.
struct Coder {
    CoderId id;
    std::string name;                   ///< As it is kept; shownName() is what people see.
    std::uint32_t color = noCoderColor; ///< 0xRRGGBB
    bool deleted = false;
    std::string initials; ///< Shown where the name has no room; empty: made from the name.
    bool agreed = false;  ///< No person: what the coders agreed on. A project has at most one.

    /// The name; that of the agreed coder in the user's language, unless somebody gave it another.
    [[nodiscard]] std::string shownName() const;
    /// Whether that name means this coder: also what the agreed coder is called in the other language.
    [[nodiscard]] bool isCalled(std::string_view word) const;

    bool operator==(const Coder&) const = default;
};

/// What the agreed coder is called until somebody gives it another name; shown in the user's language.
inline constexpr const char* agreedName = "Agreed";
/// Whether a name is that, in either language.
bool isAgreedName(std::string_view name);
/// Such a name in the user's language, and any other as it is.
std::string inUsersLanguage(const std::string& coderName);

}
