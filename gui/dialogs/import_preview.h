// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"

#include <string>
#include <vector>

namespace rd::gui
{

/// The first turns of a file as the preview shows them: number, speaker and words, a line each.
std::string firstTurns(const exchange::PreparedTranscript& prepared, std::size_t limit);
int turnsOf(const exchange::PreparedTranscript& prepared, SpeakerId speaker);

/// Why the file is not taken, what will be lost when it is, and what is worth looking at.
std::string remarksOf(const exchange::ProposedTranscript& row);
/// The speakers with their roles, in the user's words: "I: interviewer, R: respondent".
std::string rolesInWords(const exchange::PreparedTranscript& prepared);
/// How many files there are, and how many of them are taken, twice there or cannot be read.
std::string summaryOf(const exchange::Proposal& proposal);

/// Roles in the order in which lists offer them, in the user's words.
std::vector<std::string> roleNames();
std::size_t roleIndex(transcript::Role role);
transcript::Role roleAt(int index);

}
