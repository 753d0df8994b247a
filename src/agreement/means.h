// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"

#include <array>
#include <vector>

namespace rd::agreement
{

/// One coefficient a code over transcripts, as NVivo leaves to its users: each transcript as heavy as the
/// other, or by its length in characters. Transcripts where it is not defined are left out; not defined where
/// it is in none.
struct Mean {
    Subject subject;
    Values plain;
    Values weighted;
    std::array<std::size_t, allCoefficients.size()> over{}; ///< Transcripts where it is defined.
};

/// Of every code, in codebook order. Needs Result::perTranscript.
std::vector<Mean> meansOf(const Result& result);

}
