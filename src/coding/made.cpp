// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/made.h"

namespace rd::coding
{

std::int64_t madeMsOf(const Uuid& uuid)
{
    constexpr unsigned version = 7;
    if (uuid.bytes[6] >> 4U != version) return 0;
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) milliseconds = milliseconds * 256 + uuid.bytes[i];
    return milliseconds;
}

}
