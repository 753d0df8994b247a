// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::exchange
{

/// What Dutch and English say of a hyphen at the end of a line, when the text's own words do not tell.
/// `first` stands before the hyphen, `second` begins the next line; both folded and not empty.

/// "voor- en nadelen": the hyphen stands for a word that comes later.
bool isAndAfterHyphen(std::string_view second);

/// "ik- weet": who speaks broke off, since this word begins no longer one.
bool isBrokenOffSpeech(std::string_view first, std::string_view second);

/// A word of which the start of another may be made only where letters say so: "het", "dat", "maar".
bool isFunctionWord(std::string_view word);

/// "mee-eten", "GGZ-instelling", "sociaal-emotionele", "Jansen-de Vries": both parts as they are written.
bool keepsHyphen(std::string_view start, std::string_view rest);

}
