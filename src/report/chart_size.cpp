// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_size.h"

#include "text/fold.h"

#include <algorithm>
#include <cmath>

namespace rd::report
{

namespace
{

// In millimetres, with letters of 8 points.
constexpr ChartSize smaller{112, 63};
constexpr ChartSize larger{160, 90};
constexpr double thinnestBar = 3;
constexpr double thickestBar = 6;
constexpr double lowestRow = 6; // for the words before it
constexpr double edges = 6;
constexpr double keysLine = 5;
constexpr double signsInKeysLine = 95;
constexpr double numbersBelow = 6;

double barsIn(const Chart& chart)
{
    return chart.shape == Chart::Shape::stacked ? 1 : static_cast<double>(chart.series.size());
}

double rowHeight(const Chart& chart)
{
    return std::max(lowestRow, thinnestBar * (barsIn(chart) + 0.5));
}

/// What is above and below the rows.
double besideRows(const Chart& chart)
{
    double height = edges + (chart.least < 0 ? numbersBelow : 0);
    double signs = 0;
    constexpr int key = 4; // the square before a name, and what is between two
    for (const std::string& series : chart.series)
        signs += static_cast<double>(text::displayWidth(series)) + key;
    if (chart.series.size() > 1) height += 3 + keysLine * std::ceil(signs / signsInKeysLine);
    return height;
}

}

std::size_t mostRows(const Chart& chart)
{
    const double room = static_cast<double>(larger.height) - besideRows(chart);
    return static_cast<std::size_t>(std::max(1.0, std::floor(room / rowHeight(chart))));
}

ChartSize sizeOf(const Chart& chart)
{
    return 2 * chart.rows.size() < mostRows(chart) ? smaller : larger;
}

int gapBetweenRows(const Chart& chart)
{
    constexpr double least = 50;
    constexpr double most = 500; // more cannot be said in Word
    const double room = static_cast<double>(sizeOf(chart).height) - besideRows(chart);
    const double row = room / static_cast<double>(std::max<std::size_t>(1, chart.rows.size()));
    const double open = row / thickestBar - barsIn(chart);
    return static_cast<int>(std::lround(std::clamp(open * 100, least, most)));
}

}
