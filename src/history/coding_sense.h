// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"
#include "history/state.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace rd::history
{

/// What a coding says of which passage, and who says it. Two codings that say the same count as one.
using Sense = std::tuple<TranscriptId, text::Span, CodeId, CoderId, CodeId>;
Sense senseOf(const coding::Coding& coding);
/// Whether these lines stand in it, below each other.
bool says(const std::string& memo, const std::string& lines);
/// Without the lines at its beginning and its end that are said already.
std::string unsaid(std::string memo, const std::string& said);
/// Puts the memo below the coding's own; false when there is none, or it stands there already.
bool addMemo(coding::Coding& to, const std::string& memo);
/// Takes over what another coding of the same sense says besides: memo, and that it is a quote. False when
/// that is nothing.
bool takeWords(coding::Coding& to, const coding::Coding& from);

/// What becomes of codings that say the same.
struct OneCoding {
    coding::Coding stays;             ///< With what the others say besides.
    std::vector<coding::Coding> gone; ///< The others, deleted.
};
/// `same`: at least one, of one sense, of which the first stays.
OneCoding madeOne(std::vector<coding::Coding> same);
/// The one that was made first stays.
OneCoding madeOneByAge(std::vector<coding::Coding> same);
/// Of codings that come to be one: what the team decided about those that go, and what was noted of them, is
/// about the one that stays.
class Followers
{
public:
    void follow(CodingId gone, CodingId stays) { m_instead[gone] = stays; }
    /// The decisions and memos that change.
    [[nodiscard]] std::vector<Row> rows(const State& state) const;

private:
    [[nodiscard]] CodingId standsFor(CodingId id) const;

    std::map<CodingId, CodingId> m_instead;
};

/// Which codings among the rows of one action go as another of them says the same then: by the one that goes
/// the one that stays.
std::map<CodingId, CodingId> goneForOthers(const std::vector<Row>& rows);

/// A coding that became one with another, and what it says that the other has not, as a third copy joined it
/// with others.
struct LeftWords {
    coding::Coding gone;
    CodingId stays;
};

/// A coding that is there again: it had become one with another, which somebody removed who did not know.
struct TwinBack {
    CodingId coding;
    std::string removedBy;
};

/// The rows of codings that change. Of those that then say the same as another one stays, one that was
/// there rather than one that changes, so that nothing counts twice and no note is lost. A coding that is
/// shown at the nearest word because its own were taken out is taken as it is shown: the state does not know
/// of it.
std::vector<Row> settled(const State& state, const std::vector<coding::Coding>& changed);

}
