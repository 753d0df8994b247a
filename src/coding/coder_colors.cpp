// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/coder_colors.h"

#include <algorithm>
#include <array>

namespace rd::coding
{

namespace
{

/// Black, of which one theme of the window shows nothing, is a grey here.
constexpr std::array<std::uint32_t, 8> palette{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                               0xE69F00, 0x56B4E9, 0xF0E442, 0x666666};

}

std::uint32_t freeCoderColor(const std::multiset<std::uint32_t>& taken)
{
    return *std::min_element(palette.begin(), palette.end(), [&](std::uint32_t a, std::uint32_t b) {
        return taken.count(a) < taken.count(b);
    });
}

}
