// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/coefficients.h"

#include <vector>

namespace rd::agreement
{

/// Units with one of several categories from each coder.

/// In place of a category: this coder did not judge the unit.
inline constexpr int notJudged = -1;

/// What the coders said of one unit, or of `weight` units alike (characters, for a stretch of text).
struct Rated {
    std::vector<int> values; ///< One a coder: a category from 0, or notJudged.
    double weight = 1;
};
using Ratings = std::vector<Rated>;

/// Alpha for categories without order: 1 − Do / De with the coincidences o_ck = Σ over units of ordered pairs
/// (c, k) / (m_u − 1), n_c = Σ_k o_ck; Do = Σ_{c≠k} o_ck / n; De = Σ_{c≠k} n_c n_k / (n (n − 1)). Units that
/// fewer than two coders judged pair with nothing and are left out (K. Krippendorff, 2011).
Value krippendorff(const Ratings& ratings);
/// Kappa for two coders: Pe = Σ_c p_c+ p_+c (J. Cohen, 1960). Units that one did not judge are left out.
Value cohen(const Ratings& ratings);
/// Kappa for coders who all judged every unit: Po = mean over units of the pairs that agree, Pe = Σ_c p_c²
/// (J. L. Fleiss, 1971). Units with fewer judgements are left out. Of two coders Scott's pi.
Value fleiss(const Ratings& ratings);
/// AC1: Pe = Σ_c p_c (1 − p_c) / (q − 1) for q categories, of which some may not have been used (K. L. Gwet,
/// 2008). As fleiss().
Value gwet(const Ratings& ratings, int categories);

}
