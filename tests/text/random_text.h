// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>
#include <vector>

namespace rd::test
{

/// A text of pieces that make positions hard: astral characters, combining marks, flags, CRLF, plain letters.
inline std::string randomText(std::mt19937& random, int pieces)
{
    static const std::vector<std::string> choice{"a",
                                                 "Z",
                                                 " ",
                                                 "\n",
                                                 "\r\n",
                                                 "\t",
                                                 "é",
                                                 "e\u0301",
                                                 "ĳ",
                                                 "€",
                                                 "“",
                                                 "🙂",
                                                 "👩‍👩‍👧",
                                                 "🇳🇱",
                                                 "𝔘",
                                                 "\u00AD",
                                                 "中",
                                                 "\u0300",
                                                 "woord en nog",
                                                 "ß"};
    std::string text;
    for (int i = 0; i < pieces; ++i) text += choice[random() % choice.size()];
    return text;
}

}
