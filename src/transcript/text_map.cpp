// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/text_map.h"

#include "text/breaks.h"
#include "text/graphemes.h"
#include "text/offset_map.h"
#include "text/word_walk.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace rd::transcript
{

using text::Offset;

namespace
{

using Pieces = std::vector<TextMap::Piece>;

/// The last piece of which the test is true, when it is true of the first ones only; null without.
template <class Test>
const TextMap::Piece* lastWith(const Pieces& pieces, Test test)
{
    const auto end = std::partition_point(pieces.begin(), pieces.end(), test);
    return end == pieces.begin() ? nullptr : &*std::prev(end);
}

}

TextMap TextMap::over(const std::vector<text::Replacement>& replacements, Offset length)
{
    std::vector<TextEdit> edits;
    for (const text::Replacement& one : replacements)
        edits.push_back({TextEditId::make(), {}, one.span, one.words});
    return {edits, length};
}

TextMap::TextMap(const std::vector<TextEdit>& edits, Offset sourceLength) : m_sourceLength(sourceLength)
{
    Offset shift = 0;
    for (TextEdit& edit : standingEdits(edits, sourceLength).standing) {
        const Offset start = edit.span.start + shift;
        const Offset length = text::codePointCount(edit.text);
        m_pieces.push_back({edit.span, {start, start + length}, std::move(edit.text)});
        shift += length - edit.span.length();
    }
}

Offset TextMap::shownLength() const
{
    if (m_pieces.empty()) return m_sourceLength;
    return m_sourceLength - m_pieces.back().source.end + m_pieces.back().shown.end;
}

Offset TextMap::shownStart(Anchor start) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) { return one.source.start <= start.at; });
    if (piece == nullptr) return start.at;
    if (start.in > 0 && piece->source.start == start.at)
        return std::min(piece->shown.start + start.in - 1, piece->shown.end);
    if (start.at >= piece->source.end) return start.at - piece->source.end + piece->shown.end;
    return piece->shown.start;
}

Offset TextMap::shownEnd(Anchor end) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) {
        return one.source.start < end.at || (end.in > 0 && one.source.start == end.at);
    });
    if (piece == nullptr) return end.at;
    if (end.in > 0 && piece->source.start == end.at)
        return std::min(piece->shown.start + end.in - 1, piece->shown.end);
    if (end.at >= piece->source.end) return end.at - piece->source.end + piece->shown.end;
    return piece->shown.end;
}

bool TextMap::isReplacedBehind(Anchor start) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) { return one.source.start <= start.at; });
    return piece != nullptr && start.in == 0 && start.at < piece->source.end;
}

bool TextMap::isReplacedBefore(Anchor end) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) { return one.source.start < end.at; });
    return piece != nullptr && end.in == 0 && end.at <= piece->source.end;
}

Anchor TextMap::storedStart(Offset shown) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) { return one.shown.start <= shown; });
    if (piece == nullptr) return {shown, 0};
    if (shown >= piece->shown.end) return {shown - piece->shown.end + piece->source.end, 0};
    const bool whole = shown == piece->shown.start && !piece->source.empty();
    return {piece->source.start, whole ? 0 : shown - piece->shown.start + 1};
}

Anchor TextMap::storedEnd(Offset shown) const
{
    const Piece* piece = lastWith(m_pieces, [&](const Piece& one) { return one.shown.start < shown; });
    if (piece == nullptr) return {shown, 0};
    if (shown > piece->shown.end) return {shown - piece->shown.end + piece->source.end, 0};
    const bool whole = shown == piece->shown.end && !piece->source.empty();
    return whole ? Anchor{piece->source.end, 0} : Anchor{piece->source.start, shown - piece->shown.start + 1};
}

std::string TextMap::shown(std::string_view source) const
{
    const text::OffsetMap map(source);
    std::string result;
    Offset at = 0;
    for (const Piece& piece : m_pieces) {
        result += map.slice({at, piece.source.start});
        result += piece.text;
        at = piece.source.end;
    }
    return result += map.slice({at, map.length()});
}

Offset importedLength(const std::vector<TextEdit>& edits, Offset shownLength)
{
    if (edits.empty()) return shownLength;
    constexpr Offset anyLength = std::numeric_limits<Offset>::max() / 2;
    return shownLength - (TextMap(edits, anyLength).shownLength() - anyLength);
}

text::Span nearestWord(std::string_view shown, Offset at)
{
    const text::OffsetMap map(shown);
    const auto words = text::foldedWords(shown);
    const auto distance = [at](const text::FoldedWord& word) {
        return std::max({Offset{0}, word.span.start - at, at - word.span.end});
    };
    const auto nearest = std::min_element(
        words.begin(), words.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    if (nearest == words.end()) {
        const Offset inside = std::clamp(at, Offset{0}, map.length());
        return {inside, inside};
    }
    return text::snapToGraphemes(shown, map, text::snapToWords(shown, map, nearest->span));
}

}
