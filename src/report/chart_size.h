// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart.h"

namespace rd::report
{

/// How large a chart is where pages have a size. All have one shape, because LibreOffice 7.4 draws the charts
/// of a document with more than 20 of them as 16 by 9, and stretches each to the size that it has there.

/// In millimetres.
struct ChartSize {
    long width = 160;
    long height = 90;
    bool operator==(const ChartSize&) const = default;
};
/// The smaller of two for few rows. Charts of one table that has too many rows for one are all large, so that
/// their bars can be compared.
ChartSize sizeOf(const Chart& chart);

/// How many rows of such a chart have room in the larger one; at least one.
std::size_t mostRows(const Chart& chart);

/// What is left open between two rows, in percent of the thickness of a bar, so that few bars are not thick.
int gapBetweenRows(const Chart& chart);

}
