// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/drawn_chart.h"

#include "exchange/docx/word_chart_xml.h"
#include "exchange/package/xml_text.h"

#include <algorithm>
#include <charconv>

namespace rd::exchange
{

namespace
{

using report::Chart;

constexpr std::size_t mostPoints = 1000; // more than any page holds
constexpr std::size_t mostSeries = 50;

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<std::size_t> indexIn(const std::string& text)
{
    std::size_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && value < mostPoints ? std::optional(value) : std::nullopt;
}

/// The number that a child says: <c:idx val="3"/>.
std::optional<std::size_t> indexOf(const XmlRanges& xml, std::size_t element)
{
    const auto index = xml.child(element, "idx");
    return index ? indexIn(xml.value(*index, "val")) : std::nullopt;
}

std::vector<std::size_t> within(const XmlRanges& xml, std::size_t element, std::string_view local)
{
    std::vector<std::size_t> found;
    for (std::size_t i = element + 1; i < xml.at(element).after; ++i)
        if (xml.at(i).local == local) found.push_back(i);
    return found;
}

/// What the axis ends at in a chart like `now` with the numbers of `shown`.
double roomBefore(const Chart& shown, const Chart& now)
{
    Chart before = shown;
    before.shape = now.shape;
    before.full = 1;
    for (const Chart::Row& row : shown.rows) {
        double longest = 0;
        for (const double value : row.values)
            longest = now.shape == Chart::Shape::stacked ? longest + value : std::max(longest, value);
        before.full = std::max(before.full, longest);
    }
    return chartRoom(before);
}

std::vector<std::string> numbersIn(const Chart& chart, std::size_t series)
{
    std::vector<std::string> numbers;
    for (const Chart::Row& row : chart.rows) numbers.push_back(chartNumber(row.values[series]));
    return numbers;
}

std::vector<std::string> labelsIn(const Chart& chart)
{
    std::vector<std::string> labels;
    for (const Chart::Row& row : chart.rows) labels.push_back(row.label);
    return labels;
}

}

DrawnChart::DrawnChart(const XmlRanges& xml) : m_xml(xml)
{
    if (const auto plots = within(xml, 0, "plotArea"); !plots.empty())
        m_series = within(xml, plots.front(), "ser");
    if (m_series.size() > mostSeries) m_series.clear();
    read();
}

void DrawnChart::read()
{
    for (const std::size_t series : m_series) {
        const auto name = textsOf(series, "tx");
        m_shown.series.push_back(name.empty() ? std::string() : name.front());
    }
    if (m_series.empty()) return;
    for (const std::string& label : textsOf(m_series.front(), "cat")) m_shown.rows.push_back({label, {}, {}});
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        auto values = textsOf(m_series[s], "val");
        values.resize(m_shown.rows.size());
        for (std::size_t row = 0; row < values.size(); ++row) {
            m_shown.rows[row].values.push_back(numberIn(values[row]).value_or(0));
            m_shown.rows[row].texts.push_back(saidBy(s, row));
        }
    }
}

/// Where names and numbers of the sheet are kept: the cache, or themselves where there is no sheet.
std::optional<std::size_t> DrawnChart::cacheOf(std::size_t holder) const
{
    for (const char* local : {"strCache", "numCache", "strLit", "numLit"})
        if (const auto found = within(m_xml, holder, local); !found.empty()) return found.front();
    return std::nullopt;
}

std::vector<std::string> DrawnChart::textsOf(std::size_t series, const char* holder) const
{
    const auto where = m_xml.child(series, holder);
    const auto cache = where ? cacheOf(*where) : std::nullopt;
    std::vector<std::string> texts;
    if (!cache) return texts;
    if (const auto count = m_xml.child(*cache, "ptCount"))
        texts.resize(indexIn(m_xml.value(*count, "val")).value_or(0));
    for (const std::size_t point : m_xml.children(*cache)) {
        const auto value = m_xml.child(point, "v");
        const auto index = indexIn(m_xml.value(point, "idx"));
        if (m_xml.at(point).local != "pt" || !value || !index) continue;
        if (texts.size() <= *index) texts.resize(*index + 1);
        texts[*index] = decodedXml(m_xml.text(m_xml.at(*value).inside));
    }
    return texts;
}

std::optional<std::size_t> DrawnChart::labelAt(std::size_t series, std::size_t row) const
{
    const auto labels = m_xml.child(m_series[series], "dLbls");
    if (!labels) return std::nullopt;
    for (const std::size_t child : m_xml.children(*labels))
        if (m_xml.at(child).local == "dLbl" && indexOf(m_xml, child) == row) return child;
    return std::nullopt;
}

std::string DrawnChart::saidBy(std::size_t series, std::size_t row) const
{
    const auto label = labelAt(series, row);
    std::string said;
    if (label)
        for (const std::size_t words : within(m_xml, *label, "t"))
            said += decodedXml(m_xml.text(m_xml.at(words).inside));
    return said;
}

std::optional<std::string> DrawnChart::with(const Chart& now, bool sheet) const
{
    if (m_series.empty() || m_xml.prefix(0) != "c:" || !m_xml.attribute(0, "a")) return std::nullopt;
    Splices splices;
    for (std::size_t s = 0; s < m_series.size(); ++s) {
        if (s >= now.series.size())
            splices.add(m_xml.at(m_series[s]).all, "");
        else if (!renewSeries(now, s, sheet, splices))
            return std::nullopt;
    }
    for (std::size_t s = m_series.size(); s < now.series.size(); ++s)
        splices.insert(m_xml.at(m_series.back()).all.end, wordChartSeries(now, s));
    renewAxis(now, splices);
    renewGap(now, splices);
    renewLegend(now, splices);
    std::string result = splices.applied(m_xml.xml());
    const auto read = XmlRanges::of(result);
    if (!read || numbersOf(DrawnChart(*read).shown()) != numbersOf(now)) return std::nullopt;
    return result;
}

bool DrawnChart::renewSeries(const Chart& now, std::size_t series, bool sheet, Splices& splices) const
{
    const auto cells = [&](std::size_t column, std::size_t first, std::size_t last) {
        return sheet ? chartCells(column, first, last) : std::string();
    };
    const std::size_t last = now.rows.size();
    const RowPairs pairs(m_shown, now);
    renewLabels(now, pairs, series, splices);
    movePoints(pairs, series, splices);
    return renewTexts(m_series[series], "tx", {now.series[series]}, cells(series + 1, 0, 0), splices) &&
           renewTexts(m_series[series], "cat", labelsIn(now), cells(0, 1, last), splices) &&
           renewTexts(m_series[series], "val", numbersIn(now, series), cells(series + 1, 1, last), splices);
}

bool DrawnChart::renewTexts(std::size_t series, const char* holder, const std::vector<std::string>& texts,
                            const std::string& cells, Splices& splices) const
{
    const auto where = m_xml.child(series, holder);
    const auto cache = where ? cacheOf(*where) : std::nullopt;
    if (!cache || m_xml.isEmptyTag(*cache)) return false;
    std::string inside;
    if (const auto format = m_xml.child(*cache, "formatCode")) inside += m_xml.text(m_xml.at(*format).all);
    inside += "<c:ptCount val=\"" + std::to_string(texts.size()) + "\"/>";
    for (std::size_t i = 0; i < texts.size(); ++i)
        inside += "<c:pt idx=\"" + std::to_string(i) + "\"><c:v>" + xmlText(texts[i]) + "</c:v></c:pt>";
    splices.add(m_xml.at(*cache).inside, inside);
    const auto formula = m_xml.child(m_xml.at(*cache).parent, "f");
    if (formula && !cells.empty()) setInside(m_xml, *formula, xmlText(cells), splices);
    return true;
}

/// The label of a bar with another text, as the row it is now.
std::string DrawnChart::labelWith(std::size_t label, std::size_t row, const std::string& text) const
{
    Splices splices;
    if (const auto index = m_xml.child(label, "idx"))
        if (const auto value = m_xml.attribute(*index, "val")) splices.add(*value, std::to_string(row));
    bool first = true;
    for (const std::size_t words : within(m_xml, label, "t")) {
        const std::string name(m_xml.at(words).name);
        splices.add(m_xml.at(words).all,
                    "<" + name + ">" + (first ? xmlText(text) : std::string()) + "</" + name + ">");
        first = false;
    }
    return splices.applied(m_xml.xml(), m_xml.at(label).all);
}

/// Labels that the user took away, or let say what Word makes of the number, stay so.
void DrawnChart::renewLabels(const Chart& now, const RowPairs& pairs, std::size_t series,
                             Splices& splices) const
{
    const auto labels = m_xml.child(m_series[series], "dLbls");
    std::optional<ByteRange> all;
    if (labels)
        for (const std::size_t child : m_xml.children(*labels)) {
            if (m_xml.at(child).local != "dLbl") continue;
            if (!all) all = m_xml.at(child).all;
            all->end = m_xml.at(child).all.end;
        }
    if (!all) return;
    std::string xml;
    for (std::size_t row = 0; row < now.rows.size(); ++row) {
        const auto before = pairs.before(row);
        const auto label = before ? labelAt(series, *before) : std::nullopt;
        const bool says = saysItsNumber(now, row, series);
        if (label && says && !m_xml.child(*label, "delete"))
            xml += labelWith(*label, row, now.rows[row].texts[series]);
        else
            xml += wordChartLabel(now, row, series);
    }
    splices.add(*all, xml);
}

/// Looks that the user gave one bar follow its row.
void DrawnChart::movePoints(const RowPairs& pairs, std::size_t series, Splices& splices) const
{
    for (const std::size_t child : m_xml.children(m_series[series])) {
        if (m_xml.at(child).local != "dPt") continue;
        const auto index = m_xml.child(child, "idx");
        const auto row = indexOf(m_xml, child);
        if (!index || !row || *row >= m_shown.rows.size()) continue;
        if (const auto now = pairs.now(*row))
            splices.add(*m_xml.attribute(*index, "val"), std::to_string(*now));
        else
            splices.add(m_xml.at(child).all, "");
    }
}

/// An end that the user gave the axis stays, unless a bar would not fit.
void DrawnChart::renewAxis(const Chart& now, Splices& splices) const
{
    for (const std::size_t axis : within(m_xml, 0, "valAx")) {
        const auto ends = within(m_xml, axis, "max");
        if (ends.empty()) continue;
        const auto value = m_xml.attribute(ends.front(), "val");
        const auto end = value ? numberIn(std::string(m_xml.text(*value))) : std::nullopt;
        if (!end) continue;
        const bool own = chartNumber(*end) != chartNumber(roomBefore(m_shown, now));
        if (!own || *end < now.full) splices.add(*value, chartNumber(chartRoom(now)));
    }
}

/// One that the user gave the rows stays.
void DrawnChart::renewGap(const Chart& now, Splices& splices) const
{
    Chart before = m_shown;
    before.shape = now.shape;
    for (const std::size_t gap : within(m_xml, 0, "gapWidth"))
        if (m_xml.value(gap, "val") == chartGap(before) && m_xml.attribute(gap, "val"))
            splices.add(*m_xml.attribute(gap, "val"), chartGap(now));
}

void DrawnChart::renewLegend(const Chart& now, Splices& splices) const
{
    const auto legends = within(m_xml, 0, "legend");
    const bool before = m_shown.series.size() > 1;
    const bool after = now.series.size() > 1;
    if (before && !after && !legends.empty()) splices.add(m_xml.at(legends.front()).all, "");
    if (!before && after && legends.empty())
        splices.insert(m_xml.at(within(m_xml, 0, "plotArea").front()).all.end,
                       "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>");
}

}
