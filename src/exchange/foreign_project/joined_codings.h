// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <unordered_map>
#include <vector>

namespace rd::exchange
{

/// What becomes of codings that come among those of a project.
struct JoinedCodings {
    std::vector<coding::Coding> rows;       ///< Those that are new, and known ones that got a memo.
    std::unordered_map<Uuid, Uuid> instead; ///< Left out because another says the same, by which one.
    int memos = 0;                          ///< Memos that were put below that of the other.
};

/// `codings`: each within its transcript, by coders of the project. One of a known id is passed over; of
/// those that say the same (history::senseOf) the first stays, known ones before new ones, with the memos of
/// all.
JoinedCodings joinedCodings(const history::State& state, std::vector<coding::Coding> codings);

}
