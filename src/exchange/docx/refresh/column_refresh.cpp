// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/column_refresh.h"

#include "exchange/docx/refresh/column_widths.h"
#include "exchange/docx/refresh/copied.h"

#include <algorithm>
#include <charconv>

namespace rd::exchange
{

using report::Present;

namespace
{

std::vector<std::size_t> childrenNamed(const XmlRanges& xml, std::size_t element, std::string_view local)
{
    std::vector<std::size_t> found;
    for (const std::size_t child : xml.children(element))
        if (xml.at(child).local == local) found.push_back(child);
    return found;
}

std::vector<std::size_t> gridColumns(const XmlRanges& xml, std::size_t table)
{
    const auto grid = xml.child(table, "tblGrid");
    return grid ? childrenNamed(xml, *grid, "gridCol") : std::vector<std::size_t>();
}

/// Which column of the table as it is now shows that key.
std::optional<std::size_t> columnOf(const Present::Table& table, const std::string& key)
{
    for (std::size_t c = 0; c < table.heads.size(); ++c)
        if (table.heads[c].key == key) return c;
    for (const Present::Row& row : table.rows)
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            if (std::find(row.cells[c].begin(), row.cells[c].end(), key) != row.cells[c].end()) return c;
    return std::nullopt;
}

bool hasFigures(const Present::Table& table, std::size_t column)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const Present::Row& row) {
        return column < row.cells.size() && !row.cells[column].empty() &&
               row.cells[column].front().starts_with("figure_");
    });
}

}

std::optional<long> twipsIn(std::string_view text)
{
    constexpr long widest = 1'000'000;
    long value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool sound = read.ec == std::errc{} && value > 0 && value < widest;
    return sound ? std::optional(value) : std::nullopt;
}

long widthOfColumns(const XmlRanges& xml, std::size_t table)
{
    long width = 0;
    for (const std::size_t column : gridColumns(xml, table))
        if (const auto value = xml.attribute(column, "w")) width += twipsIn(xml.text(*value)).value_or(0);
    return width;
}

ColumnRefresh::ColumnRefresh(const XmlRanges& xml, std::string where, const Present& present,
                             KnownPlaces& known, Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_known(known), m_result(result),
      m_places(placesIn(xml)), m_lastBookmark(lastBookmarkIn(xml))
{
}

std::string ColumnRefresh::renewed()
{
    std::map<std::size_t, long> widths;
    std::size_t number = 0;
    for (std::size_t i = 0; i < m_xml.elements().size(); ++i) {
        if (m_xml.at(i).local != "tbl") continue;
        const auto shown = shownBy(i);
        if (shown && renew(read(i, *shown))) widths[number] = widthOfColumns(m_xml, i);
        ++number;
    }
    std::string now = m_splices.applied(m_xml.xml());
    if (widths.empty()) return now; // a large part is not taken apart for nothing
    return withWidths(now, widths);
}

/// By the label of a row.
std::optional<std::size_t> ColumnRefresh::shownBy(std::size_t table) const
{
    for (const Placed& place : m_places)
        if (place.mark.key.starts_with("label_") && m_xml.around(place.element, "tbl") == table)
            if (const auto row = m_present.row(place.mark.key)) return row->of;
    return std::nullopt;
}

ColumnRefresh::Table ColumnRefresh::read(std::size_t element, std::size_t shown) const
{
    Table table{element, shown, {}, {}};
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> at; // row and column of each cell
    for (const std::size_t row : childrenNamed(m_xml, element, "tr")) {
        table.cells.push_back(childrenNamed(m_xml, row, "tc"));
        for (std::size_t c = 0; c < table.cells.back().size(); ++c)
            at[table.cells.back()[c]] = {table.cells.size() - 1, c};
    }
    if (!isPlain(table)) return table;
    table.columns.resize(table.cells.front().size());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const auto cell = m_xml.around(m_places[i].element, "tc");
        const auto found = cell ? at.find(*cell) : at.end();
        if (found == at.end()) continue;
        const auto [row, column] = found->second;
        Column& one = table.columns[column];
        one.places.push_back(i);
        if (row == 0 && one.head.empty()) one.head = m_places[i].mark.key;
        if (!one.shows) one.shows = columnOf(m_present.tables()[shown], m_places[i].mark.key);
    }
    return table;
}

/// Every row has every column, and nothing is tracked.
bool ColumnRefresh::isPlain(const Table& table) const
{
    if (table.cells.empty()) return false;
    const std::size_t count = table.cells.front().size();
    for (const auto& row : table.cells)
        if (row.size() != count) return false;
    if (gridColumns(m_xml, table.element).size() != count) return false;
    for (std::size_t i = table.element + 1; i < m_xml.at(table.element).after; ++i) {
        const std::string_view local = m_xml.at(i).local;
        const std::string_view above = m_xml.at(m_xml.at(i).parent).local;
        if (local == "gridSpan" || local == "vMerge" || local == "hMerge" || local == "tbl") return false;
        if ((local == "ins" || local == "del") && (above == "trPr" || above == "tbl" || above == "tr"))
            return false;
        if ((local == "sdt" || local == "customXml") && (above == "tbl" || above == "tr")) return false;
    }
    return true;
}

std::vector<std::size_t> ColumnRefresh::newOf(const Table& table) const
{
    const auto& heads = m_present.tables()[table.shown].heads;
    std::vector<std::size_t> list;
    for (std::size_t c = 0; c < heads.size(); ++c)
        if (!heads[c].key.empty() && m_known.isNew(heads[c].key) &&
            std::none_of(table.columns.begin(), table.columns.end(),
                         [&](const Column& one) { return one.shows == c; }))
            list.push_back(c);
    return list;
}

std::vector<std::size_t> ColumnRefresh::goneOf(const Table& table) const
{
    std::vector<std::size_t> list;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column& column = table.columns[c];
        if (!column.shows && m_known.has(column.head) && m_present.find(column.head) == nullptr)
            list.push_back(c);
    }
    return list;
}

/// All words in it were written by a report.
bool ColumnRefresh::saysOnly(const Table& table, std::size_t column) const
{
    std::string said;
    for (const std::size_t i : table.columns[column].places) {
        if (m_places[i].tracked || textSum(m_places[i].text) != m_places[i].mark.sum) return false;
        said += m_places[i].text;
    }
    std::string stands;
    for (const auto& row : table.cells) stands += textOf(atomsIn(m_xml, m_xml.at(row[column]).all));
    return plainSpaced(said) == plainSpaced(stands);
}

OwnThings ColumnRefresh::ownThings(const Table& table, std::size_t column) const
{
    OwnThings all;
    for (const auto& row : table.cells) {
        const OwnThings one = ownThingsIn(m_xml, m_xml.at(row[column]).all);
        all.comments = all.comments || one.comments;
        all.notes = all.notes || one.notes;
        all.bookmarks.insert(all.bookmarks.end(), one.bookmarks.begin(), one.bookmarks.end());
    }
    return all;
}

std::string ColumnRefresh::nameOf(const Table& table) const
{
    const std::string name = nameAbove(m_xml, m_places, table.element);
    return name.empty() ? m_where : name;
}

/// True where it has other columns now.
bool ColumnRefresh::renew(const Table& table)
{
    using Why = KeptPlace::Why;
    const auto come = newOf(table);
    if (table.columns.empty()) {
        if (!come.empty()) m_result.kept.push_back({Why::fixed, nameOf(table), "", "", ""});
        return false;
    }
    bool changed = !come.empty();
    for (const std::size_t column : goneOf(table)) {
        const bool words = !saysOnly(table, column);
        const OwnThings things = ownThings(table, column);
        if (!words && !things.comments && !things.notes && things.bookmarks.empty()) {
            drop(table, column);
            changed = true;
        } else {
            for (const std::size_t i : table.columns[column].places) m_known.tellOf(m_places[i].mark.key);
            const std::string head = plainSpaced(m_places[table.columns[column].places.front()].text);
            m_result.kept.push_back(
                keptFor(words ? OwnThings() : things, {Why::ownWords, nameOf(table), "", head, ""}));
        }
    }
    for (const std::size_t column : come) add(table, column);
    std::vector<std::size_t> order;
    for (const Column& column : table.columns)
        if (column.shows) order.push_back(*column.shows);
    if (changed && !std::is_sorted(order.begin(), order.end()))
        m_result.kept.push_back({Why::ownOrder, nameOf(table), "", "", ""});
    return changed;
}

void ColumnRefresh::drop(const Table& table, std::size_t column)
{
    std::string figures;
    std::string head;
    for (const std::size_t i : table.columns[column].places) {
        std::string& words = head.empty() ? head : figures;
        words += (words.empty() ? "" : ", ") + plainSpaced(m_places[i].text);
    }
    for (const auto& row : table.cells) m_splices.add(m_xml.at(row[column]).all, "");
    m_splices.add(m_xml.at(gridColumns(m_xml, table.element)[column]).all, "");
    m_known.drop(table.columns[column].head);
    m_result.renewed.push_back({RenewedPlace::Kind::removed, nameOf(table), head, figures, ""});
}

/// Behind the column that precedes it in the project, else before the next; in the looks of the nearest one
/// with numbers.
void ColumnRefresh::add(const Table& table, std::size_t shows)
{
    const Present::Table& now = m_present.tables()[table.shown];
    std::optional<std::size_t> beside;
    std::optional<std::size_t> model;
    const auto apart = [&](std::size_t c) {
        const std::size_t other = *table.columns[c].shows;
        return other > shows ? other - shows : shows - other;
    };
    const auto place = [&](std::size_t c) { return std::pair(*table.columns[c].shows > shows, apart(c)); };
    const auto unlike = [&](std::size_t c) {
        return std::pair(hasFigures(now, *table.columns[c].shows) != hasFigures(now, shows), apart(c));
    };
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!table.columns[c].shows) continue;
        if (!beside || place(c) < place(*beside)) beside = c;
        if (!model || unlike(c) < unlike(*model)) model = c;
    }
    if (beside) insert(table, shows, *beside, *table.columns[*beside].shows < shows, *model);
}

void ColumnRefresh::insert(const Table& table, std::size_t shows, std::size_t beside, bool behind,
                           std::size_t model)
{
    const Present::Table& now = m_present.tables()[table.shown];
    const Present::Head& head = now.heads[shows];
    std::string figures;
    const auto become = [&](const Placed& place) -> NewPlace {
        if (place.mark.key == now.heads[*table.columns[model].shows].key)
            return std::pair(head.key, head.text);
        const auto row = m_present.row(place.mark.key);
        if (!row || row->of != table.shown || now.rows[row->row].cells[shows].empty()) return std::nullopt;
        const std::string& key = now.rows[row->row].cells[shows].front();
        figures += (figures.empty() ? "" : ", ") + m_present.find(key)->text;
        return std::pair(key, m_present.find(key)->text);
    };
    const auto put = [&](std::size_t element, std::string xml) {
        const ByteRange all = m_xml.at(element).all;
        m_splices.insert(behind ? all.end : all.begin, std::move(xml));
    };
    const auto grid = gridColumns(m_xml, table.element);
    put(grid[beside], std::string(m_xml.text(m_xml.at(grid[model]).all)));
    for (const auto& row : table.cells)
        put(row[beside], copyOf(m_xml, m_places, row[model], become, m_lastBookmark));
    m_known.add(head.key);
    m_result.renewed.push_back({RenewedPlace::Kind::added, nameOf(table), head.text, "", figures});
}

}
