// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/part_refresh.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

namespace
{

/// Of a place in a row: which cell, and which of the things that the cell shows.
std::optional<std::pair<std::size_t, std::size_t>> cellOf(const Present::Row& row, const std::string& key)
{
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
        for (std::size_t i = 0; i < row.cells[cell].size(); ++i)
            if (row.cells[cell][i] == key) return std::pair(cell, i);
    return std::nullopt;
}

/// Whether cells of the row show less than those of another: it has no explanation.
bool lacks(const Present::Row& row, const Present::Row& other)
{
    for (std::size_t cell = 0; cell < other.cells.size(); ++cell)
        if (cell >= row.cells.size() || row.cells[cell].size() < other.cells[cell].size()) return true;
    return false;
}

std::string labelOf(const Present& present, const Present::Row& row)
{
    for (const auto& cell : row.cells)
        for (const std::string& key : cell)
            if (key.starts_with("label_")) return present.find(key)->text;
    return {};
}

bool hasLabelOf(const std::string& copy, const Present::Row& row)
{
    const std::string wrapped = "<x>" + copy + "</x>";
    const auto xml = XmlRanges::of(wrapped);
    const auto places = xml ? placesIn(*xml) : std::vector<Placed>();
    return std::any_of(places.begin(), places.end(), [&](const Placed& place) {
        return place.mark.key.starts_with("label_") && cellOf(row, place.mark.key);
    });
}

std::string figuresOf(const Present& present, const Present::Row& row)
{
    std::string figures;
    for (const auto& cell : row.cells)
        for (const std::string& key : cell)
            if (key.starts_with("figure_"))
                figures += (figures.empty() ? "" : ", ") + present.find(key)->text;
    return figures;
}

}

/// The rows of the table with the lines that they are now, and which table it is. A row is one of the table's
/// when it has the label of one; a number that was pasted into a table of the user's makes it none.
std::vector<PartRefresh::Row> PartRefresh::rowsOf(std::size_t table, std::optional<std::size_t>& shown) const
{
    std::vector<Row> rows;
    std::set<std::size_t> lines;
    for (const std::size_t child : m_xml.children(table)) {
        if (m_xml.at(child).local != "tr") continue;
        Row row{child, {}, {}, !rows.empty()};
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const Placed& place = m_places[i];
            if (!m_xml.at(child).all.holds(place.content) || m_xml.around(place.element, "tbl") != table)
                continue;
            row.places.push_back(i);
            const auto standing = m_present.row(place.mark.key);
            if (!standing) continue;
            row.gone = false;
            if (!place.mark.key.starts_with("label_")) continue;
            if (!shown) shown = standing->of;
            if (!row.line && *shown == standing->of && lines.insert(standing->row).second)
                row.line = standing->row;
        }
        row.gone = row.gone && !row.places.empty();
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Rows that are merged, tracked or wrapped in something stay where they are.
bool PartRefresh::canMoveRows(std::size_t table) const
{
    for (const std::size_t child : m_xml.children(table)) {
        const std::string_view local = m_xml.at(child).local;
        if (local == "sdt" || local == "ins" || local == "del" || local == "customXml") return false;
    }
    for (std::size_t i = table; i < m_xml.at(table).after; ++i) {
        const std::string_view local = m_xml.at(i).local;
        const std::string_view above = m_xml.at(m_xml.at(i).parent).local;
        if (local == "vMerge" || ((local == "ins" || local == "del") && above == "trPr")) return false;
    }
    return true;
}

void PartRefresh::lookAtTable(std::size_t element)
{
    std::optional<std::size_t> shown;
    standAt(m_xml.at(element).all.begin);
    Table table{element, 0, m_names.at(element), {}, {}, !canMoveRows(element)};
    table.rows = rowsOf(element, shown);
    if (!shown) return;
    table.shown = *shown;
    m_known.see(m_present.tables()[*shown].key);
    if (table.where.empty()) // a copy without the caption
        table.where = m_names.at(element) =
            say("the table “{caption}”", fmt::arg("caption", m_present.tables()[*shown].caption));
    if (!table.fixed) dropGone(table);
    m_tables.push_back(std::move(table));
}

/// "3 of 5; listens": what each of its cells says.
std::string PartRefresh::cellsOf(std::size_t row) const
{
    std::string cells;
    for (std::size_t i = row; i < m_xml.at(row).after; ++i) {
        if (m_xml.at(i).local != "tc" || m_xml.around(i, "tr") != row) continue;
        const std::string text = plainSpaced(textIn(m_xml.at(i).all));
        if (!text.empty()) cells += (cells.empty() ? "" : "; ") + text;
    }
    return cells;
}

/// Rows that the table no longer has go, unless they hold words of the user.
void PartRefresh::dropGone(Table& table)
{
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        if (!row.gone) continue;
        std::string what;
        std::string figures;
        for (const std::size_t place : row.places) {
            const bool label = m_places[place].mark.key.starts_with("label_");
            std::string& words = label ? what : figures;
            words += (words.empty() ? "" : ", ") + plainSpaced(m_places[place].text);
        }
        if (!mayGo(row.element, row.places,
                   {KeptPlace::Why::ownWords, table.where, what, cellsOf(row.element), ""})) {
            for (const std::size_t place : row.places) // why it stays is said
                if (m_present.find(m_places[place].mark.key) == nullptr) m_going.insert(place);
            continue;
        }
        table.dropped.insert(i);
        m_going.insert(row.places.begin(), row.places.end());
        tell(RenewedPlace{RenewedPlace::Kind::removed, table.where, what, figures, ""});
    }
}

/// How well a row serves as the model of another line: best one that has words in all places, as far in, and
/// without tracked changes, near by.
std::tuple<bool, bool, bool, std::size_t> PartRefresh::distance(const Table& table, const Row& row,
                                                                std::size_t line) const
{
    const auto& lines = m_present.tables()[table.shown].rows;
    const Present::Row& own = lines[*row.line];
    std::set<std::string> worded;
    bool tracked = false;
    for (const std::size_t place : row.places) {
        if (!m_places[place].text.empty()) worded.insert(m_places[place].mark.key);
        tracked = tracked || m_places[place].tracked;
    }
    const bool bare = std::any_of(own.cells.begin(), own.cells.end(), [&](const auto& keys) {
        return std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return !worded.contains(key); });
    });
    const std::size_t apart = *row.line > line ? *row.line - line : line - *row.line;
    return {bare || lacks(own, lines[line]), own.depth != lines[line].depth, tracked, apart};
}

/// Copied from that row of the table.
std::string PartRefresh::rowAs(const Table& table, const Row& model, std::size_t line)
{
    const auto& lines = m_present.tables()[table.shown].rows;
    const Present::Row& now = lines[line];
    const auto become = [&](const Placed& place) -> NewPlace {
        const auto cell = cellOf(lines[*model.line], place.mark.key);
        if (!cell || cell->first >= now.cells.size() || cell->second >= now.cells[cell->first].size())
            return std::nullopt;
        const std::string& key = now.cells[cell->first][cell->second];
        return std::pair(key, m_present.find(key)->text);
    };
    return copyOf(m_xml, m_places, model.element, become, m_lastBookmark);
}

/// The row copied from the one that serves best; nothing where no copy would have a label, without which
/// nobody knows a row again, so that it would come once more at each renewal.
std::string PartRefresh::newRow(const Table& table, std::size_t line)
{
    const auto& lines = m_present.tables()[table.shown].rows;
    std::vector<const Row*> models;
    for (const Row& row : table.rows)
        if (row.line) models.push_back(&row);
    std::stable_sort(models.begin(), models.end(), [&](const Row* a, const Row* b) {
        return distance(table, *a, line) < distance(table, *b, line);
    });
    const std::string label = labelOf(m_present, lines[line]);
    for (const Row* model : models) {
        std::string row = rowAs(table, *model, line);
        if (!hasLabelOf(row, lines[line])) continue;
        if (lacks(lines[*model->line], lines[line]))
            tell(KeptPlace{KeptPlace::Why::noPlace, table.where,
                           say("The explanation of “{row}”", fmt::arg("row", label)), "", ""});
        return row;
    }
    tell(KeptPlace{KeptPlace::Why::noPlace, table.where, say("The line “{line}”", fmt::arg("line", label)),
                   "", ""});
    return {};
}

/// Puts the rows in the order of the table as it is now. Each takes along what stands below it of the user.
void PartRefresh::order(const Table& table)
{
    const auto& lines = m_present.tables()[table.shown].rows;
    std::string all;
    std::map<std::size_t, std::string> moved;
    std::string* last = &all;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const ByteRange own = m_xml.at(row.element).all;
        const bool isLast = i + 1 == table.rows.size();
        const std::size_t next = isLast ? own.end : m_xml.at(table.rows[i + 1].element).all.begin;
        if (row.line) last = &moved[*row.line];
        if (!table.dropped.contains(i)) *last += m_splices.applied(m_xml.xml(), own);
        *last += m_splices.applied(m_xml.xml(), {own.end, next});
    }
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (const auto found = moved.find(line); found != moved.end()) {
            all += found->second;
        } else if (const std::string row = newRow(table, line); !row.empty()) {
            all += row;
            tell(RenewedPlace{RenewedPlace::Kind::added, table.where, labelOf(m_present, lines[line]), "",
                              figuresOf(m_present, lines[line])});
        }
    }
    m_splices.add(
        {m_xml.at(table.rows.front().element).all.begin, m_xml.at(table.rows.back().element).all.end}, all);
}

void PartRefresh::renewRows(const Table& table)
{
    standAt(m_xml.at(table.element).all.begin);
    std::vector<std::size_t> lines;
    bool gone = false;
    for (const Row& row : table.rows) {
        if (row.line) lines.push_back(*row.line);
        gone = gone || row.gone;
    }
    const bool added = lines.size() < m_present.tables()[table.shown].rows.size();
    // an order that the user gave the rows holds until the table says something else
    const bool reorder =
        !std::is_sorted(lines.begin(), lines.end()) && m_changedTables.contains(table.element);
    if (table.fixed && (added || gone || reorder))
        return tell(KeptPlace{KeptPlace::Why::fixed, table.where, "", "", ""});
    if (!added && table.dropped.empty() && !reorder) return;
    if (reorder) tell(RenewedPlace{RenewedPlace::Kind::order, table.where, "", "", ""});
    order(table);
}

}
