// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/data/workbook.h"

#include <string>

namespace rd::exchange
{

/// The sheet as comma separated values, as CsvWriter writes them: keys of columns, then rows; days as
/// 2026-03-01, times in UTC as 2026-03-01T13:05:09.123Z, of formulas the value.
std::string sheetCsv(const report::Sheet& sheet);

}
