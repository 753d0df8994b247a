// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/chart_rows.h"
#include "exchange/package/xml_ranges.h"
#include "report/chart.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The part of a chart as it stands in a document, whatever was made of its looks.
class DrawnChart
{
public:
    /// `xml` must outlive it.
    explicit DrawnChart(const XmlRanges& xml);

    /// Its series and rows with what their bars say, without caption; without series when it cannot be read.
    [[nodiscard]] const report::Chart& shown() const { return m_shown; }
    /// The row is known by these keys, which a chart does not say itself (Chart::Row::shows).
    void know(std::size_t row, std::vector<std::string> keys) { m_shown.rows[row].shows = std::move(keys); }

    /// The part with other names and numbers, and every other byte as it was: a row keeps the looks of its
    /// bars and words, series have theirs in their order, further ones as in a new chart. `sheet`: it names
    /// the cells of the sheet of our own. Nothing when it is written in a way that cannot be renewed.
    [[nodiscard]] std::optional<std::string> with(const report::Chart& now, bool sheet) const;

private:
    void read();
    [[nodiscard]] std::optional<std::size_t> cacheOf(std::size_t holder) const;
    [[nodiscard]] std::vector<std::string> textsOf(std::size_t series, const char* holder) const;
    [[nodiscard]] std::optional<std::size_t> labelAt(std::size_t series, std::size_t row) const;
    [[nodiscard]] std::string saidBy(std::size_t series, std::size_t row) const;

    bool renewTexts(std::size_t series, const char* holder, const std::vector<std::string>& texts,
                    const std::string& cells, Splices& splices) const;
    bool renewSeries(const report::Chart& now, std::size_t series, bool sheet, Splices& splices) const;
    void renewLabels(const report::Chart& now, const RowPairs& pairs, std::size_t series,
                     Splices& splices) const;
    void movePoints(const RowPairs& pairs, std::size_t series, Splices& splices) const;
    [[nodiscard]] std::string labelWith(std::size_t label, std::size_t row, const std::string& text) const;
    void renewAxis(const report::Chart& now, Splices& splices) const;
    void renewGap(const report::Chart& now, Splices& splices) const;
    void renewLegend(const report::Chart& now, Splices& splices) const;

    const XmlRanges& m_xml;
    std::vector<std::size_t> m_series;
    report::Chart m_shown;
};

}
