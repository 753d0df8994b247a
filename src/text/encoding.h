// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

struct Decoded {
    std::string text;     ///< UTF-8, not yet normalised; a byte order mark is left out.
    std::string encoding; ///< The name to show and to give again: "UTF-8", "UTF-16LE", "windows-1252" …
    bool hadMark = false; ///< The bytes began with a byte order mark.
    bool certain =
        false;        ///< By a mark, by valid UTF-8 with non-ASCII letters, or because the caller named it.
    int replaced = 0; ///< Bytes or characters that the encoding does not know (now U+FFFD).
};

/// Finds the encoding of a text file: a byte order mark, else UTF-8 (but for a few bytes), else UTF-16
/// without mark by its zero bytes, else the old Mac's by its line ends, DOS's by its letters within words,
/// else what ICU's detector says among western encodings (windows-1252 rather than ISO-8859-1).
Decoded decode(std::string_view bytes);

/// Decodes with the encoding that the user names (any name that ICU knows). Throws Refusal for an unknown
/// name.
Decoded decodeAs(std::string_view bytes, const std::string& encoding);

/// The encodings to offer in a list, most likely first.
const std::vector<std::string>& commonEncodings();

/// True when the bytes cannot be a text in any encoding: control bytes that no text has, but for UTF-16.
bool looksBinary(std::string_view bytes);

}
