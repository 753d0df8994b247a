// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::errands
{

/// What a memo is about.
enum class MemoAbout { project, code, ofCase, respondent, transcript, coding, other };
std::string memoAboutKey(MemoAbout about); ///< "project", "code", "case" …
MemoAbout memoAboutFromKey(const std::string& key);

/// One memo of the index: one of the project's memos, or the memo of a coding.
struct IndexedMemo {
    MemoId memo;     ///< Null for the memo of a coding.
    CodingId coding; ///< The coding that has it, or that it is about; null for none.
    MemoAbout about = MemoAbout::project;
    std::string name; ///< Of what it is about, in the user's language; of a coding code and transcript.
    CodeId code;      ///< Where it leads in the codebook; null: nowhere.
    TranscriptId transcript;
    text::Span span;     ///< Where it leads in that transcript; empty: the whole.
    CoderId coder;       ///< Who wrote it; null when that is not known.
    std::string writer;  ///< Its name.
    std::int64_t madeMs; ///< When it was written, of a coding's memo when the coding was made; 0: not known.
    std::string title;   ///< In the user's language.
    std::string text;    ///< As it was written, with what it cites in braces.
};

/// All memos: those of the project in its order, then those of codings by transcript and place.
std::vector<IndexedMemo> memoIndex(const history::State& state);

/// Which memos of the index are looked for.
struct MemoFilter {
    std::string words = {}; ///< All of them in title, text, writer or what it is about; empty: any.
    std::optional<MemoAbout> about = {};
};
/// Capitals and accents do not matter.
bool fits(const IndexedMemo& memo, const MemoFilter& filter);

}
