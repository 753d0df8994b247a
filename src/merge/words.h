// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/joined_code.h"
#include "history/state.h"
#include "merge/report.h"

#include <string>
#include <vector>

namespace rd::merge
{

/// What a merge says to people, in the user's language.

/// A table of the file as people call it: "codings". Another word than a table's is given back as it is.
std::string kindName(const std::string& table);
/// A column of the file as people call it: "name (Dutch)". Rare ones are given back as they are.
std::string columnName(const std::string& column);
/// How an item of the guide came up: "asked in turn 12".
std::string howRaised(const history::State& state, const transcript::Raising& raising);
/// The same of several, with commas between.
std::string howRaised(const history::State& state, const std::vector<transcript::Raising>& raisings);
/// Who has a value: a respondent or a case.
std::string subjectName(const history::State& state, const Uuid& subject);
/// What an attribute has for somebody: the value, "unknown" or "not applicable".
std::string valueWords(transcript::Known known, const std::string& value);
/// The item and the interview in which it came up.
std::string raisedWhere(const history::State& state, GuideItemId item, TranscriptId transcript);
/// A coding that was not found in our text and is kept apart, in full.
std::string notFound(const Placement& coding);
/// A coding that was found at other words.
std::string foundElsewhere(const Placement& coding);
/// Of two codes that became one, what the other had where there is room for one value only.
std::string leftOutOf(const codebook::JoinedCode& both);
/// Behind what is told of two things that became one, what the other said where there is room for one value
/// only; nothing where that is nothing.
std::string withLeftOut(const std::string& told, const std::vector<codebook::LeftOut>& leftOut);
/// A coding of a copy that stands at other words, because the other copy corrected the text.
std::string standsElsewhere(const Placement& coding);
/// How much of the words are the same, in per cent: "93", and "100" only where the text is the same.
std::string alike(const MappedTranscript& pair);
/// In a sentence which of our transcripts it is taken for.
std::string takenFor(const MappedTranscript& pair);
/// The name of a copy of those in the report, and the way to it where another is called the same.
std::string shownFile(const Report& report, const std::string& file);
/// That it seems to be another study.
std::string seemsAnother(const Report& report, const FromCopy& copy);
/// In a sentence how much came from a copy of those in the report.
std::string cameFrom(const Report& report, const FromCopy& copy);

/// Who a speaker is.
std::string roleName(transcript::Role role);

}
