// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/offset_map.h"

#include <string_view>
#include <vector>

namespace rd::text
{

/// The smallest span of whole graphemes (what a reader calls one character: é, 🙂, a flag) that holds
/// `span`. An empty span becomes the empty span at the start of its grapheme. Ends beyond the text are cut to
/// it.
Span snapToGraphemes(std::string_view utf8, const OffsetMap& map, Span span);

/// The graphemes of more than one code point, by place.
std::vector<Span> joinedGraphemes(std::string_view utf8, const OffsetMap& map);

/// `span` without white space at its edges; empty, at span.start, when there is nothing else in it.
Span trimmed(const OffsetMap& map, Span span);

/// The first place from `at` on where something other than white space stands; the end of the text without.
Offset skippedSpace(const OffsetMap& map, Offset at);

}
