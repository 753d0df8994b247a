// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/diff.h"
#include "transcript/text_edit.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace rd::transcript
{

/// A stored end of a passage: a place in the imported text, and where a user chose one within words that were
/// put in later, how far in.
struct Anchor {
    text::Offset at = 0; ///< In the imported text.
    text::Offset in = 0; ///< 0: at that place; k: k-1 code points into what an edit that begins there says.

    auto operator<=>(const Anchor&) const = default;
};

/// Converts between the text as it was imported, in which positions are stored, and the text as it is shown,
/// with the edits that stand. A start belongs to the character behind it, an end to the one before it; a
/// start within words that were replaced goes to the start of what stands there now, an end to its end. All
/// positions are code points.
class TextMap
{
public:
    /// One edit that stands.
    struct Piece {
        text::Span source;
        text::Span shown;
        std::string text;
    };

    TextMap(const std::vector<TextEdit>& edits, text::Offset sourceLength);
    /// From a text of that length to the same with the replacements made, which are by place and share
    /// nothing.
    static TextMap over(const std::vector<text::Replacement>& replacements, text::Offset length);

    [[nodiscard]] bool isIdentity() const { return m_pieces.empty(); }
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; } ///< By place.
    [[nodiscard]] text::Offset shownLength() const;
    [[nodiscard]] text::Offset shownStart(Anchor start) const;
    [[nodiscard]] text::Offset shownEnd(Anchor end) const;
    /// Whether an edit replaced, or took out, what stood behind that start, or before that end.
    [[nodiscard]] bool isReplacedBehind(Anchor start) const;
    [[nodiscard]] bool isReplacedBefore(Anchor end) const;
    /// The anchors that are shown there: shownStart(storedStart(x)) == x, and likewise for ends.
    [[nodiscard]] Anchor storedStart(text::Offset shown) const;
    [[nodiscard]] Anchor storedEnd(text::Offset shown) const;
    /// The text as it is shown. `source` must be valid UTF-8 of the length given.
    [[nodiscard]] std::string shown(std::string_view source) const;

private:
    text::Offset m_sourceLength;
    std::vector<Piece> m_pieces;
};

/// The length of the text as it was imported, of one that is shown in `shownLength` code points.
text::Offset importedLength(const std::vector<TextEdit>& edits, text::Offset shownLength);

/// Where a passage stays whose own words are all gone: at the word nearest to `at`, the one before it when
/// two are as near. Empty only in a text without words.
text::Span nearestWord(std::string_view shown, text::Offset at);

}
