// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/quote_text.h"

#include <string>
#include <vector>

namespace rd::coding
{

namespace
{

std::string singleSpaced(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

/// What stands outside brackets.
std::vector<std::string> saidParts(std::string_view shown)
{
    std::vector<std::string> parts{""};
    int depth = 0;
    for (const char c : shown) {
        if (c == '(' || c == '[') {
            if (depth++ == 0) parts.emplace_back();
        } else if ((c == ')' || c == ']') && depth > 0) {
            --depth;
        } else if (depth == 0) {
            parts.back() += c;
        }
    }
    for (std::string& part : parts) {
        part = singleSpaced(part);
        if (part.starts_with(' ')) part.erase(0, 1);
    }
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

/// Inside a word: letters of other alphabets count, being no ASCII.
bool isLetter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Behind the first place from `from` where `part` stands as whole words; npos without.
std::size_t behind(const std::string& words, const std::string& part, std::size_t from)
{
    for (auto at = words.find(part, from); at != std::string::npos; at = words.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        const bool begins = at == 0 || !isLetter(words[at - 1]) || !isLetter(part.front());
        const bool ends = end == words.size() || !isLetter(words[end]) || !isLetter(part.back());
        if (begins && ends) return end;
    }
    return std::string::npos;
}

}

bool quotesFaithfully(std::string_view shown, std::string_view words)
{
    const auto parts = saidParts(shown);
    const std::string said = singleSpaced(words);
    std::size_t at = 0;
    for (const std::string& part : parts) {
        at = behind(said, part, at);
        if (at == std::string::npos) return false;
    }
    return !parts.empty();
}

}
