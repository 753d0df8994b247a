// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "transcript/guide.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::analysis
{

/// That a turn may ask an item of the interview guide.
struct GuideMatch {
    GuideItemId item;
    TurnId turn;
    double confidence = 0; ///< 0 to 1.
};

/// What an interviewer says in one turn.
struct AskingTurn {
    TurnId turn;
    std::string_view words;
};

/// For each turn the question or point of the guide that it most likely asks, where the confidence is at
/// least `least`, in the order of the turns. Compared are stems (text/stem.h), each weighing log(1 + N / df),
/// with N items of which df have it; confidence is the weighted Dice coefficient, 2 |A∩B| / (|A| + |B|), of
/// item and turn, or of item and the best sentence of the turn, 0.99 at most, and 0.7 of it where one of them
/// denies ("niet", "not") and the other does not; between items that are equal so, all words decide. Dice
/// (1945), Ecology 26(3), 297–302. Irregular forms of verbs are one (strong_verbs.h). The very words of an
/// item have 1, and within a longer sentence the coefficient of all words, so that "Wie bent u?" is found, of
/// which every word is a common one.
std::vector<GuideMatch> matchGuide(const transcript::GuideItems& guide, const std::vector<AskingTurn>& turns,
                                   Language language, double least);

}
