// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart.h"

#include <string>

namespace rd::exchange
{

/// A spreadsheet (.xlsx) with the numbers of a chart: rows from A2 on, series from B1 on, so that Word can
/// edit them. For this folder only.
std::string chartSheet(const report::Chart& chart);

}
