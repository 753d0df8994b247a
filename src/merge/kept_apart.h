// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/foreign.h"
#include "merge/report.h"

namespace rd::merge
{

/// Foreign parts of this format are the program's own.
inline constexpr const char* keptFormat = "rode-draad";

/// A coding that has no place in our text, kept in words. Its id is the coding's, so that taking over again
/// keeps it once.
coding::Foreign keptApart(CodingId theirs, TranscriptId ours, const std::string& codeKey,
                          const Placement& words);
/// What was kept in words of such a coding: passage, code, coder and memo.
Placement wordsOfKept(const coding::Foreign& part);
/// Whether a foreign part is such a coding.
bool isKeptApart(const coding::Foreign& part);

}
