// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <set>
#include <string>
#include <vector>

namespace rd::history
{

/// Each of these throws Refusal when it cannot be done and gives an empty Edit when nothing would change.
/// `reason` is kept with the change: why the codebook changed.

/// Adds a code. Its id, key and position are filled in when empty. Refuses a key that is taken.
Edit addCode(const State& state, codebook::Code code, const std::string& reason = {});
/// Adds many at once, as a template or an imported codebook.
Edit addCodes(const State& state, const std::vector<codebook::Code>& codes, const std::string& source);
/// The codes of a file: those that are new are added, those that are known get what the file says, place and
/// short key included.
Edit importCodes(const State& state, const std::vector<codebook::Code>& codes, const std::string& source);
/// Changes anything but id, key, parent, position and deleted.
Edit changeCode(const State& state, const codebook::Code& code, const std::string& reason = {});
/// Puts the code below `parent` (null: at the top), before `before` (null: last). Refuses a place below
/// itself.
Edit moveCode(const State& state, CodeId id, CodeId parent, CodeId before, const std::string& reason = {});
/// All codings of `from` become codings of `into`, codes below `from` move below `into`; `from` is deleted
/// and remembers where it went. Codings that then say the same become one, with both memos.
Edit mergeCodes(const State& state, CodeId from, CodeId into, const std::string& reason = {});
/// Makes a new code beside `from` and gives it the chosen codings.
Edit splitCode(const State& state, CodeId from, codebook::Code made, const std::vector<CodingId>& codings,
               const std::string& reason = {});
/// The codings that are deleted with these codes: theirs, and those that carry one of them as a qualifier
/// that counts apart, because without it they would say the opposite.
std::vector<coding::Coding> codingsGoingWith(const State& state, const std::set<CodeId>& gone);
/// Deletes the code, all below it, and the codings that go with them. Codings with a qualifier that counts
/// along stay, without it.
Edit deleteCode(const State& state, CodeId id, const std::string& reason = {});

/// What was deleted by the change that deleted a code; see Project::goneWith.
struct GoneWithCode {
    std::vector<CodeId> codes;
    std::vector<coding::Coding> codings; ///< Also, not deleted, those that lost only their qualifier.
};
/// Brings a deleted code back, with the codes below it and the codings that went with it, as far as what
/// they belong to is there. A short key that another code has by now is left out.
Edit restoreCode(const State& state, CodeId id, const GoneWithCode& gone = {});

}
