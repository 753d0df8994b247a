// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::exchange
{

/// Whether a line of print ends as a sentence, a quotation or a remark in brackets does.
bool endsSentence(std::string_view line);

/// Whether the first word of a line of print is written small, as within a sentence.
bool beginsInSmallLetters(std::string_view line);

}
