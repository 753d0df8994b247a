// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "coding/memo.h"

#include <map>
#include <string>
#include <vector>

namespace rd::coding
{

/// The theme that a memo about a code belongs to; null for a memo about anything else.
const codebook::Code* themeOf(const Memo& memo, const codebook::Codebook& codebook);

/// The numbers of the memos, which are given in their order: conclusions of a theme by its number and a
/// letter ("1a", after z comes aa), those about no theme by a letter, recommendations and questions by a
/// number. A theme without a number of its own has the first that is free. Notes have no number.
std::map<MemoId, std::string> memoNumbers(const std::vector<const Memo*>& memos,
                                          const codebook::Codebook& codebook);

/// "conclusion 1a", "question 2", in the user's language; of a note its title.
std::string memoName(const Memo& memo, const std::map<MemoId, std::string>& numbers);

}
