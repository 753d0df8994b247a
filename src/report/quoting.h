// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"

#include <functional>
#include <string>

namespace rd::report
{

/// Gives the words of a passage.
using WordsOf = std::function<std::string(TranscriptId, text::Span)>;

/// The coding with its words as it is quoted, on one line.
analysis::Passage quotedPassage(const analysis::Snapshot& snapshot, analysis::Place place,
                                const WordsOf& words, Language language);
/// "interview 3, turn 14"; "interview 6, turn 11, Anna" where the case has several respondents.
std::string placeText(const analysis::Passage& passage);

}
