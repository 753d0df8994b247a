// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <string>
#include <vector>

namespace rd::analysis
{
struct Table;
}

namespace rd::report
{

/// A bar chart, drawn nowhere yet: what each form of a document draws in its own way. Every bar says its
/// number in words ("4 of 5"), and series are told apart by patterns, so that it can be read without colours.
struct Chart {
    enum class Shape {
        bars,   ///< A bar for each series, side by side.
        stacked ///< One bar, a piece for each series.
    };
    struct Row {
        std::string label;
        std::vector<double> values;     ///< One a series, `least` to `full`; of a stacked row their sum is.
        std::vector<std::string> texts; ///< What each value says; empty: the table has no number there.
        /// Keys of the labels of its row in the tables, by which a renewal knows it under another name.
        std::vector<std::string> shows = {};
    };
    int number = 1; ///< Of the caption; charts are numbered from 1 in the order in which they stand.
    std::string caption;
    std::string mark = {};
    Shape shape = Shape::bars;
    std::vector<std::string> series; ///< At least one; its name is shown where there are several.
    std::vector<Row> rows;
    double full = 1;        ///< What a bar of the whole length stands for.
    double least = 0;       ///< Below 0 where bars may be: then an axis is shown, and bars begin at its 0.
    std::string shows = {}; ///< By which a renewal finds it, see chapter/place_keys.h; empty: never renewed.
};

/// Of x of n: one for each theme, its groups side by side and each bar as long as x of its n; another for
/// what counts apart. Of a cross-table: one for each part, stacked. Of other tables, and of more columns than
/// can be told apart: none. A chart with more rows than there is room for is several.
std::vector<Chart> chartsOf(const analysis::Table& table);

/// The places of charts that there would be if the table had more rows or all parts that `whole` has, so that
/// one which is left is known.
std::vector<std::string> furtherChartKeys(const analysis::Table& table, const analysis::Table& whole);

/// As many charts as it takes for all rows to have room (chart_size.h), each with about as many of them.
std::vector<Chart> inPages(Chart chart);

/// All it says in a sentence or more, for those who cannot see it: "listens: 4 of 5; brings calm: 3 of 5."
std::string inWords(const Chart& chart);
/// Where on its axis a number stands: 0 at `least`, 1 at `full`.
double placeOnAxis(const Chart& chart, double value);
/// The numbers that stand at the axis, from `least` to `full`; none where no axis is shown.
std::vector<double> axisNumbers(const Chart& chart);
/// What is between two of these.
double axisStep(const Chart& chart);
/// Such a number in the user's language: "-0.2", "0".
std::string axisText(double number);
/// The axis begins at the first such number that is not above any of the values.
void startBelow(Chart& chart);

/// "Chart 3", in that language.
std::string chartName(int number, Language language);

/// How many patterns there are: more series than these cannot be told apart.
constexpr std::size_t chartPatterns = 6;

/// The chart as an SVG image of its own (one element, without XML head), with a title and description for
/// those who cannot see it. Needs nothing but itself.
std::string svgOf(const Chart& chart);
/// The same, as a file.
std::string svgFileOf(const std::vector<Chart>& charts);

}
