// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/disagreements.h"
#include "coding/resolution.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::agreement
{

/// Why a decision of the team holds no more.
enum class Fell {
    codingGone, ///< One of the codings that it was about is not there any more.
    agreedGone  ///< What it came to is not there any more.
};
std::string fellKey(Fell why);  ///< "coding_gone", "agreed_gone"
std::string fellName(Fell why); ///< In the user's language.

/// Whose coding the agreed one repeats.
enum class Right { neither, first, second };
Right rightOf(const Disagreement& one, const coding::Coding& agreed);

using coding::Resolutions;

/// What the team has settled by now.
class Settled
{
public:
    /// `agreed`: the agreed coder; null where there is none. Both lists must outlive this.
    Settled(const Resolutions& resolutions, const coding::Codings& codings, CoderId agreed);

    /// The team decided about it, or the agreed coder has one of the two codes somewhere in it by more than
    /// what the team decided about other codings.
    [[nodiscard]] bool holds(TranscriptId transcript, const Disagreement& one) const;
    /// It holds, but nobody decided it: the agreed coding there was made by a rule, as it has no note and is
    /// what no decision came to.
    [[nodiscard]] bool byRule(TranscriptId transcript, const Disagreement& one) const;
    /// What the team decided about its codings; null when it did not, or when the decision fell.
    [[nodiscard]] const coding::Resolution* resolutionOf(const Disagreement& one) const;
    /// The coding of the agreed coder that settles it, where there is one: that of the decision, else one
    /// with one of the two codes, before all one that says just what one of the coders says. What only
    /// decisions about other codings came to settles nothing here.
    [[nodiscard]] const coding::Coding* agreedOf(TranscriptId transcript, const Disagreement& one) const;
    /// A decision about one of its codings that fell, and why; null where none did, or where it holds anew.
    [[nodiscard]] const coding::Resolution* fallenOf(TranscriptId transcript, const Disagreement& one) const;
    [[nodiscard]] Fell whyFell(const coding::Resolution& one) const;

    /// The codings of the decisions in that transcript that hold, two by two; one may be null.
    using Pair = std::pair<CodingId, CodingId>;
    [[nodiscard]] std::vector<Pair> pairsIn(TranscriptId transcript) const;

private:
    [[nodiscard]] bool isForOthersOnly(CodingId agreed, const Disagreement& one) const;

    const coding::Codings& m_codings;
    CoderId m_agreed;
    std::map<Pair, const coding::Resolution*> m_holding;
    std::multimap<CodingId, const coding::Resolution*> m_holdingBy;
    std::multimap<CodingId, const coding::Resolution*> m_cameTo; ///< By the agreed coding.
    std::multimap<CodingId, const coding::Resolution*> m_fallenBy;
};

}
