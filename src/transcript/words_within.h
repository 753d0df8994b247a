// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::transcript
{

bool isBlank(std::string_view line);

/// Of a letter of A to Z, or of a letter of several bytes.
bool isLetterByte(char c);

/// How often a word stands by itself in the start of the text (256 KiB), counted up to `most`.
int countWithin(std::string_view text, std::string_view word, int most);

/// "Conclusie" with a small letter; empty for what does not begin with a capital A to Z.
std::string inSmallLetters(std::string_view word);

}
