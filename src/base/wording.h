// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <compare>
#include <string>

namespace rd
{

/// A text of the user's in two languages; either may be empty.
struct Wording {
    std::string nl;
    std::string en;

    auto operator<=>(const Wording&) const = default;
    [[nodiscard]] bool empty() const { return nl.empty() && en.empty(); }
    [[nodiscard]] bool has(Language language) const
    {
        return !(language == Language::dutch ? nl : en).empty();
    }
    /// The text in that language or, where it is empty, in the other.
    [[nodiscard]] const std::string& in(Language language) const
    {
        const std::string& wanted = language == Language::dutch ? nl : en;
        return wanted.empty() ? (language == Language::dutch ? en : nl) : wanted;
    }
    [[nodiscard]] std::string& slot(Language language) { return language == Language::dutch ? nl : en; }
    /// The same text for both languages.
    static Wording both(const std::string& text) { return {text, text}; }
};

}
