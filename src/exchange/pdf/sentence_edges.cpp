// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/sentence_edges.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace rd::exchange
{

bool endsSentence(std::string_view line)
{
    constexpr std::array<std::string_view, 10> ends{".",  "?",      "!",      ":", "…",
                                                    "\"", "\u201D", "\u2019", ")", "]"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

bool beginsInSmallLetters(std::string_view line)
{
    const std::string word(line.substr(0, line.find_first_of(" \t")));
    return text::capitalised(word, Language::english) != word;
}

}
