// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// How a place that can be renewed is known again in a Word document: by the tag of a content control, and by
/// a hidden bookmark within it, because LibreOffice 7.4 keeps controls but not their tags.
struct PlaceMark {
    std::string key; ///< See report/chapter/place_keys.h.
    std::string sum; ///< Of the text as it was written, to know words of the user by; empty: of a table.

    bool operator==(const PlaceMark&) const = default;
};

std::string tagOf(const PlaceMark& mark);      ///< "rodedraad:figure:0123…:89ab"; 64 characters at most.
std::string bookmarkOf(const PlaceMark& mark); ///< "_rd_figure_0123…_89ab"; 40 characters at most.
/// Of a tag or the name of a bookmark; nothing for those of others.
std::optional<PlaceMark> placeMarkFrom(std::string_view name);

/// The text with no-break spaces in "(n = 5)", so that the head of a column does not break there.
std::string withUnbrokenCount(std::string text);
/// The text with each stretch of white space as one space, and none at its ends: what word processors keep.
/// Undoes withUnbrokenCount(), which older reports lack; other no-break spaces stay.
std::string plainSpaced(std::string_view text);
/// Eight hex digits; the same for texts that are alike but for white space.
std::string textSum(std::string_view text);

}
