// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace rd::report
{

/// Whether a word that stands for a figure, such as "half", "most", "de meeste" or "three", says another
/// thing than x of n. False for words of which that cannot be known.
bool contradicts(const std::string& word, std::uint32_t x, std::uint32_t n);

}
