// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::exchange
{

/// What the group that begins with a control word holds.
enum class RtfGroup {
    words,   ///< No such group: what stands in it belongs to the text around it.
    noWords, ///< Tables of fonts, styles and the like.
    fonts,
    shape, ///< Where a drawing stands and how it looks; its words are in a group of their own.
    textBox,
    picture,
    object, ///< Embedded files, formulas.
    comment,
    note,
    pageEdge, ///< Headers and footers.
    listMark,
    field,
    instruction, ///< What a field does.
    twice,       ///< The same words in a code page and, in a group of its own, in Unicode.
    unicode,     ///< That one.
    throughStar, ///< Marked as one to pass over if unknown, but it is to be read.
};

RtfGroup groupOf(std::string_view word);

/// The text of a control word that stands for a character; empty for any other.
std::string_view characterOf(std::string_view word);

/// What a control word ends.
enum class RtfBreak { none, line, paragraph, page, cell, row };

RtfBreak breakOf(std::string_view word);

}
