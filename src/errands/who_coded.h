// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <cstddef>
#include <map>
#include <vector>

namespace rd::errands
{

/// How many codings each coder made (in these transcripts, or in all); without those who made none.
std::map<CoderId, std::size_t> codingsByCoder(const history::State& state,
                                              const std::vector<TranscriptId>& transcripts = {});

/// The persons who coded, most codings first, at most that many of them; of who coded as much in the order of
/// the coders. Where transcripts are given only what was coded in these counts.
std::vector<CoderId> whoCodedMost(const history::State& state, std::size_t most,
                                  const std::vector<TranscriptId>& transcripts = {});

}
