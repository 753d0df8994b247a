// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/new_charts.h"

#include "base/i18n.h"
#include "exchange/docx/refresh/caption_numbers.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/own_things.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::exchange
{

using report::Chart;

NewCharts::NewCharts(const XmlRanges& xml, const report::Present& present, ChartParts& charts,
                     KnownPlaces& known, Language language, const std::function<WordDress()>& dress,
                     Refreshed& result)
    : m_xml(xml), m_present(present), m_charts(charts), m_known(known), m_language(language),
      m_dressOf(dress), m_result(result), m_places(placesIn(xml))
{
    const std::string name = report::chartName(1, language);
    m_label = name.substr(0, name.find(' '));
}

/// Caption and chart, where they stand below each other in the body.
std::optional<ByteRange> NewCharts::standing(const std::string& key) const
{
    for (const Placed& place : m_places) {
        if (place.mark.key != key || place.fallback) continue;
        const auto paragraph = m_xml.around(place.element, "p");
        if (!paragraph || m_xml.at(m_xml.at(*paragraph).parent).local != "body") continue;
        const auto above = paragraphAbove(m_xml, *paragraph);
        const bool captioned = above && !nameAbove(m_xml, m_places, *paragraph).empty();
        return ByteRange{m_xml.at(captioned ? *above : *paragraph).all.begin, m_xml.at(*paragraph).all.end};
    }
    return std::nullopt;
}

const WordDress& NewCharts::dressFor(const Chart& chart)
{
    if (!m_dress) {
        m_dress = m_dressOf();
        m_dress->lastBookmark = lastBookmarkIn(m_xml);
        m_dress->takenBookmarks = bookmarkNamesIn(m_xml);
        m_taken = m_charts.freeShift(m_xml.xml());
    }
    m_dress->chartShift = ++m_taken - chart.number;
    return *m_dress;
}

void NewCharts::put(Chart chart, std::size_t at)
{
    chart.number = captionNumberBefore(m_xml, at, m_label) + ++m_more;
    const WordDress& dress = dressFor(chart);
    const std::string xml = wordBlocks({m_language, "", {chart}}, dress);
    const std::string wrapped = "<x>" + xml + "</x>";
    if (const auto ranges = XmlRanges::of(wrapped))
        m_dress->lastBookmark = std::max(m_dress->lastBookmark, lastBookmarkIn(*ranges));
    m_splices.insert(at, xml);
    m_charts.add(chart, dress.chartShift);
    m_known.add(chart.shows);
    m_known.see(chart.shows);
    m_known.noteBars(chart);
    std::string said = chart.caption;
    std::string before = " (";
    for (const Chart::Row& row : chart.rows) said += std::exchange(before, ", ") + row.label;
    m_result.renewed.push_back({RenewedPlace::Kind::added, report::chartName(chart.number, m_language), "",
                                "", said + (chart.rows.empty() ? "" : ")")});
}

bool NewCharts::isWanted(const Chart& chart) const
{
    return !m_known.sees(chart.shows) && m_known.isNew(chart.shows);
}

/// Behind the empty paragraph after a table, and all its notes.
std::size_t NewCharts::behindNotes(std::size_t table) const
{
    std::size_t end = m_xml.at(table).all.end;
    bool first = true;
    for (const std::size_t sibling : m_xml.children(m_xml.at(table).parent)) {
        if (sibling <= table) continue;
        const ByteRange all = m_xml.at(sibling).all;
        const bool isNote = std::any_of(m_places.begin(), m_places.end(), [&](const Placed& place) {
            return place.mark.key.starts_with("line_") && all.holds(place.content);
        });
        const bool isEmpty = first && m_xml.at(sibling).local == "p" &&
                             plainSpaced(textOf(atomsIn(m_xml, all))).empty() &&
                             ownThingsIn(m_xml, all).isNone();
        if (!isNote && !isEmpty) break;
        first = false;
        end = all.end;
    }
    return end;
}

/// The last of the table's parts that stands in the body, and of a document that has or had charts.
std::optional<std::size_t> NewCharts::behindTable(std::size_t of) const
{
    const bool hasCharts =
        !m_known.bars().empty() || std::any_of(m_known.seen().begin(), m_known.seen().end(),
                                               [](const auto& key) { return key.starts_with("chart_"); });
    std::optional<std::size_t> last;
    for (const Placed& place : m_places) {
        const auto row = m_present.row(place.mark.key);
        auto table = row && m_present.tables()[row->of].of == of ? m_xml.around(place.element, "tbl")
                                                                 : std::optional<std::size_t>();
        while (table && m_xml.at(m_xml.at(*table).parent).local == "sdtContent")
            table = m_xml.at(m_xml.at(*table).parent).parent;
        if (table && m_xml.at(m_xml.at(*table).parent).local == "body") last = table;
    }
    return hasCharts && last ? std::optional(behindNotes(*last)) : std::nullopt;
}

/// What comes stands behind the chart before it, or before the first that stands.
void NewCharts::renewTable(std::size_t of)
{
    const std::vector<Chart>& charts = m_present.charts()[of];
    if (std::none_of(charts.begin(), charts.end(), [&](const Chart& one) { return isWanted(one); })) return;
    std::vector<std::optional<ByteRange>> places;
    for (const Chart& chart : charts) places.push_back(standing(chart.shows));
    const auto first =
        std::find_if(places.begin(), places.end(), [](const auto& one) { return one.has_value(); });
    std::optional<std::size_t> at;
    if (first != places.end())
        at = (*first)->begin;
    else if (std::none_of(charts.begin(), charts.end(),
                          [&](const Chart& one) { return m_known.has(one.shows); }))
        at = behindTable(m_present.tableOfCharts(of));
    for (std::size_t i = 0; at && i < charts.size(); ++i) {
        if (places[i])
            at = places[i]->end;
        else if (isWanted(charts[i]))
            put(charts[i], *at);
    }
}

std::string NewCharts::renewed()
{
    if (m_xml.prefix(0) == "w:")
        for (std::size_t of = 0; of < m_present.charts().size(); ++of) renewTable(of);
    const std::string now = m_splices.applied(m_xml.xml());
    return m_charts.otherNumber() ? withCaptionNumbers(now, m_label) : now;
}

}
