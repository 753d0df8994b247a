// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/bringing_back.h"
#include "store/log/cells.h"

#include <map>
#include <set>
#include <utility>

namespace rd::store
{

/// Of transcripts that were made one with each other, in each copy the other way round, so that none is
/// there: brings back the one that was made first. Gives these.
std::set<std::pair<std::string, Uuid>> bringBackRings(Database& database);

/// Corrections of the text of a transcript that was made one with another, which that one lacks, are written
/// there too. Gives them by the transcript that they were made in.
std::multimap<TranscriptId, Uuid> carryCorrections(Database& database);

/// Corrections that carryCorrections() wrote and nobody took out since, by the transcript that they were made
/// in, where that one is there by itself again.
std::multimap<TranscriptId, Uuid> carriedInVain(Database& database);
/// Takes these out, until they are to be carried again.
void takeOutCarried(Database& database, const std::multimap<TranscriptId, Uuid>& carried);

/// Of corrections that were written in the transcript with which theirs was made one, by whatever change, the
/// correction that each is of.
std::map<Uuid, Uuid> correctionsCarriedFrom(Database& database);

/// The transcript that is there for that one: itself, or with which it was made one; null where none is.
TranscriptId textStandingFor(Database& database, TranscriptId transcript);

}
