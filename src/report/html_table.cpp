// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/forms.h"

namespace rd::report
{

namespace
{

using analysis::Part;
using analysis::Row;
using analysis::Table;

std::string partName(const Table& table, const Part& part)
{
    std::string words = part.heading;
    for (const std::string& more : {part.group, part.qualifier})
        if (!more.empty()) words += (words.empty() ? "" : ", ") + more;
    return words.empty() ? table.title : words;
}

std::string columnHead(const std::string& text, bool number)
{
    return std::string("<th scope=\"col\"") + (number ? " class=\"number\">" : ">") + escaped(text) + "</th>";
}

std::string rowHead(const Row& row)
{
    std::string html = "<th scope=\"row\"";
    if (row.strong) html += " class=\"theme\"";
    if (row.depth > 0) html += " style=\"padding-left:" + std::to_string(1 + row.depth) + "em\"";
    html += ">" + escaped(row.label);
    if (!row.note.empty()) html += "<small>" + escaped(row.note) + "</small>";
    return html + "</th>";
}

/// In x of n the figure stands before what it is about, as in a sentence.
std::string tableOf(const Table& table, const Part& part)
{
    const bool figureFirst = table.definition.kind == coding::TableKind::xOfN;
    std::string html = "<table>\n<caption>" + escaped(partName(table, part)) + "</caption>\n<thead><tr>";
    if (!figureFirst) html += columnHead(part.rowHead, false);
    for (const auto& column : part.columns) html += columnHead(column.head, column.number);
    if (figureFirst) html += columnHead(part.rowHead, false);
    html += "</tr></thead>\n<tbody>\n";
    for (const Row& row : part.rows) {
        html += "<tr>";
        if (!figureFirst) html += rowHead(row);
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            html += part.columns[c].number ? "<td class=\"number\">" : "<td>";
            html += escaped(row.cells[c].text) + "</td>";
        }
        if (figureFirst) html += rowHead(row);
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

void addNotes(std::string& html, const std::vector<std::string>& notes)
{
    if (notes.empty()) return;
    html += "<ul class=\"notes\">\n";
    for (const std::string& note : notes) html += "<li>" + escaped(note) + "</li>\n";
    html += "</ul>\n";
}

}

std::string htmlOf(const Table& table)
{
    std::string html = "<h1>" + escaped(table.title) + "</h1>\n";
    const std::string* heading = nullptr;
    for (const Part& part : table.parts) {
        if ((heading == nullptr || *heading != part.heading) && !part.heading.empty()) {
            html += "<h2>" + escaped(part.heading) + "</h2>\n";
            if (!part.lead.empty()) html += "<p>" + escaped(leadIn(part.lead)) + "</p>\n";
        }
        heading = &part.heading;
        if (!part.rows.empty())
            html += tableOf(table, part);
        else
            html += "<p>" + escaped(partName(table, part) + ": " + nothingIn(table)) + "</p>\n";
        addNotes(html, part.notes);
    }
    if (table.parts.empty()) html += "<p>" + escaped(tr("(nothing to count)")) + "</p>\n";
    addNotes(html, table.notes);
    return html;
}

}
