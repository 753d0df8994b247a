// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/counted_text.h"

#include "text/normalise.h"

#include <algorithm>
#include <utility>

namespace rd::exchange::refi
{

namespace
{

constexpr std::size_t shortestStretch = 256;

std::size_t endOfStretch(const std::string& text, std::size_t start)
{
    const auto insideCharacter = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    std::size_t end = start + shortestStretch;
    while (end < text.size() && (insideCharacter(end) || !text::beginsAnew(text, end))) ++end;
    return std::min(end, text.size());
}

/// In code points. The line end before it keeps a byte order mark from being taken as one.
text::Offset normalisedLength(std::string_view part)
{
    return text::codePointCount(text::normalised("\n" + std::string(part))) - 1;
}

}

CountedText::CountedText(std::string decoded) : m_raw(std::move(decoded)), m_rawMap(m_raw)
{
    if (m_raw.find("\r\n") != std::string::npos) joinLineEnds();
    std::string normalised = text::normalised(lf());
    if (normalised == lf()) return;
    m_body = std::move(normalised);
    m_bodyMap = std::make_unique<text::OffsetMap>(m_body);
    findStretches();
}

void CountedText::joinLineEnds()
{
    m_lf.reserve(m_raw.size());
    for (std::size_t i = 0; i < m_raw.size(); ++i) {
        if (m_raw[i] == '\n' && i > 0 && m_raw[i - 1] == '\r') {
            m_lf.back() = '\n';
            m_pairs.push_back(i + 1);
        } else {
            m_lf += m_raw[i];
        }
    }
    m_lfMap = std::make_unique<text::OffsetMap>(m_lf);
}

/// Cuts the text where nothing joins, so that a place is found by normalising one stretch up to it.
void CountedText::findStretches()
{
    text::Offset inBody = 0;
    std::size_t start = 0;
    while (start < lf().size()) {
        m_stretches.push_back({lfMap().codePointOfByte(start), inBody});
        const std::size_t end = endOfStretch(lf(), start);
        inBody += normalisedLength(std::string_view(lf()).substr(start, end - start));
        start = end;
    }
}

text::Offset CountedText::inBody(text::Offset place) const
{
    if (m_stretches.empty()) return place;
    const auto behind =
        std::upper_bound(m_stretches.begin(), m_stretches.end(), place,
                         [](text::Offset at, const Stretch& stretch) { return at < stretch.start; });
    const Stretch& stretch = *std::prev(behind);
    std::string_view part = lfMap().slice({stretch.start, place});
    const std::size_t next = lfMap().byteOf(place);
    if (part.ends_with('\r') && next < lf().size() && lf()[next] == '\n') part.remove_suffix(1);
    return std::min(stretch.inBody + normalisedLength(part), bodyMap().length());
}

std::int64_t CountedText::length(CountModel model) const
{
    const text::OffsetMap& map = model.lineEndIsTwo ? m_rawMap : lfMap();
    const std::string& text = model.lineEndIsTwo ? m_raw : lf();
    if (model.unit == CountUnit::bytes) return static_cast<std::int64_t>(text.size());
    if (model.unit == CountUnit::utf16) return static_cast<std::int64_t>(map.utf16Of(map.length()));
    return map.length();
}

text::Offset CountedText::place(std::int64_t position, CountModel model) const
{
    const text::OffsetMap& map = model.lineEndIsTwo ? m_rawMap : lfMap();
    const std::int64_t within = std::clamp<std::int64_t>(position, 0, length(model));
    text::Offset at = 0;
    if (model.unit == CountUnit::codePoints) at = static_cast<text::Offset>(within);
    if (model.unit == CountUnit::utf16) at = map.codePointOfUtf16(static_cast<std::size_t>(within));
    if (model.unit == CountUnit::bytes) at = map.codePointOfByte(static_cast<std::size_t>(within));
    if (model.lineEndIsTwo) {
        const auto pairs = std::upper_bound(m_pairs.begin(), m_pairs.end(), map.byteOf(at)) - m_pairs.begin();
        at -= static_cast<text::Offset>(pairs);
    }
    return inBody(at);
}

bool CountedText::ambiguous() const
{
    return !m_pairs.empty() || lf().size() != static_cast<std::size_t>(lfMap().length());
}

}
