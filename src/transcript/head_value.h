// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::transcript
{

// What stands behind the colon of a line that may be of the head of a transcript ("Respondent: …") or may be
// what somebody says. All take it without spaces around it.

/// "Els Jansen", "R4": a few words without the marks of a sentence, or isPersonValue().
bool isHeadValue(std::string_view value);

/// Who it was: a name and nothing else ("Els Bos", "Bos (moeder)").
bool isNameValue(std::string_view value);

/// Who it was, with a title or as what of a family: "mevrouw Jansen", "dhr. P. de Wit", "moeder",
/// "mevrouw El Amrani, moeder van Sam", "mw. Yilmaz (34 jaar)". In Dutch or English, up to 60 bytes.
bool isPersonValue(std::string_view value);

/// What people begin with that is written as a name is: "Hoi", "Welkom".
bool isGreeting(std::string_view word);

/// Several words up to the mark that ends a sentence.
bool isSentence(std::string_view said);

}
