// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/place_mark.h"

#include "base/sha256.h"

#include <algorithm>
#include <vector>

namespace rd::exchange
{

namespace
{

constexpr std::string_view tagHead = "rodedraad:";
constexpr std::string_view bookmarkHead = "_rd_";
constexpr std::size_t keyDigits = 16;
constexpr std::size_t sumDigits = 8;

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> words;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(at, from), text.size());
        words.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

constexpr std::string_view plainCount = "(n = ";
constexpr std::string_view unbrokenCount = "(n\u00A0=\u00A0";

bool isWhiteSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}

std::string tagOf(const PlaceMark& mark)
{
    std::string tag = std::string(tagHead) + mark.key + (mark.sum.empty() ? "" : ":" + mark.sum);
    std::replace(tag.begin(), tag.end(), '_', ':');
    return tag;
}

std::string bookmarkOf(const PlaceMark& mark)
{
    return std::string(bookmarkHead) + mark.key + (mark.sum.empty() ? "" : "_" + mark.sum);
}

std::optional<PlaceMark> placeMarkFrom(std::string_view name)
{
    const bool isTag = name.starts_with(tagHead);
    if (!isTag && !name.starts_with(bookmarkHead)) return std::nullopt;
    const auto words = split(name.substr((isTag ? tagHead : bookmarkHead).size()), isTag ? ':' : '_');
    if (words.size() < 2 || words.size() > 3 || words[0].empty() || !isHex(words[1], keyDigits)) return {};
    if (words.size() == 3 && !isHex(words[2], sumDigits)) return std::nullopt;
    return PlaceMark{std::string(words[0]) + "_" + std::string(words[1]),
                     words.size() == 3 ? std::string(words[2]) : std::string()};
}

std::string withUnbrokenCount(std::string text)
{
    for (auto at = text.find(plainCount); at != std::string::npos; at = text.find(plainCount, at))
        text.replace(at, plainCount.size(), unbrokenCount);
    return text;
}

std::string plainSpaced(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '(' && text.substr(at).starts_with(unbrokenCount)) {
            plain += plainCount;
            at += unbrokenCount.size() - 1;
            continue;
        }
        if (!isWhiteSpace(c))
            plain += c;
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

std::string textSum(std::string_view text)
{
    return sha256Hex(plainSpaced(text)).substr(0, sumDigits);
}

}
