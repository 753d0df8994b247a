// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// How the numbers of one attribute are written. "1.500" is 1500 to a Dutch reader and 1,5 to a program, so
/// it is read as the other numbers of the attribute show. Where none does, what stands after the decimal sign
/// of the project's own language are decimals, and the other sign is not clear; neither is one's own sign
/// where the others contradict it.
class NumberColumn
{
public:
    NumberColumn(const std::vector<std::string>& texts, Language language);

    /// False when nothing tells which of two numbers this is.
    [[nodiscard]] bool isClear(const std::string& text) const;
    /// As it is stored; nothing when it is no number, or not clear.
    [[nodiscard]] std::optional<std::string> stored(const std::string& text) const;
    /// The two numbers that a text which is not clear may be, in a form that is: 1500 and, in Dutch, 1,5.
    [[nodiscard]] std::string asWhole(const std::string& text) const;
    [[nodiscard]] std::string asDecimal(const std::string& text) const;

private:
    char m_sign = '\0'; ///< Before the decimals; '\0' when the numbers do not show it, or disagree.
    char m_ownSign;     ///< That of the language.
};

}
