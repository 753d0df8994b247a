// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <vector>

namespace rd::history
{

/// Changes name, initials or colour. Throws Refusal for an empty name or that of another coder.
Edit changeCoder(const State& state, const coding::Coder& coder);

/// Notes which transcripts a coder was handed, and when (ms since 1970); those handed before stay. Empty when
/// all were handed already.
Edit handOut(const State& state, CoderId coder, const std::vector<TranscriptId>& transcripts,
             std::int64_t atMs);

}
