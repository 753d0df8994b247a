// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <cstdint>
#include <optional>
#include <string>

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
/// about makes way. `into`: the name of the agreed coder, as of agreeOn(). Refuses as addCoding() does.
Edit resolve(const State& state, const Disputed& disputed, const std::optional<coding::Coding>& wanted,
             const std::string& into, const std::string& note, std::int64_t nowMs);

/// Whether the team settled it so that this code does not stand there: what makes a consensus by rule leaves
/// such passages alone.
bool isRuledOut(const State& state, TranscriptId transcript, text::Span span, CodeId code, CodeId qualifier);

}
