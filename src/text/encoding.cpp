// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "base/error.h"
#include "base/i18n.h"
#include "text/normalise.h"
#include "text/utf8_walk.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rd::text
{

namespace
{

struct Mark {
    std::string_view bytes;
    const char* encoding;
};

/// Longer marks first: UTF-32LE begins with the mark of UTF-16LE.
constexpr std::array marks{
    Mark{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    Mark{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    Mark{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
    Mark{std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    Mark{std::string_view("\xFE\xFF", 2), "UTF-16BE"},
};

const Mark* markOf(std::string_view bytes)
{
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : found;
}

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// UTF-16 without a mark: nearly every second byte of western text is zero.
const char* utf16ByZeros(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, 4096 & ~std::size_t{1});
    if (sample.size() < 4 || bytes.size() % 2 != 0) return nullptr;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
    const std::size_t half = sample.size() / 2;
    if (zeros[1] * 10 > half * 7 && zeros[0] * 10 < half) return "UTF-16LE";
    if (zeros[0] * 10 > half * 7 && zeros[1] * 10 < half) return "UTF-16BE";
    return nullptr;
}

/// What ICU's detector says, for single-byte western text; its ISO-8859-1 is read as the windows-1252 that
/// contains it, because that is what is meant in files.
std::string detected(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 200000));
    ucsdet_setText(detector.get(), bytes.data(), length, &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name = match == nullptr || U_FAILURE(status) ? nullptr : ucsdet_getName(match, &status);
    const std::string found = name == nullptr ? "" : name;
    const bool western =
        found == "ISO-8859-2" || found == "ISO-8859-9" || found == "windows-1250" || found == "windows-1254";
    return western ? found : "windows-1252";
}

/// UTF-8 but for a few bytes, as a program leaves that cut a letter in two: other encodings hardly ever have
/// bytes that look like letters of UTF-8.
bool isNearlyUtf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        if (static_cast<unsigned char>(bytes[static_cast<std::size_t>(at)]) < 0x80U)
            ++at;
        else
            ++(nextCodePoint(bytes, at) < 0 ? bad : good);
    }
    return good >= bad;
}

/// Line ends of the old Mac, whose own encoding it then most likely is.
bool isOfOldMac(std::string_view bytes)
{
    return bytes.find('\n') == std::string_view::npos && bytes.find('\r') != std::string_view::npos;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Text of DOS: its é, ë, ï and the like are signs in windows-1252 that never stand within a word, and hardly
/// anything that does there is a letter of windows-1252.
bool isOfDos(std::string_view bytes)
{
    constexpr std::string_view lettersOfDosOnly = "\x81\x82\x84\x86\x87\x88\x89\x8B\x8D\x95\x98\x99";
    std::size_t dos = 0;
    std::size_t windows = 0;
    for (std::size_t at = 1; at + 1 < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80U || !isAsciiLetter(bytes[at - 1]) || !isAsciiLetter(bytes[at + 1])) continue;
        if (lettersOfDosOnly.find(bytes[at]) != std::string_view::npos) ++dos;
        if (byte == 0x92U || byte >= 0xC0U) ++windows; // ’ and nearly all letters of windows-1252
    }
    return dos > windows;
}

Decoded convert(std::string_view bytes, const std::string& encoding)
{
    Decoded result;
    result.encoding = encoding;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding.c_str());
    text.toUTF8String(result.text);
    for (std::int32_t i = text.indexOf(char16_t{0xFFFD}); i >= 0; i = text.indexOf(char16_t{0xFFFD}, i + 1))
        ++result.replaced;
    return result;
}

Decoded asUtf8(std::string_view bytes)
{
    Decoded result;
    result.text = bytes;
    result.encoding = "UTF-8";
    return result;
}

}

Decoded decode(std::string_view bytes)
{
    if (const Mark* mark = markOf(bytes)) {
        Decoded result = decodeAs(bytes, mark->encoding);
        result.hadMark = true;
        return result;
    }
    if (const char* encoding = utf16ByZeros(bytes)) return convert(bytes, encoding);
    if (isValidUtf8(bytes)) {
        Decoded result = asUtf8(bytes);
        result.certain = !isAscii(bytes);
        return result;
    }
    if (isNearlyUtf8(bytes)) return convert(bytes, "UTF-8");
    if (isOfOldMac(bytes)) return convert(bytes, "macintosh");
    return convert(bytes, isOfDos(bytes) ? "IBM850" : detected(bytes));
}

Decoded decodeAs(std::string_view bytes, const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status),
                                                                       &ucnv_close);
    if (encoding.empty() || U_FAILURE(status))
        throw Refusal({"", "", say("“{encoding}” is not a known encoding.", fmt::arg("encoding", encoding)),
                       tr("Use one such as UTF-8, UTF-16 or windows-1252.")});
    const Mark* mark = markOf(bytes);
    const bool marked =
        mark != nullptr && encoding.starts_with(std::string_view(mark->encoding).substr(0, 5));
    if (marked) bytes.remove_prefix(mark->bytes.size());
    const std::string named = marked && encoding == "UTF-16" ? mark->encoding : encoding;
    Decoded result = named == "UTF-8" && isValidUtf8(bytes) ? asUtf8(bytes) : convert(bytes, named);
    result.hadMark = marked;
    result.certain = true;
    return result;
}

const std::vector<std::string>& commonEncodings()
{
    static const std::vector<std::string> names{"UTF-8",       "windows-1252", "UTF-16LE", "UTF-16BE",
                                                "ISO-8859-15", "macintosh",    "IBM850"};
    return names;
}

bool looksBinary(std::string_view bytes)
{
    if (markOf(bytes) != nullptr || utf16ByZeros(bytes) != nullptr) return false;
    const std::string_view sample = bytes.substr(0, 65536);
    const auto odd = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20U && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1A;
    });
    return sample.find('\0') != std::string_view::npos ||
           (odd > 3 && odd * 200 > static_cast<std::ptrdiff_t>(sample.size()));
}

}
