// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// What a report in text (.html, .md, .tex) says of how it was written, so that work of somebody in it shows:
/// its last line is a comment with a digest of all before it.

/// `open` and `close` make a comment of what is between them.
std::string withWrittenLine(std::string text, const std::string& open, const std::string& close);
/// Whether the text is as its last line says: false where it has none.
bool isTextAsWritten(std::string_view text);

}
