// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rd::history
{

/// What makes a code of several coders the team's.
enum class ConsensusRule {
    all,      ///< Every coder who coded the transcript gave it.
    majority, ///< More than half of them.
    resolver  ///< The resolver gave it.
};

struct Consensus {
    ConsensusRule rule = ConsensusRule::all;
    std::vector<CoderId> coders;           ///< Two or more persons; not needed for the rule resolver.
    CoderId resolver;                      ///< Decides where the rule does not; null: nobody.
    std::vector<TranscriptId> transcripts; ///< Only these; empty: all.
    /// What the agreed coder is called where the project has none yet; empty: “Agreed”. Refused where the
    /// project has one of another name.
    std::string into;
    /// Takes away what stands there of the agreed coder without a note, is no decision and is no longer
    /// agreed: in every transcript that one of these coders, or nobody any more, coded.
    bool replace = false;
    /// Takes away also what has a note or is a decision: what the rule gives is made as if nothing had been
    /// decided, and decisions that say otherwise are no more.
    bool replaceDecisions = false;
    /// Gives the text of a transcript, for whole words; null: passages stay as they overlap.
    std::function<std::shared_ptr<const std::string>(TranscriptId)> textOf;
};

/// What a consensus comes to.
struct ConsensusChange {
    Edit edit; ///< Empty when nothing changes.
    std::vector<coding::Coding> made;
    std::vector<coding::Coding> gone;               ///< What is taken away, as it was.
    std::vector<coding::Resolution> overruled = {}; ///< Decisions that made way for what the rule gives.
    /// Transcripts that only one of the coders coded, so that there was nothing to agree on.
    std::vector<TranscriptId> codedByOne = {};
    /// What the rule gives and was not made, as the agreed coder has more there with that code and qualifier.
    std::vector<coding::Coding> within = {};
    /// Of `made` those on whole words of which not enough coders gave every letter.
    std::vector<coding::Coding> widened = {};
    /// What the rule gives and was not made, as the team decided otherwise there; but for what is within what
    /// it decided for, as that has the code.
    std::vector<coding::Coding> ruledOut = {};
};

/// Makes the team's codings, with the agreed coder where there is none. In each transcript that at least two
/// of the coders coded a passage is what enough of them gave the same code with the same qualifier, to whole
/// words; of the resolver the codings that overlap none of these. For the rule resolver any two persons are
/// enough, if the resolver is one of them. What the agreed coder has is not made again, nor is what lies
/// within another coding of his with that code and qualifier: unless the rule gives both, or the other makes
/// way. Throws Refusal for fewer than two coders, a resolver that is missing, an
/// agreed coder among the persons, and a name that a person has.
ConsensusChange consensusChange(const State& state, const Consensus& consensus);
/// The same; only what is to be done.
Edit consensusEdit(const State& state, const Consensus& consensus);

/// Settles one disagreement: the agreed coder gives the passage this code, with a note why. Refuses as
/// addCoding() does.
Edit agreeOn(const State& state, const coding::Coding& wanted, const std::string& into,
             const std::string& note);

}
