// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/docx/refresh/drawn_chart.h"
#include "exchange/docx/refresh/own_things.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "exchange/docx/word_chart_xml.h"
#include "exchange/package/xml_text.h"
#include "report/chapter/place_keys.h"
#include "report/chart_size.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

namespace rd::exchange
{

using report::Chart;

namespace
{

/// "group A" of "group A (n = 4)".
std::string nameOf(const std::string& series)
{
    return series.substr(0, series.rfind(" (n = "));
}

std::optional<std::size_t> seriesIn(const Chart& chart, const std::string& name)
{
    for (std::size_t s = 0; s < chart.series.size(); ++s)
        if (nameOf(chart.series[s]) == name) return s;
    return std::nullopt;
}

/// Of a bar that shows no words its number.
std::string saidIn(const Chart::Row& row, std::size_t series)
{
    return row.texts[series].empty() ? chartNumber(row.values[series]) : row.texts[series];
}

std::string textsOf(const Chart::Row& row)
{
    std::string texts;
    for (const std::string& text : row.texts)
        if (!text.empty()) texts += (texts.empty() ? "" : ", ") + text;
    return texts;
}

/// LibreOffice rounds to hundredths of a millimetre.
bool isAbout(const std::string& length, long millimetres)
{
    long value = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), value);
    return read.ec == std::errc{} && std::abs(value - millimetres * perMillimetre) < perMillimetre / 10;
}

/// What it is called, and what its bars say, series by series.
void compareRow(const Chart& before, const Chart::Row& old, const Chart& now, const Chart::Row& row,
                const std::string& place, std::vector<RenewedPlace>& told)
{
    using Kind = RenewedPlace::Kind;
    if (old.label != row.label) told.push_back({Kind::changed, place, row.label, old.label, row.label});
    const bool single = before.series.size() == 1 && now.series.size() == 1;
    for (std::size_t s = 0; s < now.series.size(); ++s) {
        const auto then = single ? std::optional<std::size_t>(0) : seriesIn(before, nameOf(now.series[s]));
        if (!then || *then >= old.texts.size() || saidIn(old, *then) == saidIn(row, s)) continue;
        const std::string what =
            now.series.size() == 1 ? row.label : row.label + ", " + nameOf(now.series[s]);
        told.push_back({Kind::changed, place, what, saidIn(old, *then), saidIn(row, s)});
    }
}

/// As a description says them: bars of 0 beside others show no words, but have a number.
Chart withEveryNumber(Chart chart)
{
    for (Chart::Row& row : chart.rows)
        for (std::size_t s = 0; s < row.texts.size(); ++s) row.texts[s] = saidIn(row, s);
    return chart;
}

/// Whether the words are what describes that chart, of which the caption is not known.
bool describes(const std::string& words, const Chart& chart)
{
    return words.ends_with(report::inWords(chart)) ||
           words.ends_with(report::inWords(withEveryNumber(chart)));
}

/// The row of that label alone, with the names of its bars.
Chart onlyRow(const Chart& chart, const std::string& label)
{
    Chart only;
    only.series = chart.series;
    const auto row = std::find_if(chart.rows.begin(), chart.rows.end(),
                                  [&](const Chart::Row& one) { return one.label == label; });
    if (row != chart.rows.end()) only.rows.push_back(*row);
    return only;
}

/// Charts of one part of a table have its caption, but for " (continued)".
bool areOfOnePart(const Chart& one, const Chart& other)
{
    const auto continues = [](const std::string& first, const std::string& next) {
        return next == first || next.starts_with(first + " (");
    };
    return continues(one.caption, other.caption) || continues(other.caption, one.caption);
}

std::set<std::string> keysIn(const std::vector<Chart>& charts)
{
    std::set<std::string> keys;
    for (const Chart& chart : charts)
        for (const Chart::Row& row : chart.rows) keys.insert(row.shows.begin(), row.shows.end());
    return keys;
}

/// Which charts of the project it is one of.
std::size_t chartsWith(const report::Present& present, const Chart& chart)
{
    for (std::size_t at = 0; at < present.charts().size(); ++at)
        for (const Chart& one : present.charts()[at])
            if (&one == &chart) return at;
    return 0;
}

/// In words what a chart says that it did not say before.
std::vector<RenewedPlace> changesOf(const Chart& before, const Chart& now, const std::string& place)
{
    using Kind = RenewedPlace::Kind;
    std::vector<RenewedPlace> told;
    if (std::max(before.series.size(), now.series.size()) > 1) {
        for (const std::string& series : now.series)
            if (!seriesIn(before, nameOf(series))) told.push_back({Kind::added, place, "", "", series});
        for (const std::string& series : before.series)
            if (!seriesIn(now, nameOf(series))) told.push_back({Kind::removed, place, "", series, ""});
    }
    const RowPairs pairs(before, now);
    for (std::size_t i = 0; i < now.rows.size(); ++i) {
        const Chart::Row& row = now.rows[i];
        if (const auto old = pairs.before(i))
            compareRow(before, before.rows[*old], now, row, place, told);
        else
            told.push_back({Kind::added, place, row.label, "", textsOf(row)});
    }
    for (std::size_t i = 0; i < before.rows.size(); ++i)
        if (!pairs.now(i))
            told.push_back({Kind::removed, place, before.rows[i].label, textsOf(before.rows[i]), ""});
    if (told.empty()) told.push_back({Kind::drawn, place, "", "", report::inWords(now)});
    return told;
}

}

/// The element that draws the chart of a place; LibreOffice may put the bookmark elsewhere in its paragraph.
std::optional<std::size_t> PartRefresh::drawingOf(const Placed& place) const
{
    const auto paragraph = m_xml.around(place.element, "p");
    for (const ByteRange range : {place.content, paragraph ? m_xml.at(*paragraph).all : place.content})
        for (std::size_t i = m_xml.firstFrom(range.begin); i < m_xml.firstFrom(range.end); ++i)
            if (m_xml.at(i).local == "chart" && m_xml.attribute(i, "id")) return i;
    return std::nullopt;
}

/// Size and description, where the user left them as they were written.
void PartRefresh::renewFrame(std::size_t drawing, const Chart& before, const Chart& now)
{
    const auto frame = m_xml.around(drawing, "inline");
    if (!frame) return;
    const report::ChartSize size = report::sizeOf(before);
    const report::ChartSize renewed = report::sizeOf(now);
    if (const auto extent = m_xml.child(*frame, "extent"))
        if (isAbout(m_xml.value(*extent, "cx"), size.width) &&
            isAbout(m_xml.value(*extent, "cy"), size.height)) {
            m_splices.add(*m_xml.attribute(*extent, "cx"), std::to_string(renewed.width * perMillimetre));
            m_splices.add(*m_xml.attribute(*extent, "cy"), std::to_string(renewed.height * perMillimetre));
        }
    const auto about = m_xml.child(*frame, "docPr");
    const auto words = about ? m_xml.attribute(*about, "descr") : std::nullopt;
    if (words && describes(m_xml.value(*about, "descr"), before))
        m_splices.add(*words, xmlText(report::inWords(now)));
}

/// A chart says what its rows are called, and not what they are: that is said by the labels with which the
/// tables of the document show them, even where the user wrote other words there, and where no table does by
/// what the document was given. `now`: the same chart, null
/// for one that is left over.
void PartRefresh::knowRows(DrawnChart& drawn, const Chart* now, std::size_t charts) const
{
    const std::set<std::string> own = now == nullptr ? std::set<std::string>() : keysIn({*now});
    const std::set<std::string> all = keysIn(m_present.charts()[charts]);
    std::multimap<std::string, std::string> called;
    for (const Placed& place : m_places)
        if (all.contains(place.mark.key)) called.emplace(place.mark.sum, place.mark.key);
    for (std::size_t i = 0; i < drawn.shown().rows.size(); ++i) {
        const auto [first, last] = called.equal_range(textSum(drawn.shown().rows[i].label));
        std::vector<std::string> here;
        std::vector<std::string> elsewhere; // in another chart of its table
        for (auto one = first; one != last; ++one)
            (own.contains(one->second) ? here : elsewhere).push_back(one->second);
        if (first == last)
            for (const std::string& key : all)
                if (m_known.calls(key, drawn.shown().rows[i].label))
                    (own.contains(key) ? here : elsewhere).push_back(key);
        drawn.know(i, here.empty() ? std::move(elsewhere) : std::move(here));
    }
}

void PartRefresh::renewChart(const Placed& place)
{
    using Why = KeptPlace::Why;
    const auto paragraph = m_xml.around(place.element, "p");
    const std::string name = paragraph ? nameAbove(m_xml, m_places, *paragraph) : std::string();
    const std::string where = name.empty() ? m_where : name;
    const auto keep = [&](Why why) { tell(KeptPlace{why, where, "", "", ""}, place.fallback); };
    const Chart* now = m_present.chart(place.mark.key);
    if (now == nullptr && m_present.furtherOf(place.mark.key)) return dropChart(place, where);
    if (now == nullptr) return keep(Why::unknown);
    m_known.see(place.mark.key);
    const std::string sum = textSum(numbersOf(*now));
    const auto drawing = drawingOf(place);
    const auto part = drawing ? m_charts.find(m_xml.value(*drawing, "id")) : std::nullopt;
    if (!part) return sum == place.mark.sum ? void() : keep(Why::noChart);
    const auto xml = XmlRanges::of(part->bytes);
    if (!xml) return keep(Why::noChart);
    DrawnChart drawn(*xml);
    const std::size_t charts = chartsWith(m_present, *now);
    knowRows(drawn, now, charts);
    const std::string stands = textSum(numbersOf(drawn.shown()));
    if (stands == sum || place.mark.sum == sum) return;
    if (place.tracked) return keep(Why::tracked);
    if (stands != place.mark.sum) return keep(Why::ownNumbers);
    Chart before = drawn.shown();
    before.shape = now->shape;
    auto renewed = drawn.with(*now, !part->sheet.empty());
    if (!renewed) return keep(Why::noChart);
    m_charts.replace(*part, std::move(*renewed), *now);
    m_known.noteBars(*now);
    renewFrame(*drawing, before, *now);
    remark(place, {place.mark.key, sum}, m_splices);
    tellRows(before, *now, charts, place, where);
}

/// `charts`: which of Present::charts() it is one of.
void PartRefresh::tellRows(const Chart& before, const Chart& now, std::size_t charts, const Placed& place,
                           const std::string& where)
{
    for (RenewedPlace& one : changesOf(before, now, where)) {
        const bool gone = one.kind == RenewedPlace::Kind::removed;
        const bool moves = gone || one.kind == RenewedPlace::Kind::added;
        Chart row = moves ? onlyRow(gone ? before : now, one.what) : Chart();
        row.caption = now.caption;
        if (!place.fallback) m_toldOfCharts.push_back({m_result.renewed.size(), charts, std::move(row)});
        tell(std::move(one), place.fallback);
    }
}

/// A paragraph in which nothing can have been put but words, and nothing begins or ends that goes beyond it.
bool PartRefresh::isOnlyOurs(std::size_t paragraph) const
{
    std::multiset<std::string> open;
    for (std::size_t i = paragraph; i < m_xml.at(paragraph).after; ++i) {
        const auto local = m_xml.at(i).local;
        if (local == "bookmarkStart" && isOwnBookmark(m_xml.value(i, "name"))) return false;
        if (local == "bookmarkStart") open.insert(m_xml.value(i, "id"));
        if (local == "bookmarkEnd" && open.erase(m_xml.value(i, "id")) == 0) return false;
        for (const std::string_view other :
             {"sectPr", "pict", "object", "footnoteReference", "endnoteReference", "commentReference",
              "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "ins", "del", "moveFrom",
              "moveTo"})
            if (local == other) return false;
    }
    return open.empty();
}

/// Chart and caption stand in paragraphs of their own, below each other, as they were written.
bool PartRefresh::isOnlyTheChart(const Placed& place, std::size_t caption, const std::string& name) const
{
    const auto paragraph = m_xml.around(place.element, "p");
    const auto words = std::find_if(m_places.begin(), m_places.end(), [&](const Placed& one) {
        return one.mark.key == report::captionKey(place.mark.key) && m_xml.at(caption).all.holds(one.content);
    });
    if (words == m_places.end() || textSum(words->text) != words->mark.sum) return false;
    const auto drawings =
        std::count_if(m_xml.elements().begin() + static_cast<std::ptrdiff_t>(*paragraph),
                      m_xml.elements().begin() + static_cast<std::ptrdiff_t>(m_xml.at(*paragraph).after),
                      [](const XmlElement& one) { return one.local == "drawing"; });
    return drawings == 1 && isOnlyOurs(*paragraph) && isOnlyOurs(caption) &&
           plainSpaced(textIn(m_xml.at(*paragraph).all)).empty() &&
           plainSpaced(textIn(m_xml.at(caption).all)) == plainSpaced(name + ": " + words->text) &&
           m_xml.at(m_xml.at(caption).parent).local == "body";
}

/// One that its table needs no longer goes with its caption, unless something of the user's is in them.
void PartRefresh::dropChart(const Placed& place, const std::string& where)
{
    const auto paragraph = m_xml.around(place.element, "p");
    const auto caption = paragraph ? paragraphAbove(m_xml, *paragraph) : std::nullopt;
    const auto drawing = drawingOf(place);
    const std::string relation = drawing ? m_xml.value(*drawing, "id") : std::string();
    const auto part = m_charts.find(relation);
    const auto xml = part ? XmlRanges::of(part->bytes) : std::nullopt;
    const std::size_t charts = *m_present.furtherOf(place.mark.key);
    Chart before;
    if (xml) {
        DrawnChart drawn(*xml);
        knowRows(drawn, nullptr, charts);
        before = drawn.shown();
    }
    if (place.fallback || !caption || textSum(numbersOf(before)) != place.mark.sum ||
        !isOnlyTheChart(place, *caption, where))
        return tell(KeptPlace{KeptPlace::Why::fewerCharts, where, "", "", ""}, place.fallback);
    m_splices.add(m_xml.at(*caption).all, "");
    m_splices.add(m_xml.at(*paragraph).all, "");
    m_charts.drop(relation);
    m_known.drop(place.mark.key);
    const std::string said = plainSpaced(textIn(m_xml.at(*caption).all));
    const std::string words = said.substr(std::min(said.size(), where.size() + 2)); // behind "Chart 2: "
    standAt(m_xml.at(*caption).all.begin);                                          // which goes
    // the number that it had is that of another chart by now
    tell(RenewedPlace{RenewedPlace::Kind::removed, m_where, "", said, ""});
    Chart now = before;
    now.caption = words;
    now.rows.clear();
    if (!before.rows.empty()) tellRows(before, now, charts, place, m_where);
}

/// Whether a chart of that part of that table has the row, which stands alone; any of the table, where its
/// parts are called otherwise by now.
bool PartRefresh::isDrawn(std::size_t charts, const Chart& row) const
{
    const auto& list = m_present.charts()[charts];
    const auto isOfPart = [&](const Chart& chart) { return areOfOnePart(chart, row); };
    const bool any = std::none_of(list.begin(), list.end(), isOfPart);
    return std::any_of(list.begin(), list.end(), [&](const Chart& chart) {
        return (any || isOfPart(chart)) && RowPairs(row, chart).now(0).has_value();
    });
}

/// A row that only went to another chart of its part of the table is neither new nor gone; told is what its
/// bars say anew.
void PartRefresh::settleCharts()
{
    using Kind = RenewedPlace::Kind;
    std::map<std::size_t, std::vector<RenewedPlace>> instead; // of what was told there
    for (const ToldOfChart& went : m_toldOfCharts) {
        const RenewedPlace& gone = m_result.renewed[went.at];
        if (gone.kind != Kind::removed || went.row.rows.empty() || !isDrawn(went.charts, went.row)) continue;
        instead[went.at]; // where it stands in no chart, the missing chart is told with its rows
        for (const ToldOfChart& came : m_toldOfCharts) {
            const RenewedPlace& there = m_result.renewed[came.at];
            if (came.charts != went.charts || there.kind != Kind::added || came.row.rows.empty() ||
                !RowPairs(went.row, came.row).now(0))
                continue;
            compareRow(went.row, went.row.rows.front(), came.row, came.row.rows.front(), there.place,
                       instead[came.at]);
            for (RenewedPlace& one : instead[came.at]) one.at = there.at;
        }
    }
    std::vector<RenewedPlace> told;
    for (std::size_t at = 0; at < m_result.renewed.size(); ++at) {
        const auto found = instead.find(at);
        if (found == instead.end())
            told.push_back(std::move(m_result.renewed[at]));
        else
            std::move(found->second.begin(), found->second.end(), std::back_inserter(told));
    }
    m_result.renewed = std::move(told);
    m_toldOfCharts.clear();
}

}
