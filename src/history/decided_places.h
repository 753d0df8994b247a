// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/agreed_passages.h"
#include "coding/resolution.h"
#include "history/state.h"

#include <vector>

namespace rd::history
{

/// Whether a passage lies where the decision was about its code: some of it is in what both of its codings
/// mark (in all of the one, where there is no other), beside what two coders gave that code letter for letter
/// otherwise than by these two. What lies in but one of the two, beside the other, was not decided about.
bool isAbout(const State& state, const coding::Resolution& decision, const coding::AgreedPassage& passage);
/// Whether this decision of the team came to it that the code does not stand there.
bool rulesOut(const State& state, const coding::Resolution& decision, const coding::AgreedPassage& passage);
/// Whether any decision about that transcript did: what makes a consensus by rule leaves such passages alone.
bool isRuledOut(const State& state, TranscriptId transcript, const coding::AgreedPassage& passage);

/// What is left of such a passage beside where it was decided about: what persons gave the code there by
/// codings that lie beside it.
std::vector<text::Span> leftBeside(const State& state, const coding::Resolution& decision,
                                   const coding::AgreedPassage& passage);

/// Whether the coding says the same of that passage and of more, so that the passage is not the team's beside
/// it.
bool givesMore(const coding::Coding& coding, const coding::AgreedPassage& passage);
/// Whether the team decided for more words there with the same code and qualifier.
bool givesMore(const State& state, const coding::Resolution& decision, const coding::AgreedPassage& passage);

}
