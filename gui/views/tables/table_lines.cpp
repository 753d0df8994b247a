// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/table_lines.h"

#include "analysis/opening.h"
#include "base/i18n.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

std::vector<std::string> headsOf(const analysis::Part& part)
{
    std::vector<std::string> heads{part.rowHead};
    for (const analysis::Column& column : part.columns) heads.push_back(column.head);
    return heads;
}

/// "1 therapeutic relation · interviews 1 to 5 · not done"
std::string headingOf(const analysis::Part& part)
{
    std::string heading;
    for (const std::string& piece : {part.heading, part.group, part.qualifier}) {
        if (piece.empty()) continue;
        if (!heading.empty()) heading += "  ·  ";
        heading += piece;
    }
    return heading;
}

}

TableLines::TableLines(analysis::Table table) : m_table(std::move(table))
{
    takeHeads();
    for (std::size_t part = 0; part < m_table.parts.size(); ++part) addPart(part, !partsAreAlike());
}

bool TableLines::partsAreAlike() const
{
    const auto& parts = m_table.parts;
    return std::all_of(parts.begin(), parts.end(),
                       [&](const analysis::Part& part) { return headsOf(part) == headsOf(parts.front()); });
}

void TableLines::takeHeads()
{
    std::size_t widest = 1;
    for (const analysis::Part& part : m_table.parts) widest = std::max(widest, part.columns.size() + 1);
    m_heads.assign(widest, {});
    for (std::size_t column = 0; column < widest; ++column) m_heads[column] = commonHead(column);
    if (m_table.definition.kind == coding::TableKind::xOfN && widest > 1 && m_heads[1].empty())
        m_heads[1] = tr("x of n");
}

std::string TableLines::commonHead(std::size_t column) const
{
    std::string common;
    for (const analysis::Part& part : m_table.parts) {
        const auto heads = headsOf(part);
        const std::string head = column < heads.size() ? heads[column] : std::string{};
        if (&part != &m_table.parts.front() && head != common) return {};
        common = head;
    }
    return common;
}

void TableLines::addPart(std::size_t index, bool withHeads)
{
    using Kind = TableLine::Kind;
    const analysis::Part& part = m_table.parts[index];
    const auto add = [&](Kind kind, std::size_t row, std::string text) {
        if (!text.empty()) m_lines.push_back({kind, index, row, std::move(text)});
    };
    add(Kind::heading, 0, headingOf(part));
    add(Kind::lead, 0, part.lead);
    if (withHeads && headingOf(part).empty()) m_lines.push_back({Kind::heads, index, 0, part.rowHead});
    for (std::size_t row = 0; row < part.rows.size(); ++row) {
        const std::string indent(static_cast<std::size_t>(part.rows[row].depth) * 3, ' ');
        m_lines.push_back({Kind::row, index, row, indent + part.rows[row].label});
        add(Kind::note, row, part.rows[row].note);
    }
    for (const std::string& note : part.notes) add(Kind::note, 0, note);
}

bool TableLines::isNumber(std::size_t column) const
{
    const auto& parts = m_table.parts;
    return column > 0 && std::all_of(parts.begin(), parts.end(), [&](const analysis::Part& part) {
               return column > part.columns.size() || part.columns[column - 1].number;
           });
}

std::string TableLines::cell(std::size_t index, std::size_t column) const
{
    if (index >= m_lines.size()) return {};
    const TableLine& line = m_lines[index];
    if (column == 0) return line.text;
    const analysis::Part& part = m_table.parts[line.part];
    if (line.kind == TableLine::Kind::heads || line.kind == TableLine::Kind::heading)
        return headAt(part, column);
    if (line.kind != TableLine::Kind::row) return {};
    const auto& cells = part.rows[line.row].cells;
    return column <= cells.size() ? cells[column - 1].text : std::string{};
}

std::string TableLines::headAt(const analysis::Part& part, std::size_t column) const
{
    const bool shown = column <= part.columns.size() && part.columns[column - 1].head != m_heads[column];
    return shown ? part.columns[column - 1].head : std::string{};
}

bool TableLines::isStrong(std::size_t index) const
{
    if (index >= m_lines.size()) return false;
    const TableLine& line = m_lines[index];
    if (line.kind == TableLine::Kind::row) return m_table.parts[line.part].rows[line.row].strong;
    return line.kind == TableLine::Kind::heading || line.kind == TableLine::Kind::heads;
}

std::optional<std::size_t> TableLines::openable(std::size_t index, std::size_t column) const
{
    if (index >= m_lines.size() || m_lines[index].kind != TableLine::Kind::row) return {};
    const TableLine& line = m_lines[index];
    const auto opens = [&](std::size_t cell) {
        return analysis::canOpen(m_table, line.part, line.row, cell);
    };
    if (column > 0) return opens(column - 1) ? std::optional(column) : std::nullopt;
    const std::size_t cells = m_table.parts[line.part].rows[line.row].cells.size();
    for (std::size_t cell = 0; cell < cells; ++cell)
        if (opens(cell)) return cell + 1;
    return {};
}

}
