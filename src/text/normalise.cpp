// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalise.h"

#include "text/utf8_walk.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace rd::text
{

namespace
{

/// True for the characters that end a line as LF does.
bool endsLine(UChar32 c)
{
    return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Where the ASCII characters from `at` on end that stay as they are.
std::int32_t endOfPlain(std::string_view utf8, std::int32_t at)
{
    const auto* from = utf8.begin() + at;
    const auto* end = std::find_if(from, utf8.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80U || c == '\r' || c == '\0';
    });
    return at + static_cast<std::int32_t>(end - from);
}

void append(std::string& text, UChar32 c)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

std::string withPlainLineEnds(std::string_view utf8)
{
    std::string text;
    text.reserve(utf8.size());
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        if (const std::int32_t plain = endOfPlain(utf8, at); plain > at) {
            text.append(utf8, static_cast<std::size_t>(at), static_cast<std::size_t>(plain - at));
            at = plain;
            continue;
        }
        UChar32 c = nextCodePoint(utf8, at);
        if (c < 0) c = 0xFFFD;
        if (c == 0 || (c == 0xFEFF && text.empty())) continue; // a file may begin with several marks
        if (c == '\r' && at < size && utf8[static_cast<std::size_t>(at)] == '\n') continue;
        append(text, endsLine(c) ? '\n' : c);
    }
    return text;
}

}

std::string normalised(std::string_view utf8)
{
    std::string text = withPlainLineEnds(utf8);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (nfc->isNormalizedUTF8(text, status)) return text;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return composed;
}

std::string withoutSoftHyphens(std::string text)
{
    constexpr std::string_view softHyphen = "\u00AD";
    for (auto at = text.find(softHyphen); at != std::string::npos; at = text.find(softHyphen, at))
        text.erase(at, softHyphen.size());
    return text;
}

bool beginsAnew(std::string_view utf8, std::size_t at)
{
    if (at == 0 || at >= utf8.size()) return true;
    if (utf8[at] == '\0' || (utf8[at] == '\n' && utf8[at - 1] == '\r')) return false;
    UErrorCode status = U_ZERO_ERROR;
    auto next = static_cast<std::int32_t>(at);
    return icu::Normalizer2::getNFCInstance(status)->hasBoundaryBefore(nextCodePoint(utf8, next));
}

bool isValidUtf8(std::string_view bytes)
{
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;)
        if (static_cast<unsigned char>(bytes[static_cast<std::size_t>(at)]) < 0x80U)
            ++at;
        else if (nextCodePoint(bytes, at) < 0)
            return false;
    return true;
}

}
