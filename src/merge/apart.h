// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rd::merge
{

/// A project with its texts.
struct Source {
    const history::State& state;
    std::function<std::string(TranscriptId)> text;
};

/// For codes of another project by key, the key of ours that each becomes; an empty key: it stays a code of
/// its own.
using CodeMapping = std::map<std::string, std::string>;

/// What is taken over from a project that shares no history with ours.
struct TakenOver {
    std::vector<history::Row> rows;
    std::vector<Finding> findings;
    std::vector<MappedCode> codes;
};

/// Finds in our project what the other one has too, and makes the rest: transcripts by id, imported file or
/// text, small differences allowed, to which positions are carried over; codes as the mapping says, else by
/// key or name; coders, cases and respondents by name; attributes by key; items of the
/// guide by their words, rounds by name, saved tables by what they count. What we have stays as it is. A
/// coding whose words are not found is kept as a foreign part of its transcript, and told.
TakenOver takeOver(const Source& ours, const Source& theirs, const CodeMapping& mapping);

}
