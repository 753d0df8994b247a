// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart.h"

#include <string>

namespace rd::exchange
{

/// What a chart consists of in Word, for this folder only. All is written with the prefixes c and a.

constexpr long perMillimetre = 36000; ///< English Metric Units.

/// The part word/charts/….xml.
std::string wordChartXml(const report::Chart& chart);
/// One of its series (c:ser).
std::string wordChartSeries(const report::Chart& chart, std::size_t series);
/// What a bar says (c:dLbl): its number in words.
std::string wordChartLabel(const report::Chart& chart, std::size_t row, std::size_t series);
/// One without a number, and an empty piece of a stack, say nothing.
bool saysItsNumber(const report::Chart& chart, std::size_t row, std::size_t series);

/// A number as it stands in the part.
std::string chartNumber(double of);
/// What is open between its rows (c:gapWidth).
std::string chartGap(const report::Chart& chart);
/// Where the axis of numbers ends.
double chartRoom(const report::Chart& chart);
/// Cells of its sheet, rows counted from 0: "Sheet1!$B$2:$B$4"; only the first where `last` is 0.
std::string chartCells(std::size_t column, std::size_t first, std::size_t last);

/// The names and numbers of a chart as a text by which it is seen whether they were changed.
std::string numbersOf(const report::Chart& chart);

}
