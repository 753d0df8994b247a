// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands/table_json.h"
#include "history/state.h"

#include <map>
#include <string>
#include <vector>

namespace rd::errands
{

/// The memo that a word names, of these: by id, number ("1a", "conclusion 1a") or title. Throws Refusal when
/// it names none or several.
const coding::Memo& memoNamed(const std::vector<const coding::Memo*>& memos,
                              const std::map<MemoId, std::string>& numbers, const std::string& word);
/// The text with every {memo …} by the memo's id, as it is kept. References that name none stay as they are.
std::string withIds(const std::string& text, const std::vector<const coding::Memo*>& memos,
                    const std::map<MemoId, std::string>& numbers);

/// The text with the code of every {x …} by its key, where its name in either language says which it is.
std::string withKeys(const std::string& text, const codebook::Codebook& codebook);

/// The same text as people read and write it: references to memos by their numbers.
std::string withNumbers(const std::string& text, const std::map<MemoId, std::string>& numbers);

/// The name of what a memo is about: a code, case, respondent or transcript; empty for the project.
std::string subjectName(const history::State& state, const Uuid& subject);
/// Empty where there is none with that id.
std::string coderName(const history::State& state, CoderId id);
/// Who wrote it; empty when that is not known.
std::string writerOf(const coding::Memo& memo, const history::State& state);

/// A memo with keys and names for the ids of what it is about, as it stands in a memos.json.
Json toJson(const coding::Memo& memo, const history::State& state);

/// The memos of a memos.json, {"memos": […]}. One with the id of a known memo, or without an id and with a
/// known kind and title, changes that; others are new. Throws Refusal, naming file and memo, for JSON that
/// cannot be read and for what the project does not have.
std::vector<coding::Memo> memosFromJson(const std::string& bytes, const std::string& file,
                                        const history::State& state);

}
