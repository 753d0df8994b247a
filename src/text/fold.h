// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <string>
#include <string_view>

namespace rd::text
{

/// For comparing what people type: lower case by Unicode's case folding, without accents, runs of white space
/// as one space, none at the edges. "  Café  Één" and "cafe een" are the same.
std::string folded(std::string_view utf8);

/// <0, 0 or >0 in the order of that language's dictionary; numbers inside a text by their value ("2" < "10").
int compare(std::string_view a, std::string_view b, Language language);

/// `utf8` in upper case / with its first letter in upper case, by the rules of the language (Dutch IJ).
std::string upper(std::string_view utf8, Language language);
std::string capitalised(std::string_view utf8, Language language);
/// With its first letter in lower case, as within a sentence; words that are all capitals stay so.
std::string uncapitalised(std::string_view utf8, Language language);

/// The first letter of each of at most four words: "Anna de Vries" is "AdV".
std::string initials(std::string_view utf8);

/// The text without white space at its edges (any Unicode white space).
std::string trimmedText(std::string_view utf8);

/// At most `limit` code points, cut at a grapheme with "…" when it is longer; line ends become spaces.
std::string shortened(std::string_view utf8, int limit);

/// Columns the text takes in a terminal (wide characters two, combining ones none).
int displayWidth(std::string_view utf8);

}
