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

/// Which of the leading columns a table needs.
struct Lead {
    bool heading = false;
    bool group = false;
    bool qualifier = false;
    bool key = false;
};

Lead leadOf(const Part& part)
{
    const bool keyed =
        std::any_of(part.rows.begin(), part.rows.end(), [](const Row& row) { return !row.key.empty(); });
    return {!part.heading.empty(), !part.group.empty(), !part.qualifier.empty(), keyed};
}

void addNumber(CsvRecord& record, std::uint32_t x, const std::optional<std::uint32_t>& n)
{
    if (n.value_or(0) == 0)
        record.empty();
    else
        record.number(100.0 * x / *n);
}

std::string headLine(const Table& table, const Part& part, const Lead& lead)
{
    CsvRecord head;
    if (lead.heading) head.text(tr("part"));
    if (lead.group) head.text(tr("group"));
    if (lead.qualifier) head.text(tr("qualifier"));
    const bool attributes = table.definition.kind == coding::TableKind::summary;
    if (lead.key) head.text(attributes ? "attribute" : "code");
    head.text(lead.key ? "label" : part.rowHead);
    for (const auto& column : part.columns) {
        head.text(column.key.empty() ? column.head : column.key);
        if (column.n && table.definition.columnPercent)
            head.text(say("{column}: percentage of the column", fmt::arg("column", column.head)));
        if (column.n && table.definition.rowPercent)
            head.text(say("{column}: percentage of the row", fmt::arg("column", column.head)));
    }
    return head.line();
}

std::string rowLine(const Table& table, const Part& part, const Row& row, const Lead& lead)
{
    CsvRecord record;
    if (lead.heading) record.text(part.heading);
    if (lead.group) record.text(part.group);
    if (lead.qualifier) record.text(part.qualifier);
    if (lead.key) record.text(row.key);
    record.text(row.label);
    for (std::size_t c = 0; c < part.columns.size(); ++c) {
        const auto& cell = row.cells[c];
        const auto& column = part.columns[c];
        if (cell.value && column.number)
            record.number(*cell.value);
        else
            record.text(cell.text == "–" ? "" : cell.text);
        const auto x = static_cast<std::uint32_t>(cell.value.value_or(0));
        if (column.n && table.definition.columnPercent) addNumber(record, x, column.n);
        if (column.n && table.definition.rowPercent) addNumber(record, x, row.n);
    }
    return record.line();
}

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
    std::string before;
    for (const Part& part : table.parts) {
        const Lead lead = leadOf(part);
        std::string head = headLine(table, part, lead);
        if (head != before) text += (text.empty() ? "" : "\r\n") + head;
        before = std::move(head);
        for (const Row& row : part.rows) text += rowLine(table, part, row, lead);
    }
    return text;
}

}
