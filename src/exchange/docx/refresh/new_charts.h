// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/chart_parts.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/word_body.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Puts charts that a table needs more beside those of it that stand in the body, else behind the table of a
/// document that was given charts, and counts the captions of charts anew where some came or went. Comes
/// after PartRefresh, which sees what charts there are.
class NewCharts
{
public:
    /// `language`: of the document; `dress`: its styles, asked for where there is a new chart. All must
    /// outlive it.
    NewCharts(const XmlRanges& xml, const report::Present& present, ChartParts& charts, KnownPlaces& known,
              Language language, const std::function<WordDress()>& dress, Refreshed& result);

    /// The part as it is now.
    std::string renewed();

private:
    [[nodiscard]] std::optional<ByteRange> standing(const std::string& key) const;
    [[nodiscard]] std::optional<std::size_t> behindTable(std::size_t of) const;
    [[nodiscard]] std::size_t behindNotes(std::size_t table) const;
    [[nodiscard]] bool isWanted(const report::Chart& chart) const;
    void renewTable(std::size_t at);
    void put(report::Chart chart, std::size_t at);
    const WordDress& dressFor(const report::Chart& chart);

    const XmlRanges& m_xml;
    const report::Present& m_present;
    ChartParts& m_charts;
    KnownPlaces& m_known;
    Language m_language;
    std::string m_label; ///< "Chart"
    std::function<WordDress()> m_dressOf;
    std::optional<WordDress> m_dress; ///< Once there is a new chart.
    Refreshed& m_result;
    std::vector<Placed> m_places;
    Splices m_splices;
    int m_more = 0;  ///< That were put in so far.
    int m_taken = 0; ///< Numbers of parts up to this are.
};

}
