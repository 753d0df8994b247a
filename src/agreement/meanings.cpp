// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/words.h"
#include "base/i18n.h"

namespace rd::agreement
{

namespace
{

/// Of units of which nobody coded some.
std::string meaningOfUnits(Coefficient coefficient)
{
    switch (coefficient) {
    case Coefficient::percentage:
        return tr(
            "The share of units of which the coders say the same. Misleads where a code is rare: not having "
            "coded is agreement too, so it is high whatever they do.");
    case Coefficient::cohen:
        return tr(
            "Agreement beyond what chance would give when each coder keeps to how often they use the code. "
            "Misleads where a code is rare or nearly everywhere: then it is low although the coders nearly "
            "always agree.");
    case Coefficient::scott:
    case Coefficient::fleiss:
        return tr(
            "Agreement beyond what chance would give when all coders use the code equally often. Misleads "
            "like kappa where a code is rare.");
    case Coefficient::brennanPrediger:
        return tr(
            "Agreement beyond what chance would give when every answer is as likely. It does not drop for a "
            "rare code, and flatters where nearly everything is uncoded.");
    case Coefficient::ac1:
        return tr("Agreement beyond chance, made to stay steady where a code is rare or nearly everywhere. "
                  "There it "
                  "stays high even when the coders hardly ever mark the same.");
    case Coefficient::alpha:
        return tr(
            "One minus the differences found over those that chance would give; also for few units and more "
            "coders. From .800 it is usually taken as reliable, from .667 for tentative conclusions. Low for "
            "a rare code.");
    case Coefficient::holsti:
        return tr(
            "How much of what was coded was coded by both. Looks only at what was coded, and not at chance.");
    case Coefficient::jaccard:
        return tr(
            "Of all that either coded, the share that both coded. Stricter than Holsti; not corrected for "
            "chance.");
    }
    return {};
}

}

std::string meaningOf(Coefficient coefficient, const Question& question)
{
    if (question.equalCounts && coefficient == Coefficient::percentage)
        return tr(
            "The share of transcripts in which both used the code equally often. High where a code is rare: "
            "where neither used it they did so equally often too.");
    if (question.level == Level::segment && coefficient == Coefficient::percentage)
        return tr(
            "The share of codings of which the other coder has the same code on nearly the same passage.");
    if (question.level == Level::segment && coefficient == Coefficient::brennanPrediger)
        return tr(
            "Agreement beyond what chance would give when every code that was used is as likely: one in "
            "as many as there are.");
    return meaningOfUnits(coefficient);
}

}
