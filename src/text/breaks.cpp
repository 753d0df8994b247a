// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/breaks.h"

#include "text/graphemes.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace rd::text
{

namespace
{

using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

/// A break iterator over a text, for as long as both live.
class TextBreaks
{
public:
    TextBreaks(std::string_view utf8, Maker make, const icu::Locale& locale)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(make(locale, status));
        utext_openUTF8(&m_text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
        m_breaks->setText(&m_text, status);
    }
    TextBreaks(const TextBreaks&) = delete;
    TextBreaks& operator=(const TextBreaks&) = delete;
    ~TextBreaks() { utext_close(&m_text); }

    icu::BreakIterator* operator->() { return m_breaks.get(); }

private:
    std::unique_ptr<icu::BreakIterator> m_breaks;
    UText m_text = UTEXT_INITIALIZER;
};

void addPart(std::vector<Span>& parts, const OffsetMap& map, std::size_t start, std::size_t end)
{
    const Span part = trimmed(map, {map.codePointOfByte(start), map.codePointOfByte(end)});
    if (!part.empty()) parts.push_back(part);
}

}

std::vector<Span> sentences(std::string_view utf8, const OffsetMap& map, Language language)
{
    TextBreaks breaks(utf8, icu::BreakIterator::createSentenceInstance,
                      icu::Locale(std::string(languageCode(language)).c_str()));
    std::vector<Span> found;
    std::int32_t start = breaks->first();
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; start = end, end = breaks->next())
        addPart(found, map, static_cast<std::size_t>(start), static_cast<std::size_t>(end));
    return found;
}

std::vector<Span> paragraphs(std::string_view utf8, const OffsetMap& map)
{
    std::vector<Span> found;
    for (std::size_t start = 0; start < utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', start), utf8.size());
        addPart(found, map, start, end);
        start = end + 1;
    }
    return found;
}

std::vector<Span> wordParts(std::string_view utf8, const OffsetMap& map)
{
    TextBreaks breaks(utf8, icu::BreakIterator::createWordInstance, icu::Locale::getRoot());
    std::vector<Span> parts;
    std::int32_t start = breaks->first();
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; start = end, end = breaks->next())
        parts.push_back({map.codePointOfByte(static_cast<std::size_t>(start)),
                         map.codePointOfByte(static_cast<std::size_t>(end))});
    return parts;
}

Span snapToWords(std::string_view utf8, const OffsetMap& map, Span span)
{
    if (span.empty()) return span;
    TextBreaks breaks(utf8, icu::BreakIterator::createWordInstance, icu::Locale::getRoot());
    const auto startByte = static_cast<std::int32_t>(map.byteOf(span.start));
    const auto endByte = static_cast<std::int32_t>(map.byteOf(span.end));
    Span snapped = span;
    if (breaks->isBoundary(startByte) == 0)
        snapped.start = map.codePointOfByte(static_cast<std::size_t>(breaks->preceding(startByte)));
    if (breaks->isBoundary(endByte) == 0)
        snapped.end = map.codePointOfByte(static_cast<std::size_t>(breaks->following(endByte)));
    return snapped;
}

}
