// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

struct ColumnCell {
    std::string text;
    bool right = false; ///< To the right, as numbers are.
};

/// Lines of cells in columns, two spaces apart, as a terminal shows them; each with a line end, none with
/// spaces before it. `width`: how many columns of letters there are; where that is too few, the widest cells
/// go on in lines below, but no column becomes narrower than 6. 0: as wide as the cells are.
std::string inColumns(const std::vector<std::vector<ColumnCell>>& lines, int width = 0);

/// The text in lines of at most that width, broken at spaces, and within a word only where it does not fit.
/// The spaces that it begins with stand before each line.
std::vector<std::string> wrapped(std::string_view utf8, int width);

}
