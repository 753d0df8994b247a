// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/memo_text.h"
#include "report/chapter/evidence.h"

namespace rd::report
{

/// A figure of a memo, counted now.
struct LiveFigure {
    std::string text; ///< What stands in the memo's place of it: "4 of 5 client systems".
    std::uint32_t x = 0;
    std::uint32_t n = 0;
    Figure figure; ///< Its cases and their codings.
};

/// Counts the cases of the code that the piece names, in the language; docs/memos.md has its options. Throws
/// Refusal, saying in the user's language what is gone or not known.
LiveFigure liveFigure(const analysis::Snapshot& snapshot, const coding::MemoPiece& piece, Language language);

}
