// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "transcript/untaken_lines.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// Who speaks by bold names, and the lines behind the first of them that begin in bold as theirs do, with a
/// name that nobody is known by.
struct BoldNames {
    std::vector<std::string> names;
    std::vector<transcript::UntakenLine> left;
};

/// The speakers of a text that tells them by bold names only: before the words of a paragraph, or alone on a
/// line above them. A name is at most four words and comes back, or such paragraphs make most of the text; a
/// heading does not come back. Puts a tab behind a name with words behind it on its line, as that is how
/// speakers are told in a text without looks; `starts` are no longer true then.
BoldNames boldNamesIn(std::string& body, const std::vector<BoldStart>& starts);

}
