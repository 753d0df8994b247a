// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/sheet.h"

#include <cstddef>

namespace rd::exchange
{

/// Index of the row with the names of the columns. It is the first that fills more than half of the columns
/// that the widest row fills, unless that one is part of an explanation: a row that reads as names, and is
/// followed by some as wide, is taken for it where it is wider and comes after a blank row or the first holds
/// no names ("Legend, 1 = yes"), and where it is as wide and both are so.
std::size_t headOf(const Sheet& sheet);

}
