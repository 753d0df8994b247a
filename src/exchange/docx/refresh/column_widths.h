// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace rd::exchange
{

/// The part with the columns of some of its tables, counted from 0 in the order of the part, made narrower or
/// wider, all alike, until the columns of each are as wide together as is said; in twentieths of a point.
std::string withWidths(const std::string& part, const std::map<std::size_t, long>& widths);

}
