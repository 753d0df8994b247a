// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/stripe_layout.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rd::gui
{

namespace
{

constexpr int margin = 4;
constexpr int narrowest = 2;

/// From the left of one bar to that of the next.
int pitch(const StripePanel& panel)
{
    const int wanted = panel.barWidth + panel.gap;
    const int room = std::max(panel.width / 2 - margin, narrowest);
    return panel.lanes * wanted <= room ? wanted : std::max(narrowest, room / std::max(panel.lanes, 1));
}

int columns(const StripePanel& panel)
{
    const int room = std::max(panel.width / 2 - margin, narrowest);
    return std::clamp(panel.lanes, 1, std::max(1, room / pitch(panel)));
}

PlacedStripe bar(const Stripe& stripe, const StripePanel& panel)
{
    const int step = pitch(panel);
    const int left = margin + std::min(stripe.lane, columns(panel) - 1) * step;
    const int width = step > panel.gap + narrowest ? step - panel.gap : step;
    return {left, left + width, stripe.top, std::max(stripe.bottom, stripe.top + 2), {}};
}

/// Those of one column that begin in the line in which the one before ends, from `first` on: where the last
/// of them stands.
std::size_t lastInLine(const std::vector<PlacedStripe*>& column, std::size_t first)
{
    std::size_t last = first;
    while (last + 1 < column.size() && column[last + 1]->top < column[last]->bottom &&
           column[last + 1]->top == column[first + 1]->top)
        ++last;
    return last;
}

/// Where one bar ends and the next of its column begins in one line, they share the height of that line.
void shareLines(const std::vector<PlacedStripe*>& column)
{
    for (std::size_t first = 0; first + 1 < column.size();) {
        const std::size_t last = lastInLine(column, first);
        const auto parts = static_cast<int>(last - first) + 1;
        const int top = last == first ? 0 : column[first + 1]->top;
        const int height = column[first]->bottom - top;
        for (int part = 1; part < parts; ++part) {
            const std::size_t at = first + static_cast<std::size_t>(part);
            column[at]->top = column[at - 1]->bottom = top + height * part / parts;
        }
        first = std::max(last, first + 1);
    }
}

void shareLines(std::vector<PlacedStripe>& placed, const std::vector<Stripe>& stripes)
{
    std::map<int, std::vector<PlacedStripe*>> columns;
    for (std::size_t i = 0; i < placed.size(); ++i) columns[stripes[i].lane].push_back(&placed[i]);
    for (const auto& [lane, column] : columns) shareLines(column);
}

}

int labelsLeft(const StripePanel& panel)
{
    return margin + columns(panel) * pitch(panel) + margin;
}

std::vector<PlacedStripe> layOut(const std::vector<Stripe>& stripes, const StripePanel& panel)
{
    std::vector<PlacedStripe> placed;
    placed.reserve(stripes.size());
    for (const Stripe& stripe : stripes) placed.push_back(bar(stripe, panel));
    shareLines(placed, stripes);

    std::vector<std::size_t> order(placed.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::max(placed[a].top, 0) < std::max(placed[b].top, 0);
    });
    int free = 0;
    for (const std::size_t index : order) {
        PlacedStripe& stripe = placed[index];
        if (stripe.bottom <= 0 || stripe.top >= panel.height) continue;
        const int top = std::max({stripe.top, 0, free});
        if (top + panel.labelHeight > panel.height || top > stripe.bottom + 3 * panel.labelHeight) continue;
        stripe.labelTop = top;
        free = top + panel.labelHeight;
    }
    return placed;
}

std::optional<std::size_t> stripeAt(const std::vector<PlacedStripe>& placed, const StripePanel& panel, int x,
                                    int y)
{
    std::optional<std::size_t> found;
    const bool amongLabels = x >= labelsLeft(panel);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const PlacedStripe& stripe = placed[i];
        if (amongLabels) {
            if (stripe.labelTop && *stripe.labelTop <= y && y < *stripe.labelTop + panel.labelHeight)
                return i;
            continue;
        }
        if (x < stripe.left || x >= stripe.right + panel.gap || y < stripe.top || y >= stripe.bottom)
            continue;
        if (!found || stripe.bottom - stripe.top < placed[*found].bottom - placed[*found].top) found = i;
    }
    return found;
}

}
