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

/// By edit the change that made it.
using EditMakers = std::map<transcript::TextEditId, store::ChangeRow>;

/// As a person reads it.
std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  const EditMakers& makers);

/// The rows with which the other edit of each clash stands; no coding goes with it.
std::vector<history::Row> turned(const history::State& state, const TextClash& clash,
                                 store::ProjectStore& store);

/// In words which texts were corrected by what came in, and by whom.
std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           const EditMakers& makers);

/// In words which codings lost all their words, of those that had some before.
std::vector<merge::Finding> fallenCodings(const history::State& state, const std::set<CodingId>& before,
                                          store::ProjectStore& store);

}
