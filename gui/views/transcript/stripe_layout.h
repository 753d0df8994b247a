// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace rd::gui
{

/// Where a coding shows beside the text, in pixels of the panel; `bottom` lies below `top`, and either may
/// lie outside the panel.
struct Stripe {
    int lane = 0;
    int top = 0;
    int bottom = 0;
};

/// A stripe's bar, and the place of its name; without a name where there was no room.
struct PlacedStripe {
    int left = 0;
    int right = 0;
    int top = 0;
    int bottom = 0;
    std::optional<int> labelTop;
};

/// The panel that stripes are laid out in. All in pixels.
struct StripePanel {
    int width = 0;
    int height = 0;
    int barWidth = 6;
    int gap = 2;
    int labelHeight = 16;
    int lanes = 0; ///< Of the whole transcript, so that bars stay in their column while one scrolls.
};

/// Bars stand in columns from the left, by lane, and take at most half of the width: with very many lanes
/// they become narrower, to 2 pixels, and the deepest share the last column. Names stand in one column to the
/// right of the bars, each at its bar's visible top or lower, so that no two overlap; a name that would come
/// below the panel or more than three labels below its bar's end is left out.
std::vector<PlacedStripe> layOut(const std::vector<Stripe>& stripes, const StripePanel& panel);

/// Where the names begin.
int labelsLeft(const StripePanel& panel);

/// The stripe whose bar or name is at (x, y); the one with the shortest bar when there are several.
std::optional<std::size_t> stripeAt(const std::vector<PlacedStripe>& placed, const StripePanel& panel, int x,
                                    int y);

}
