// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/ratings.h"
#include "agreement/units.h"

#include <vector>

namespace rd::agreement
{

/// How well coders tell the codes of one set from each other. A set is a theme with the codes whose rows
/// stand in its table.
struct SetAlpha {
    Index theme = analysis::none;
    Value alpha;         ///< cu-alpha.
    double compared = 0; ///< Characters that at least two coders gave a code of the set.
    double several = 0;  ///< Of these, characters to which a coder gave several codes of the set.
};

struct SetAlphas {
    std::vector<SetAlpha> sets; ///< In codebook order, those that were used.
    Value between;              ///< Cu-alpha: how well coders tell the sets from each other.
    double compared = 0;
    double several = 0; ///< Of these, characters to which a coder gave several of these categories.
};

/// As ATLAS.ti: Krippendorff's alpha for categories without order over the characters that at least two
/// coders coded, stretches weighed by length; within a set the categories are its codes, between sets the
/// sets (K. Krippendorff, Y. Mathet, S. Bouvry & A. Widlöcher, Quality & Quantity 50, 2016). Codes of a set
/// are meant to exclude each other; where one coder gave several, these together are a category of their own.
/// A code with a qualifier that counts apart is another category than without, and so is its set.
SetAlphas setAlphas(const Source& source, const Question& question, const std::vector<Index>& transcripts);

}
