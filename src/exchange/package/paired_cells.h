// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// A row of a table of which one cell has several labels, a line each, and the next what was said.
struct PairedCells {
    /// Lines with a label, a tab and its words; nothing where there are not as many words as labels.
    std::optional<std::string> lines;
};

/// Of a row of two cells with a tab between; nothing where the first has no two lines that are all labels.
std::optional<PairedCells> pairedCells(std::string_view row);

}
