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

/// A place of a text that both copies corrected, apart from each other and not to the same: on each side what
/// is one correction.
struct TextClash {
    std::vector<transcript::TextEdit> stands;
    std::vector<transcript::TextEdit> covered;
    bool thereStands = false;
    /// Names it where a user chooses, as clashId() does for cells.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] TranscriptId text() const { return stands.front().transcript; }
};

/// The clashes between edits that came in and those that were here; `state` holds both.
std::vector<TextClash> textClashes(const history::State& state, const std::vector<history::Row>& came);

/// By edit the change that made it.
using EditMakers = std::map<transcript::TextEditId, store::ChangeRow>;

/// As a person reads it: what all the words from the first that either side changed to the last become.
std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  const EditMakers& makers, store::ProjectStore& store);
/// The change that made a correction.
store::ChangeRow makerOf(const EditMakers& makers, const std::vector<transcript::TextEdit>& correction);

/// What stands at the place of the clash with those of these corrections that are there.
std::string wordsOf(const TextClash& clash, const std::vector<std::vector<transcript::TextEdit>>& standing,
                    store::ProjectStore& store);

/// The rows with which a covered correction stands; no coding goes with it.
std::vector<history::Row> letStand(const history::State& state,
                                   const std::vector<transcript::TextEdit>& correction,
                                   store::ProjectStore& store);

/// In words which texts were corrected by what came in, and by whom.
std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           const EditMakers& makers);

/// In words which codings lost all their words, of those that had some before.
std::vector<merge::Finding> fallenCodings(const history::State& state, const std::set<CodingId>& before,
                                          store::ProjectStore& store);

}
