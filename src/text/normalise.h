// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rd::text
{

/// The text as it is stored: NFC, line ends LF (from CRLF, CR, U+2028, U+2029, U+0085), no byte order mark at
/// the start, no NUL. Done once, at import, before any position exists. Invalid UTF-8 becomes U+FFFD.
std::string normalised(std::string_view utf8);

/// Without soft hyphens (U+00AD), which say where a word may be broken and are no part of it.
std::string withoutSoftHyphens(std::string text);

/// True when what stands before this byte has no bearing on how the rest is normalised: there a text may be
/// cut. The byte must be the first of a character in valid UTF-8.
bool beginsAnew(std::string_view utf8, std::size_t at);

/// False when `bytes` is not valid UTF-8.
bool isValidUtf8(std::string_view bytes);

}
