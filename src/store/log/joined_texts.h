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

/// The transcript that is there for that one: itself, or with which it was made one; null where none is.
TranscriptId textStandingFor(Database& database, TranscriptId transcript);

}
