// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/made.h"

namespace rd::coding
{

namespace
{

// Other programs' ids can look like version 7 by chance; their time is then anywhere in nine thousand years.
constexpr std::int64_t first = 1'577'836'800'000; // 2020
constexpr std::int64_t last = 4'102'444'800'000;  // 2100

}

std::int64_t madeMsOf(const Uuid& uuid)
{
    constexpr unsigned version = 7;
    constexpr unsigned variant = 2;
    if (uuid.bytes[6] >> 4U != version || uuid.bytes[8] >> 6U != variant) return 0;
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) milliseconds = milliseconds * 256 + uuid.bytes[i];
    return milliseconds >= first && milliseconds < last ? milliseconds : 0;
}

}
