// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart.h"

#include "analysis/table.h"
#include "analysis/tables/context.h"
#include "report/chapter/place_keys.h"
#include "report/chart_size.h"
#include "report/forms.h"
#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rd::report
{

namespace
{

using analysis::Part;
using analysis::Table;

/// Parts that stand in one chart: the groups of one theme.
std::vector<std::vector<const Part*>> togetherIn(const Table& table)
{
    std::vector<std::vector<const Part*>> charts;
    for (const Part& part : table.parts) {
        const bool same = !charts.empty() && charts.back().front()->theme == part.theme &&
                          charts.back().front()->heading == part.heading &&
                          charts.back().front()->qualifier == part.qualifier;
        if (!same) charts.emplace_back();
        charts.back().push_back(&part);
    }
    return charts;
}

std::string chartCaption(const Table& table, const Part& part)
{
    std::string caption = captionWithHeading(table, part);
    if (!part.qualifier.empty()) caption += ", " + part.qualifier;
    return caption;
}

const analysis::Row* rowLike(const Part& part, const analysis::Row& wanted)
{
    for (const analysis::Row& row : part.rows)
        if (row.key == wanted.key && row.label == wanted.label) return &row;
    return nullptr;
}

/// Rows in the order of the group of all, or without one of the first; then those that only another has.
std::vector<const analysis::Row*> rowsOf(const Table& table, std::vector<const Part*> parts)
{
    const auto& last = parts.back()->pick.group;
    if (last && table.grouping.groups[*last].all) std::rotate(parts.begin(), parts.end() - 1, parts.end());
    std::vector<const analysis::Row*> rows;
    for (const Part* part : parts)
        for (const analysis::Row& row : part->rows)
            if (std::none_of(rows.begin(), rows.end(), [&](const analysis::Row* known) {
                    return known->key == row.key && known->label == row.label;
                }))
                rows.push_back(&row);
    return rows;
}

PlaceKeys keysOf(const Table& table, const Part& part)
{
    return {table, static_cast<std::size_t>(&part - table.parts.data())};
}

std::string labelKey(const PlaceKeys& keys, const Part& part, const analysis::Row& row)
{
    return keys.label(static_cast<std::size_t>(&row - part.rows.data()));
}

Chart xOfNChart(const Table& table, const std::vector<const Part*>& parts)
{
    Chart chart;
    std::vector<PlaceKeys> keys;
    for (const Part* part : parts) keys.push_back(keysOf(table, *part));
    chart.caption = chartCaption(table, *parts.front());
    for (const Part* part : parts)
        chart.series.push_back(
            say("{group} (n = {n})", fmt::arg("group", part->group), fmt::arg("n", part->n.value_or(0))));
    for (const analysis::Row* row : rowsOf(table, parts)) {
        Chart::Row bars{row->label, {}, {}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::uint32_t n = parts[i]->n.value_or(0);
            const analysis::Row* here = rowLike(*parts[i], *row);
            const double x = here == nullptr ? 0 : here->cells.front().value.value_or(0);
            bars.values.push_back(n == 0 ? 0 : std::min(1.0, x / n));
            bars.texts.push_back(here == nullptr ? std::string() : here->cells.front().text);
            if (here != nullptr) bars.shows.push_back(labelKey(keys[i], *parts[i], *here));
        }
        chart.rows.push_back(std::move(bars));
    }
    return chart;
}

/// The columns that stand beside each other in a bar: each a number of its own, not those of all.
std::vector<std::size_t> piecesOf(const Table& table, const Part& part)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        const auto& pick = part.columns[i].pick;
        const bool ofAll = pick.group && table.grouping.groups[*pick.group].all;
        if (pick.opens && !ofAll) columns.push_back(i);
    }
    return columns;
}

/// Without percentages, which have no room in a piece of a bar.
std::string pieceText(const analysis::Cell& cell)
{
    return cell.value ? fmt::format("{:.0f}", *cell.value) : cell.text;
}

Chart stackedChart(const Table& table, const Part& part, const std::vector<std::size_t>& columns)
{
    Chart chart;
    chart.shape = Chart::Shape::stacked;
    chart.caption = chartCaption(table, part);
    for (const std::size_t column : columns) chart.series.push_back(part.columns[column].head);
    const PlaceKeys keys = keysOf(table, part);
    double longest = 1;
    for (const analysis::Row& row : part.rows) {
        Chart::Row bar{row.label, {}, {}, {labelKey(keys, part, row)}};
        double sum = 0;
        for (const std::size_t column : columns) {
            bar.values.push_back(row.cells[column].value.value_or(0));
            bar.texts.push_back(pieceText(row.cells[column]));
            sum += bar.values.back();
        }
        longest = std::max(longest, sum);
        chart.rows.push_back(std::move(bar));
    }
    chart.full = longest;
    return chart;
}

bool showsNothing(const Chart& chart)
{
    return std::all_of(chart.rows.begin(), chart.rows.end(), [](const Chart::Row& row) {
        return std::all_of(row.values.begin(), row.values.end(), [](double value) { return value == 0; });
    });
}

/// In pages, each known by its place; of that part of the table. None of zeros only.
void addInPages(std::vector<Chart>& charts, Chart chart, const Table& table, const Part& of)
{
    if (showsNothing(chart)) return;
    std::size_t number = 0;
    for (Chart& page : inPages(std::move(chart))) {
        page.shows = chartKey(table, of, number++);
        charts.push_back(std::move(page));
    }
}

}

std::vector<Chart> inPages(Chart chart)
{
    const auto rows = std::move(chart.rows);
    const std::size_t most = mostRows(chart);
    const std::size_t count = (rows.size() + most - 1) / most;
    std::vector<Chart> pages;
    for (std::size_t page = 0; page < count; ++page) {
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * page / count);
        const auto to = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * (page + 1) / count);
        chart.rows.assign(from, to);
        pages.push_back(chart);
        if (page > 0) pages.back().caption += " " + tr("(continued)");
    }
    return pages;
}

std::vector<std::string> furtherChartKeys(const Table& table, const Table& whole)
{
    constexpr std::size_t most = 40;
    std::set<std::string> drawn;
    for (const Chart& chart : chartsOf(table)) drawn.insert(chart.shows);
    std::vector<std::string> keys;
    for (const Part& part : whole.parts)
        for (std::size_t page = 0; page < most; ++page)
            if (std::string key = chartKey(whole, part, page); !drawn.contains(key))
                keys.push_back(std::move(key));
    return keys;
}

std::vector<Chart> chartsOf(const Table& table)
{
    const SpeakIn speak(table.language);
    std::vector<Chart> charts;
    if (table.definition.kind == coding::TableKind::xOfN)
        for (const auto& parts : togetherIn(table))
            if (parts.size() <= chartPatterns)
                addInPages(charts, xOfNChart(table, parts), table, *parts.front());
    if (table.definition.kind == coding::TableKind::crosstab)
        for (const Part& part : table.parts) {
            const auto columns = piecesOf(table, part);
            if (!columns.empty() && columns.size() <= chartPatterns)
                addInPages(charts, stackedChart(table, part, columns), table, part);
        }
    return charts;
}

std::string inWords(const Chart& chart)
{
    std::string text = chart.caption + ". ";
    for (const Chart::Row& row : chart.rows) {
        if (&row != &chart.rows.front()) text += "; ";
        text += row.label + ":";
        std::string before = " ";
        for (std::size_t i = 0; i < row.texts.size(); ++i) {
            if (row.texts[i].empty()) continue;
            text += before + (chart.series.size() > 1 ? chart.series[i] + " " : "") + row.texts[i];
            before = ", ";
        }
    }
    return text + ".";
}

double placeOnAxis(const Chart& chart, double value)
{
    return (value - chart.least) / (chart.full - chart.least);
}

double axisStep(const Chart& chart)
{
    constexpr double steps = 5;
    return chart.full / steps;
}

std::vector<double> axisNumbers(const Chart& chart)
{
    std::vector<double> numbers;
    if (chart.least >= 0) return numbers;
    const double step = axisStep(chart);
    const auto first = static_cast<int>(std::lround(chart.least / step));
    const auto last = static_cast<int>(std::lround(chart.full / step));
    for (int i = first; i <= last; ++i) numbers.push_back(i * step);
    return numbers;
}

std::string axisText(double number)
{
    constexpr double small = 1e-9;
    const bool whole = std::abs(number - std::round(number)) < small;
    return text::formatNumber(number, whole ? 0 : 1, userLanguage());
}

void startBelow(Chart& chart)
{
    double least = 0;
    for (const Chart::Row& row : chart.rows)
        for (const double value : row.values) least = std::min(least, value);
    if (least < 0) chart.least = std::floor(least / axisStep(chart)) * axisStep(chart);
}

std::string chartName(int number, Language language)
{
    const SpeakIn speak(language);
    return say("Chart {number}", fmt::arg("number", number));
}

}
