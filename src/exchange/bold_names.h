// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// The speakers of a text that tells them by bold names only: before the words of a paragraph, or alone on a
/// line above them. A name is at most four words and comes back, or such paragraphs make most of the text; a
/// heading does not come back. Puts a tab behind a name with words behind it on its line, as that is how
/// speakers are told in a text without looks; `starts` are no longer true then.
std::vector<std::string> boldNamesIn(std::string& body, const std::vector<BoldStart>& starts);

}
