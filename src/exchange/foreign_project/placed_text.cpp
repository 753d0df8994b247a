// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/placed_text.h"

#include "text/normalise.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// So many bytes are normalised again for places that cut a character, and no more.
constexpr std::size_t mostAgain = 2'000'000'000;

}

/// The pieces between the places are normalised one by one. Where a place cuts what becomes one character (a
/// letter and its accent, CR and LF) they do not make the whole, and each place is found by what stands
/// before it.
PlacedText::PlacedText(std::string_view raw, std::vector<std::size_t> bytes) : m_body(text::normalised(raw))
{
    m_length = text::codePointCount(m_body);
    std::sort(bytes.begin(), bytes.end());
    bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
    std::string pieces;
    text::Offset place = 0;
    std::size_t from = 0;
    for (const std::size_t byte : bytes) {
        if (byte >= raw.size()) break;
        const std::string piece = text::normalised(raw.substr(from, byte - from));
        place += text::codePointCount(piece);
        pieces += piece;
        m_places[byte] = std::min(place, m_length);
        from = byte;
    }
    pieces += text::normalised(raw.substr(from));
    if (pieces == m_body || (m_places.size() * raw.size()) / 2 > mostAgain) return;
    for (auto& [byte, found] : m_places)
        found = std::min(text::codePointCount(text::normalised(raw.substr(0, byte))), m_length);
}

text::Offset PlacedText::placeOf(std::size_t byte) const
{
    const auto found = m_places.find(byte);
    return found == m_places.end() ? m_length : found->second;
}

}
