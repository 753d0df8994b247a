// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Numbers, from 1, of the lines of a text from a TextFlow that are those of headings. Their marks are taken
/// out of it.
std::vector<std::size_t> headingLinesIn(std::string& body);

}
