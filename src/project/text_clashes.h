// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "history/text_edits.h"
#include "merge/report.h"
#include "store/project_store.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// A place of a text that both copies corrected, apart from each other and not to the same.
struct TextClash {
    transcript::TextEdit stands;
    transcript::TextEdit covered;
    bool thereStands = false;
    /// Names it where a user chooses, as clashId() does for cells.
    [[nodiscard]] std::string id() const;
};

/// The clashes between edits that came in and those that were here; `state` holds both.
std::vector<TextClash> textClashes(const history::State& state, const std::vector<history::Row>& came);

/// As a person reads it. The store has the history of both.
std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  store::ProjectStore& store);

/// The rows with which the other edit of each clash stands; no coding goes with it.
std::vector<history::Row> turned(const history::State& state, const TextClash& clash,
                                 store::ProjectStore& store);

/// In words which texts were corrected by what came in, and by whom.
std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           store::ProjectStore& store);

/// In words which codings lost all their words, of those that had some before.
std::vector<merge::Finding> fallenCodings(const history::State& state, const std::set<CodingId>& before,
                                          store::ProjectStore& store);

}
