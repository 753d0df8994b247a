// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/shade.h"

#include <algorithm>
#include <cmath>

namespace rd::gui
{

namespace
{

/// Steps in which a share of colour is tried.
constexpr int steps = 20;

int channel(Rgb color, int shift)
{
    return static_cast<int>(color >> static_cast<unsigned>(shift) & 0xFFU);
}

double linear(int value)
{
    const double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// The colour without half of the white that is in it, so that pale colours can still be told apart when they
/// are darkened; greys stay as they are.
Rgb vivid(Rgb color)
{
    const int white = std::min({channel(color, 16), channel(color, 8), channel(color, 0)});
    const int most = std::max({channel(color, 16), channel(color, 8), channel(color, 0)});
    if (most - white < 16) return color;
    Rgb result = 0;
    for (const int shift : {16, 8, 0}) {
        const int more = (channel(color, shift) - white) * most / (most - white);
        result |= static_cast<Rgb>((more + channel(color, shift)) / 2) << static_cast<unsigned>(shift);
    }
    return result;
}

double luminance(Rgb color)
{
    return 0.2126 * linear(channel(color, 16)) + 0.7152 * linear(channel(color, 8)) +
           0.0722 * linear(channel(color, 0));
}

}

Rgb blended(Rgb over, Rgb under, double share)
{
    Rgb result = 0;
    for (const int shift : {16, 8, 0}) {
        const double mixed = channel(over, shift) * share + channel(under, shift) * (1 - share);
        result |= static_cast<Rgb>(std::lround(std::clamp(mixed, 0.0, 255.0)))
                  << static_cast<unsigned>(shift);
    }
    return result;
}

double contrast(Rgb a, Rgb b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Rgb tint(Rgb color, Rgb paper, Rgb ink, Rgb softInk, double most, double least)
{
    for (int step = steps; step > 0; --step) {
        const Rgb tried = blended(color, paper, most * step / steps);
        if (contrast(tried, ink) >= least && contrast(tried, softInk) >= least) return tried;
    }
    return paper;
}

Rgb markTint(Rgb color, Rgb paper, Rgb ink, Rgb softInk)
{
    // A mixture of two colours can be somewhat darker than either.
    constexpr double withRoom = readableContrast + 0.25;
    return tint(color, paper, ink, softInk, 1, withRoom);
}

Rgb asInk(Rgb color, Rgb paper, Rgb ink, double least)
{
    const Rgb strong = vivid(color);
    for (int step = 0; step < steps; ++step) {
        const Rgb tried = blended(ink, strong, static_cast<double>(step) / steps);
        if (contrast(tried, paper) >= least) return tried;
    }
    return ink;
}

Rgb softer(Rgb ink, Rgb paper)
{
    for (int step = steps / 2; step > 0; --step) {
        const Rgb tried = blended(paper, ink, static_cast<double>(step) / steps);
        if (contrast(tried, paper) >= 7) return tried;
    }
    return ink;
}

}
