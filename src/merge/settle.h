// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/coding_sense.h"
#include "history/state.h"
#include "merge/report.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::merge
{

/// The rows that make a merged project whole again, and in words why.
struct Settled {
    std::vector<history::Row> rows;
    std::vector<Finding> findings;
};

/// Who wrote what, where the state does not say it but the history does; empty for what nobody wrote.
struct Writers {
    std::function<std::string(CodeId)> ofCode;              ///< Who made it.
    std::function<std::string(MemoId, const char*)> ofMemo; ///< Who last wrote that column of it.
    std::function<CoderId(CoderId)>
        joinedInto;                         ///< Of a coder who is gone with whom he was made one, or null.
    std::map<CodingId, CodingId> standsFor; ///< Of codings that went for others these, as they were made one.
    /// Whether a coding of the team came of a rule, or with a project that was taken over without the
    /// decision.
    std::function<bool(CodingId, ResolutionId)> ofRule = {};
};

/// Adds which of them are there.
void tellTwinsBack(Settled& settled, const history::State& state,
                   const std::vector<history::TwinBack>& twins);

/// Copies that are each whole may not be so together: a code deleted here and used there, two codes each put
/// below the other, one coder made twice. What is done about it follows from the state alone, so that every
/// copy settles it in the same way, and settling again changes nothing. `state` is left as it then is.
/// `fallen`: codings that are shown at the nearest word because their own were taken out; that they are shown
/// at one word does not make two of them one. `writers`: of what is to be settled, without what was settled;
/// empty functions know of nothing. `words`: go along with those that stay.
Settled settle(history::State& state, std::set<CodingId> fallen = {}, Writers writers = {},
               const std::vector<history::LeftWords>& words = {});

/// Adds which codes are back only because what they stood below is, or because they went with it; not those
/// of which it is told already why they are.
void tellCameAlong(Settled& settled, const history::State& state, std::set<CodeId> codes);

/// Whether two things were made by people who did not know of each other's.
using MadeApart = std::function<bool(const Uuid&, const Uuid&)>;

/// Codes, and cases, of the same name (case and accents ignored) that were made apart, and of which one is
/// among `came`. Who made both himself wanted two.
std::vector<SameName> sameNames(const history::State& state, const std::set<Uuid>& came,
                                const MadeApart& madeApart);
/// Makes one of each two codes or cases: the one that was made first stays, with all that belongs to the
/// other.
Settled joinSameNames(history::State& state, const std::vector<SameName>& pairs);

/// Whether the texts of two transcripts were the same as they were imported.
using SameText = std::function<bool(TranscriptId, TranscriptId)>;
/// Transcripts of one text, each imported apart, of which one is among `came`; `sameText` is asked of those
/// of one name, file or length only.
std::vector<SameName> sameTranscripts(const history::State& state, const std::set<Uuid>& came,
                                      const MadeApart& madeApart, const SameText& sameText);
/// Makes one of two transcripts: the rows, of which the state knows nothing yet.
Settled joinTranscripts(const history::State& state, const SameName& pair);
/// What there is to tell when the one is made one with the other, before that is done.
std::vector<std::string> toldOfJoined(const history::State& state, TranscriptId from, TranscriptId into);
/// Tells of corrections of a transcript that were written in the one with which it was made one too.
std::vector<Finding> correctionsFollowed(const history::State& state,
                                         const std::multimap<TranscriptId, Uuid>& carried);

}
