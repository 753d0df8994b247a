// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/consensus_edits.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace rd::errands
{

/// How many of a long list people read.
inline constexpr std::size_t codingsTold = 10;

/// What a consensus takes away, in words: "“listens” in “interview 1”, turn 3: “she …”", by transcript and
/// place; of more than `most` how many more there are. Of codings that are still there.
std::vector<std::string> inWords(project::Project& project, const std::vector<coding::Coding>& codings,
                                 std::size_t most = codingsTold);

/// Tells of what settling a difference also takes away (history::alsoTakenAway): how much, and that it opens
/// what was settled with it; empty for none.
std::string toldAlsoTakenAway(const std::vector<coding::Coding>& taken);

/// Names the transcripts that a consensus left out because only one coder coded them; empty for none.
std::string toldCodedByOne(const history::State& state, const history::ConsensusChange& change);
/// Names the transcripts that have something of the agreed coder which a consensus that replaces leaves
/// alone, because only others than its coders coded them; empty for none.
std::string toldLeftAlone(const history::State& state, const history::Consensus& consensus);
/// Tells of each coding that a consensus did not make because the team has more there; as inWords().
std::vector<std::string> toldWithin(project::Project& project, const history::ConsensusChange& change,
                                    std::size_t most = codingsTold);
/// Tells which of what the rule gives a consensus did not make because the team decided otherwise there: how
/// many, and then each as inWords(); nothing for none.
std::vector<std::string> toldRuledOut(project::Project& project, const history::ConsensusChange& change,
                                      std::size_t most = codingsTold);
/// Tells which of the codings that a consensus makes stand on whole words of which not enough coders gave
/// every letter: how many, and then each as inWords(); nothing for none.
std::vector<std::string> toldWidened(project::Project& project, const history::ConsensusChange& change,
                                     std::size_t most = codingsTold);
/// Says of a consensus by that rule that it changes nothing.
std::string toldNothingNew(const history::State& state, const history::Consensus& consensus);
/// Tells beforehand how many decisions make way for what the rule gives; empty for none.
std::string toldOverruled(const history::ConsensusChange& change);

}
