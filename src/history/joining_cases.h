// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <string>
#include <vector>

namespace rd::history
{

/// One case made of two.
struct JoinedCases {
    Edit edit;
    std::vector<std::string> told; ///< Values that did not stay, as the one that stays has its own.
};

/// Transcripts, respondents, values, remark and memos of `from` become those of `into`, and `from` goes.
/// Respondents of one name become one. Refuses a case with itself.
JoinedCases joinCases(const State& state, CaseId from, CaseId into);

}
