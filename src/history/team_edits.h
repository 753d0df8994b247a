// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <vector>

namespace rd::history
{

/// The coder of that name; one that is not there yet is made by `edit`, which then says so.
CoderId coderCalled(const State& state, const std::string& name, Edit& edit);

/// Changes name, initials or colour. Throws Refusal for an empty name or that of another coder.
Edit changeCoder(const State& state, const coding::Coder& coder);

/// Makes one coder of two: codings, memos, hand-outs and saved tables of `from` become those of `into`, and
/// `from` goes. Codings that then say the same become one, with both memos. Refuses what a team agreed on,
/// and a coder with itself.
Edit joinCoders(const State& state, CoderId from, CoderId into);

/// Notes which transcripts a coder was handed, and when (ms since 1970); those handed before stay. Empty when
/// all were handed already.
Edit handOut(const State& state, CoderId coder, const std::vector<TranscriptId>& transcripts,
             std::int64_t atMs);

}
