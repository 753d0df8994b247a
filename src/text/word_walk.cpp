// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_walk.h"

#include "text/fold.h"
#include "text/utf8_walk.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace rd::text
{

namespace
{

bool isOfWord(UChar32 c, bool within)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (u_isalnum(c) != 0) return true;
    return within && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

std::string foldedWord(std::string_view word)
{
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    if (!std::all_of(word.begin(), word.end(), ascii)) return folded(word);
    std::string lower(word);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

}

std::vector<FoldedWord> foldedWords(std::string_view utf8)
{
    std::vector<FoldedWord> words;
    std::size_t begin = 0;
    Offset from = 0;
    Offset point = 0;
    bool within = false;
    const auto end = [&](std::size_t byte) {
        if (within) words.push_back({foldedWord(utf8.substr(begin, byte - begin)), {from, point}});
        within = false;
    };
    std::int32_t at = 0;
    while (static_cast<std::size_t>(at) < utf8.size()) {
        const auto byte = static_cast<std::size_t>(at);
        const UChar32 c = nextCodePoint(utf8, at);
        if (!isOfWord(c, within)) {
            end(byte);
        } else if (!within) {
            within = true;
            begin = byte;
            from = point;
        }
        ++point;
    }
    end(utf8.size());
    return words;
}

}
