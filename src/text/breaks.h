// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "text/offset_map.h"

#include <string_view>
#include <vector>

namespace rd::text
{

/// The sentences of a text by Unicode's rules for that language (UAX 29), without the white space around
/// them. A line end ends a sentence.
std::vector<Span> sentences(std::string_view utf8, const OffsetMap& map, Language language);

/// The lines of a text that hold more than white space, without the white space around them.
std::vector<Span> paragraphs(std::string_view utf8, const OffsetMap& map);

/// All of a text, cut at the edges of words (UAX 29): words, and the signs and spaces between them.
std::vector<Span> wordParts(std::string_view utf8, const OffsetMap& map);

/// The smallest span of whole words (letters and digits, UAX 29) that holds `span`.
Span snapToWords(std::string_view utf8, const OffsetMap& map, Span span);

}
