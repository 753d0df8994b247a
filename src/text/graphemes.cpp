// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/graphemes.h"

#include "text/utf8_walk.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace rd::text
{

namespace
{

/// Making a break iterator is slow, so each thread keeps one.
icu::BreakIterator& graphemeBreaks()
{
    thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    }();
    return *breaks;
}

/// The grapheme breaks of a text for as long as it lives.
class Breaks
{
public:
    explicit Breaks(std::string_view utf8)
    {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
        graphemeBreaks().setText(&m_text, status);
    }
    Breaks(const Breaks&) = delete;
    Breaks& operator=(const Breaks&) = delete;
    ~Breaks() { utext_close(&m_text); }

    [[nodiscard]] std::size_t atOrBefore(std::size_t byte) const
    {
        auto& breaks = graphemeBreaks();
        const auto at = static_cast<std::int32_t>(byte);
        if (breaks.isBoundary(at)) return byte;
        return static_cast<std::size_t>(std::max(0, breaks.preceding(at)));
    }
    [[nodiscard]] std::size_t atOrAfter(std::size_t byte) const
    {
        auto& breaks = graphemeBreaks();
        const auto at = static_cast<std::int32_t>(byte);
        if (breaks.isBoundary(at)) return byte;
        return static_cast<std::size_t>(std::max(0, breaks.following(at)));
    }
    template <typename Visit>
    void eachPart(Visit visit) const
    {
        auto& breaks = graphemeBreaks();
        std::int32_t start = breaks.first();
        for (auto end = breaks.next(); end != icu::BreakIterator::DONE; start = end, end = breaks.next())
            visit(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
    }

private:
    UText m_text = UTEXT_INITIALIZER;
};

/// Only these stand in a grapheme with others.
bool joins(UChar32 c)
{
    switch (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_OTHER:
    case U_GCB_CONTROL:
    case U_GCB_LF:
        return false;
    default:
        return true;
    }
}

/// Looking for one is far quicker than walking all graphemes, and most texts have none.
bool anyJoins(std::string_view utf8)
{
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        const char c = utf8[static_cast<std::size_t>(at)];
        if (static_cast<unsigned char>(c) < 0x80U && c != '\r')
            ++at;
        else if (joins(nextCodePoint(utf8, at)))
            return true;
    }
    return false;
}

bool isSpace(std::string_view character)
{
    std::int32_t at = 0;
    const UChar32 c = nextCodePoint(character, at);
    return u_isUWhiteSpace(c) != 0 || c == 0xFEFF;
}

}

Span snapToGraphemes(std::string_view utf8, const OffsetMap& map, Span span)
{
    const Offset start = std::clamp(span.start, Offset{0}, map.length());
    const Offset end = std::clamp(span.end, start, map.length());
    const Breaks breaks(utf8);
    const Offset snapped = map.codePointOfByte(breaks.atOrBefore(map.byteOf(start)));
    if (start == end) return {snapped, snapped};
    return {snapped, map.codePointOfByte(breaks.atOrAfter(map.byteOf(end)))};
}

std::vector<Span> joinedGraphemes(std::string_view utf8, const OffsetMap& map)
{
    std::vector<Span> joined;
    if (!anyJoins(utf8)) return joined;
    Breaks(utf8).eachPart([&](std::size_t start, std::size_t end) {
        if (end - start == 1) return;
        const Span span{map.codePointOfByte(start), map.codePointOfByte(end)};
        if (span.length() > 1) joined.push_back(span);
    });
    return joined;
}

Span trimmed(const OffsetMap& map, Span span)
{
    Span result{std::max(span.start, Offset{0}), std::min(span.end, map.length())};
    while (!result.empty() && isSpace(map.slice({result.start, result.start + 1}))) ++result.start;
    while (!result.empty() && isSpace(map.slice({result.end - 1, result.end}))) --result.end;
    return result.empty() ? Span{span.start, span.start} : result;
}

Offset skippedSpace(const OffsetMap& map, Offset at)
{
    while (at < map.length() && isSpace(map.slice({at, at + 1}))) ++at;
    return at;
}

}
