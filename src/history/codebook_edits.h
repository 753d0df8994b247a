// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

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
/// and remembers where it went. A coding that would then stand twice is kept once.
Edit mergeCodes(const State& state, CodeId from, CodeId into, const std::string& reason = {});
/// Makes a new code beside `from` and gives it the chosen codings.
Edit splitCode(const State& state, CodeId from, codebook::Code made, const std::vector<CodingId>& codings,
               const std::string& reason = {});
/// Deletes the code, all below it, and their codings.
Edit deleteCode(const State& state, CodeId id, const std::string& reason = {});
/// Brings a deleted code back, without its codings (undo brings those back).
Edit restoreCode(const State& state, CodeId id);

}
