// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/words_within.h"

#include "transcript/speaker_line.h"

namespace rd::transcript
{

bool isBlank(std::string_view line)
{
    return leadingSpace(line) == line.size();
}

bool isLetterByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

int countWithin(std::string_view text, std::string_view word, int most)
{
    constexpr std::size_t searched = 256 << 10;
    text = text.substr(0, searched);
    int found = 0;
    for (auto at = text.find(word); at != std::string_view::npos && found < most;
         at = text.find(word, at + word.size())) {
        const std::size_t end = at + word.size();
        const bool inside =
            (at > 0 && isLetterByte(text[at - 1])) || (end < text.size() && isLetterByte(text[end]));
        if (!inside) ++found;
    }
    return found;
}

std::string inSmallLetters(std::string_view word)
{
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') return {};
    std::string small(word);
    small[0] = static_cast<char>(word[0] - 'A' + 'a');
    return small;
}

}
