// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <string>
#include <vector>

namespace rd::history
{

/// Each of these throws Refusal when it cannot be done and gives an empty Edit when nothing would change.

/// Adds a memo, last. Its id and position are filled in when empty. Refuses one without words, one
/// about a thing that is not there, a conclusion that answers what is no question, a recommendation that
/// rests on what is no conclusion, and an answer of any other kind of memo.
Edit addMemo(const State& state, coding::Memo memo);
/// Changes anything but id and position.
Edit changeMemo(const State& state, const coding::Memo& memo);
/// Adds a memo, or changes one that is known, as the writer does: a memo without a coder gets the one of that
/// name, who is made where there is none.
Edit writeMemo(const State& state, coding::Memo memo, const std::string& writer);
Edit deleteMemo(const State& state, MemoId id);
/// Puts the memo before another (null: last), and so gives it another number.
Edit moveMemo(const State& state, MemoId id, MemoId before);
/// Those of a file, as one action: known ones are changed, others added. They may answer each other.
Edit importMemos(const State& state, const std::vector<coding::Memo>& memos, const std::string& source);

}
