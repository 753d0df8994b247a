// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/opening.h"
#include "report/forms.h"

#include <algorithm>
#include <charconv>

namespace rd::report
{

namespace
{

using analysis::Part;
using analysis::Row;
using analysis::Table;

/// Names of cases as one field.
std::string caseNames(const Table& table, std::size_t part, std::size_t row)
{
    std::string names;
    for (const auto& one : analysis::open(table, part, row, 0).cases)
        names += (names.empty() ? "" : "; ") + one.name;
    return names;
}

std::string xOfNCsv(const Table& table)
{
    CsvRecord head;
    for (const char* name :
         {"theme", "group", "qualifier", "code", "label", "x", "n", "cases", "explanation"})
        head.text(name);
    std::string text = head.line();
    for (std::size_t p = 0; p < table.parts.size(); ++p) {
        const Part& part = table.parts[p];
        for (std::size_t r = 0; r < part.rows.size(); ++r) {
            const Row& row = part.rows[r];
            CsvRecord record;
            record.text(part.heading).text(part.group).text(part.qualifier).text(row.key).text(row.label);
            record.number(*row.cells.front().value).number(*part.n);
            text += record.text(caseNames(table, p, r)).text(row.note).line();
        }
    }
    return text;
}

std::string coOccurrenceCsv(const Table& table)
{
    const auto& answer = std::get<analysis::CoOccurrence>(table.answer);
    CsvRecord head;
    for (const char* name : {"a", "label_a", "b", "label_b", "overlaps", "cases"}) head.text(name);
    std::string text = head.line();
    for (const analysis::CodePair& pair : answer.pairs) {
        CsvRecord record;
        for (const analysis::Index index : {pair.a, pair.b}) {
            const codebook::Code& code = table.snapshot.frame().code(index);
            record.text(code.key).text(code.shownName(table.language));
        }
        text += record.number(pair.overlaps).number(pair.cases).line();
    }
    return text;
}

using Parts = std::vector<const Part*>;

/// In CSV a column is called by its code's key.
const std::string& nameOf(const analysis::Column& column)
{
    return column.key.empty() ? column.head : column.key;
}

bool haveOneForm(const Part& a, const Part& b)
{
    return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      [](const auto& one, const auto& other) { return nameOf(one) == nameOf(other); });
}

/// Parts that have the same columns stand in one table, so that a program can read it: what only some of them
/// have before these (a group, a qualifier) is empty in the others.
class OneTable
{
public:
    OneTable(const Table& table, Parts parts) : m_table(table), m_parts(std::move(parts))
    {
        for (const Part* part : m_parts) {
            m_heading = m_heading || !part->heading.empty();
            m_group = m_group || !part->group.empty();
            m_qualifier = m_qualifier || !part->qualifier.empty();
            for (const Row& row : part->rows) m_key = m_key || !row.key.empty();
        }
    }

    [[nodiscard]] std::string text() const
    {
        std::string text = headLine();
        for (const Part* part : m_parts)
            for (const Row& row : part->rows) text += rowLine(*part, row);
        return text;
    }

private:
    [[nodiscard]] std::string headLine() const
    {
        CsvRecord head;
        if (m_heading) head.text(tr("part"));
        if (m_group) head.text(tr("group"));
        if (m_qualifier) head.text(tr("qualifier"));
        const bool attributes = m_table.definition.kind == coding::TableKind::summary;
        if (m_key) head.text(attributes ? "attribute" : "code");
        head.text(m_key ? "label" : m_parts.front()->rowHead);
        for (const analysis::Column& column : m_parts.front()->columns) {
            head.text(nameOf(column));
            if (column.n && m_table.definition.columnPercent)
                head.text(say("{column}: percentage of the column", fmt::arg("column", column.head)));
            if (column.n && m_table.definition.rowPercent)
                head.text(say("{column}: percentage of the row", fmt::arg("column", column.head)));
        }
        return head.line();
    }

    [[nodiscard]] std::string rowLine(const Part& part, const Row& row) const
    {
        CsvRecord record;
        if (m_heading) record.text(part.heading);
        if (m_group) record.text(part.group);
        if (m_qualifier) record.text(part.qualifier);
        if (m_key) record.text(row.key);
        record.text(row.label);
        for (std::size_t c = 0; c < part.columns.size(); ++c)
            addCell(record, part.columns[c], row, row.cells[c]);
        return record.line();
    }

    void addCell(CsvRecord& record, const analysis::Column& column, const Row& row,
                 const analysis::Cell& cell) const
    {
        if (cell.value && column.number)
            record.number(*cell.value);
        else
            record.text(cell.text == "–" ? "" : cell.text);
        if (column.n && m_table.definition.columnPercent) addPercent(record, cell.value, column.n);
        if (column.n && m_table.definition.rowPercent) addPercent(record, cell.value, row.n);
    }

    static void addPercent(CsvRecord& record, std::optional<double> x, std::optional<std::uint32_t> n)
    {
        if (!x || n.value_or(0) == 0)
            record.empty();
        else
            record.number(100.0 * *x / *n);
    }

    const Table& m_table;
    Parts m_parts;
    bool m_heading = false;
    bool m_group = false;
    bool m_qualifier = false;
    bool m_key = false;
};

}

void CsvRecord::add(std::string_view field)
{
    if (!m_first) m_line += ',';
    m_first = false;
    m_line += field;
}

CsvRecord& CsvRecord::text(std::string_view text)
{
    std::string field;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        field = "'";
    field += text;
    if (field.find_first_of(",\"\r\n") != std::string::npos) {
        std::string quoted = "\"";
        for (const char c : field) {
            quoted += c;
            if (c == '"') quoted += c;
        }
        field = quoted + "\"";
    }
    add(field);
    return *this;
}

CsvRecord& CsvRecord::number(double value)
{
    char buffer[32];
    const auto made = std::to_chars(buffer, buffer + sizeof buffer, value);
    add({buffer, static_cast<std::size_t>(made.ptr - buffer)});
    return *this;
}

CsvRecord& CsvRecord::empty()
{
    add({});
    return *this;
}

std::string csvOf(const Table& table)
{
    if (table.definition.kind == coding::TableKind::xOfN) return xOfNCsv(table);
    if (table.definition.kind == coding::TableKind::coOccurrence) return coOccurrenceCsv(table);
    std::string text;
    for (std::size_t at = 0; at < table.parts.size();) {
        Parts parts;
        const Part& first = table.parts[at];
        for (; at < table.parts.size() && haveOneForm(first, table.parts[at]); ++at)
            parts.push_back(&table.parts[at]);
        text += (text.empty() ? "" : "\r\n") + OneTable(table, std::move(parts)).text();
    }
    return text;
}

}
