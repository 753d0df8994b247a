// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "history/text_edits.h"
#include "merge/report.h"
#include "store/project_store.h"

#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// In place of its length where edits are known to lie in their text.
constexpr text::Offset anyLength = std::numeric_limits<text::Offset>::max();

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

/// Whether only one of the two corrections can stand.
bool collide(const std::vector<transcript::TextEdit>& a, const std::vector<transcript::TextEdit>& b);

/// By edit the change that made it.
using EditMakers = std::map<transcript::TextEditId, store::ChangeRow>;

/// Whether the change was known there, or else here, before the two came together.
using KnownOn = std::function<bool(const store::ChangeRow&, bool there)>;
/// As a person reads it: what all the words from the first that either side changed to the last become, with
/// what else that side corrected among them.
std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  const EditMakers& makers, store::ProjectStore& store, const KnownOn& known);
/// The change that made a correction.
store::ChangeRow makerOf(const EditMakers& makers, const std::vector<transcript::TextEdit>& correction);

/// What stands in the end where a clash was, of whatever copy.
struct StandingWords {
    bool here = false;  ///< The correction of that side.
    bool there = false; ///< The same.
    bool last = false;  ///< Of the two it is the one that was made later.
    std::string words;
};
StandingWords standingAt(const TextClash& clash, const history::State& state, store::ProjectStore& store);

/// The rows with which these stand and those go. What is coded stands as it would had these been made last.
std::vector<history::Row> chooseEdits(const history::State& state, const history::ChosenEdits& chosen,
                                      store::ProjectStore& store);

/// In words which texts were corrected by what came in, and by whom.
std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           const EditMakers& makers);

/// In words which codings lost all their words, of those that had some before.
std::vector<merge::Finding> fallenCodings(const history::State& state, const std::set<CodingId>& before,
                                          store::ProjectStore& store);

}
