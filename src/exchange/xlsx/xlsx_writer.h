// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/data/workbook.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// The bytes of an Excel workbook (.xlsx): heads that stay in sight and can be filtered, numbers as numbers,
/// days and times as dates, counts as formulas with the value that they have now. A text is a text whatever
/// it begins with. A text longer than a cell holds (32767 characters) ends in "…". Throws Refusal for a sheet
/// with more rows or columns than Excel has, and when there is no room for temporary files.
std::string xlsxOf(const report::Workbook& book);

/// Where texts are that do not fit in a cell: "sheet “Codings”, row 12".
std::vector<std::string> cutTextsIn(const report::Workbook& book);

}
