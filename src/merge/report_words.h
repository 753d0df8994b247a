// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"

#include <string>
#include <vector>

namespace rd::merge
{

/// Of each copy that seems to be another study, that it does: to be told before all else.
std::vector<std::string> otherStudies(const Report& report);
/// That the two can be made one.
std::string sameNameSentence(const SameName& pair);

/// What a merge did, in the user's language: for each copy what came from it, what both wrote with both
/// values and which stands, and what became of codings that were placed anew; then what was settled. Sentence
/// by sentence.
std::vector<std::string> sentencesOf(const Report& report);

/// The same to keep and to read, in parts with a heading each, and with what came in by whom.
std::string reportInWords(const Report& report);

}
