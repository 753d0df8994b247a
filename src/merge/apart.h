// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "history/state.h"
#include "merge/report.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::merge
{

/// The rows of a project that people changed, or deleted, after they were made; not what merges and the undos
/// of merges did.
struct ByPeople {
    std::set<Uuid> changed;
    std::set<Uuid> deleted;
};

/// A project with its texts.
struct Source {
    const history::State& state;
    std::function<std::string(TranscriptId)> text;
    /// What people did later than that clock (0: ever).
    std::function<ByPeople(std::int64_t)> byPeople;
    std::int64_t clock = 0; ///< The latest in its history.
};

/// For codes of another project by key, the key of ours that each becomes; an empty key: it becomes a code of
/// its own.
using CodeMapping = std::map<std::string, std::string>;

/// What somebody says that things of another project become.
struct Mapping {
    CodeMapping codes;
    /// By name the name of the transcript of ours that each is taken for; empty: it comes in as a new one.
    std::map<std::string, std::string> transcripts;
    std::string file{}; ///< In which it is written, for refusals; may be empty.
    /// The lines of `file` in which these two are written; may be empty.
    std::map<std::string, int> codeLines{};
    std::map<std::string, int> transcriptLines{};
};

/// What is taken over from a project that shares no history with ours.
struct TakenOver {
    std::vector<history::Row> rows;
    std::vector<Finding> findings;
    std::vector<MappedCode> codes;
    std::vector<MappedTranscript> transcripts;
    std::vector<Placement> placements;
    std::map<Uuid, Uuid> from; ///< Of rows, and of what they are about, whence: by our id theirs.
};

/// Finds in our project what the other one has too, and makes the rest: what was taken over before by what it
/// became then (merge/memory.h), whatever it is called by now; transcripts by imported file or text, small
/// differences allowed, to which positions are carried over; transcripts and codes as the mapping says; else
/// codes by name, else by key; coders, cases and respondents by name; attributes by key; items of the guide
/// by their words, rounds by name, saved tables by what they count. What we have stays as it is, but for
/// codings and memos that came from there and were changed only there since. A coding whose words are not
/// found is kept as a foreign part of its transcript, and told. Throws Refusal where the mapping names what
/// we do not have, and Cancelled.
TakenOver takeOver(const Source& ours, const Source& theirs, const Mapping& mapping,
                   Progress& progress = silentProgress());

}
