// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>

namespace rd::coding
{

/// A colour for one more coder, that none of `taken` is: the first that is free of a palette of which people
/// who are colour-blind tell the colours apart too (Okabe and Ito 2008). When all are taken, coders have to
/// be told apart by their initials, and colours are given in turn.
std::uint32_t freeCoderColor(const std::multiset<std::uint32_t>& taken);

}
