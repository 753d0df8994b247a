// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

namespace rd::history
{

/// Makes a round of coding, or changes the one with that id. Throws Refusal for an empty name, the name of
/// another round, a date that is none (2026-03-01), and no transcripts. Transcripts that are gone are left
/// out.
Edit setRound(const State& state, coding::Round round);
/// Throws Refusal when it is gone.
Edit deleteRound(const State& state, RoundId id);

}
