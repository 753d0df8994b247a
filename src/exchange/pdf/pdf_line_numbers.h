// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_columns.h"

#include <optional>
#include <vector>

namespace rd::exchange
{

/// How a page numbered its lines, from which the next goes on.
struct LineNumbering {
    int last = 0;
    int step = 1;
    float left = 0;
    float right = 0;
};

/// Takes out the numbers that a word processor put before every line, or before every fifth. Numbers of turns
/// are kept: they stand before speakers' labels and not before every line. True when there were such numbers.
/// A page with too few of them to tell is judged by `numbering`, that of the page before; it becomes this
/// one's.
bool takeLineNumbers(std::vector<PdfRow>& rows, std::optional<LineNumbering>& numbering);

}
