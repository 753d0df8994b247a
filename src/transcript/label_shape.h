// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace rd::transcript
{

/// How a label's letters look.
enum class LabelShape {
    capitals,     ///< "JAN DE VRIES", at least two letters.
    name,         ///< Every word begins with a capital, but for "de", "van" and the like.
    surnameFirst, ///< "Jansen, Piet", "Boer, Anna de", "JANSEN, P.".
    plain,
    odd, ///< No label by its letters, such as "X1 (v, 34)"; see readOddLine().
};

/// As names are, however their words stand: neither plain nor odd.
inline bool isWrittenAsName(LabelShape shape)
{
    return shape != LabelShape::plain && shape != LabelShape::odd;
}

/// Nothing for what cannot be a label: too many words, marks of a sentence, no letter first. Never
/// surnameFirst: a comma forbids a label, unless what stands behind it marks it as one.
std::optional<LabelShape> shapeOf(std::string_view label);

/// The same of a label before a colon, a time mark or a tab, where a comma may part surname and first name.
std::optional<LabelShape> shapeOfMarked(std::string_view label);

}
