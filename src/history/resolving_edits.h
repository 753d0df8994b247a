// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/agreed_passages.h"
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
/// span, code and qualifier), or none at all. What the agreed coder had there of the codes that they differ
/// about makes way, but for what decisions about other codings came to. `into`: the name of the agreed coder,
/// as of agreeOn(). Refuses as addCoding() does.
Edit resolve(const State& state, const Disputed& disputed, const std::optional<coding::Coding>& wanted,
             const std::string& into, const std::string& note, std::int64_t nowMs);

/// The codings of the agreed coder that an edit of resolve() takes away although they stood for more than an
/// earlier decision on the same: another decision came to them, or they have a note of their own.
std::vector<coding::Coding> alsoTakenAway(const State& state, const Edit& edit);

/// Whether this decision of the team came to it that the code does not stand there.
bool rulesOut(const State& state, const coding::Resolution& decision, const coding::AgreedPassage& passage);
/// Whether any decision about that transcript did: what makes a consensus by rule leaves such passages alone.
bool isRuledOut(const State& state, TranscriptId transcript, const coding::AgreedPassage& passage);

}
