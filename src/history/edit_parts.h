// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "history/edit.h"

#include <string>
#include <utility>
#include <vector>

namespace rd::history
{

/// What the edit builders share; for this room only.

[[noreturn]] inline void refuse(std::string what, std::string remedy = {})
{
    throw Refusal({"", "", std::move(what), std::move(remedy)});
}

/// A name as it is written in the log: in both languages where it has two, so that describe() can tell it in
/// either.
nlohmann::json logged(const Wording& name);
nlohmann::json loggedName(const codebook::Code& code);
nlohmann::json loggedName(const State& state, CodeId id);
std::string transcriptName(const State& state, TranscriptId id);

/// The thing with that id when it is there and not deleted; else refuses: it was deleted meanwhile.
const codebook::Code& presentCode(const State& state, CodeId id);
const coding::Coding& presentCoding(const State& state, CodingId id);
const transcript::Transcript& presentTranscript(const State& state, TranscriptId id);
const transcript::Case& presentCase(const State& state, CaseId id);

/// The coder's name without blanks around it. Refuses an empty one, and one that another coder has, whatever
/// its capitals.
std::string nameForCoder(const State& state, const coding::Coder& coder);

/// An edit of that kind with args; a non-empty reason is added to them.
Edit makeEdit(std::string kind, nlohmann::json args, std::vector<Row> rows, const std::string& reason = {});

/// One more than the highest position, so that a new thing comes last.
template <class Pointers>
double nextPosition(const Pointers& list)
{
    double highest = 0;
    for (const auto* value : list)
        if (value->position > highest) highest = value->position;
    return highest + 1;
}

}
