// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::coding
{

/// A memo's text is plain, but for places in braces that a program fills in anew each time it is shown:
///
///   {x listens}                           "4 of 5 client systems", of the code with that key or name
///   {x listens group="group=1 to 5"}      … of the cases with that value; docs/memos.md has all options
///   {memo 0197…}                          the number of a memo: "1a"
///   {quote 0197…}                         the words of a coding, with their place
///
/// Braces around anything else are plain text.
struct MemoPiece {
    enum class Kind { words, figure, memo, quote };
    Kind kind = Kind::words;
    std::string text; ///< As it was written, of a reference with its braces.
    std::string name; ///< Of a reference: the code, memo or coding; all words before the options.
    std::map<std::string, std::string> options = {};
};

std::vector<MemoPiece> memoPieces(std::string_view text);

/// References that begin in these words (of a piece) and do not close, as far as they are told by: "{x
/// listens".
std::vector<std::string> unclosed(std::string_view words);

/// The text with “…” for the group of every figure that is about cases with some value of that attribute, by
/// its key.
std::string withoutGroupsOf(std::string_view text, std::string_view attribute);

/// The words of a piece with this name in place of its own: what was typed as {memo 1a} is kept by its id.
std::string renamed(const MemoPiece& piece, std::string_view name);

/// The text with figures that name a code so, also in their options, naming it otherwise.
std::string recounted(std::string_view text, const std::string& code, const std::string& otherwise);

}
