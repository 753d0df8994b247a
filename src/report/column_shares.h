// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <vector>

namespace rd::report
{

/// How much of the width of a table each column gets, together 1: by its longest text, within bounds, but no
/// less than its longest word needs on a page of ordinary letters. The head of a column of numbers goes on in
/// lines below. Where not all words fit, those of heads break before those of rows. Empty for a table without
/// columns.
std::vector<double> columnShares(const Grid& grid);

}
