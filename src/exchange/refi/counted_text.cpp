// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/counted_text.h"

#include "text/normalise.h"

#include <algorithm>

namespace rd::exchange::refi
{

CountedText::CountedText(std::string decoded) : m_raw(std::move(decoded))
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
    m_body = text::normalised(m_lf);
    m_rawMap = std::make_unique<text::OffsetMap>(m_raw);
    m_lfMap = std::make_unique<text::OffsetMap>(m_lf);
    m_bodyMap = std::make_unique<text::OffsetMap>(m_body);
    if (m_body != m_lf) findLines();
}

/// Line ends never join with what stands around them, so that each line is normalised by itself.
void CountedText::findLines()
{
    text::Offset inBody = 0;
    std::size_t start = 0;
    while (start <= m_lf.size()) {
        m_lines.push_back({m_lfMap->codePointOfByte(start), inBody});
        const auto end = m_lf.find('\n', start);
        if (end == std::string::npos) break;
        const std::string line = text::normalised("\n" + m_lf.substr(start, end - start));
        inBody += text::codePointCount(line);
        start = end + 1;
    }
}

text::Offset CountedText::inBody(text::Offset place) const
{
    if (m_lines.empty()) return place;
    const auto behind = std::upper_bound(m_lines.begin(), m_lines.end(), place,
                                         [](text::Offset at, const Line& line) { return at < line.start; });
    const Line& line = *std::prev(behind);
    const std::string part = "\n" + std::string(m_lfMap->slice({line.start, place}));
    return std::min(line.inBody + text::codePointCount(text::normalised(part)) - 1, m_bodyMap->length());
}

std::int64_t CountedText::length(CountModel model) const
{
    const text::OffsetMap& map = model.lineEndIsTwo ? *m_rawMap : *m_lfMap;
    const std::string& text = model.lineEndIsTwo ? m_raw : m_lf;
    if (model.unit == CountUnit::bytes) return static_cast<std::int64_t>(text.size());
    if (model.unit == CountUnit::utf16) return static_cast<std::int64_t>(map.utf16Of(map.length()));
    return map.length();
}

text::Offset CountedText::place(std::int64_t position, CountModel model) const
{
    const text::OffsetMap& map = model.lineEndIsTwo ? *m_rawMap : *m_lfMap;
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
    return !m_pairs.empty() || m_lf.size() != static_cast<std::size_t>(m_lfMap->length());
}

}
