// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rd::history
{

/// The codings in which two coders differ; one of them may be missing.
struct Disputed {
    TranscriptId transcript;
    std::optional<coding::Coding> first;
    std::optional<coding::Coding> second;
};

/// Settles it with neither coder's word: the agreed coder gives another code or extent (`wanted`: transcript,
/// span, code and qualifier), or none at all. What the agreed coder had of the codes that they differ about,
/// where that was decided about (isAbout()) or within what is wanted, makes way, but for what decisions about
/// other codings came to. `into`: the name of the agreed coder,
/// as of agreeOn(). Refuses as addCoding() does.
Edit resolve(const State& state, const Disputed& disputed, const std::optional<coding::Coding>& wanted,
             const std::string& into, const std::string& note, std::int64_t nowMs);

/// The codings of the agreed coder that an edit of resolve() takes away although they stood for more than an
/// earlier decision on the same: another decision came to them, they have a note of their own, or they lie
/// within what is wanted, beside what the two differ about.
std::vector<coding::Coding> alsoTakenAway(const State& state, const Edit& edit);
/// All codings of the agreed coder that it takes away, but for what an earlier decision on the same alone
/// came to.
std::vector<coding::Coding> allTakenAway(const State& state, const Edit& edit);

}
