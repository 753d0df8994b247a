// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"
#include "text/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rd::coding
{

/// What a memo is for. Notes stay in the workbench; the others are numbered and printed in a report.
enum class MemoKind { note, conclusion, recommendation, question };

/// Words of the researcher about a thing of the project, or about the project itself.
struct Memo {
    MemoId id;
    MemoKind kind = MemoKind::note;
    Wording title;
    Wording text;
    Uuid subject;    ///< Of the code, transcript, case, respondent or coding it is about; null: the project.
    text::Span span; ///< Of a transcript: the passage it is about, in code points; empty: the whole.
    CoderId coder;   ///< Who wrote it; null: unknown.
    std::int64_t madeMs = 0;     ///< When, in ms since 1970; 0: when its id was made.
    std::vector<MemoId> answers; ///< Of a conclusion the questions, of a recommendation the conclusions.
    double position = 0;
    bool deleted = false;
    /// Of a conclusion: others that say the opposite. Told of either, it holds of both.
    std::vector<MemoId> opposes = {};

    bool operator==(const Memo&) const = default;
};

std::string memoKindKey(MemoKind kind);           ///< "note", "conclusion" …
MemoKind memoKindFromKey(const std::string& key); ///< Throws std::invalid_argument.

}
