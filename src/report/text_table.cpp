// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/forms.h"

#include "text/columns.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using analysis::Part;
using analysis::Row;
using analysis::Table;

bool isXOfN(const Table& table)
{
    return table.definition.kind == coding::TableKind::xOfN;
}

bool isCoOccurrence(const Table& table)
{
    return table.definition.kind == coding::TableKind::coOccurrence;
}

/// "## group" of ordinary rows; "### qualifier", with the group where there are several.
std::string subheading(const Table& table, const Part& part)
{
    if (part.qualifier.empty()) return part.group.empty() ? "" : "## " + part.group + "\n";
    const bool several = table.grouping.groups.size() > 1 && !part.group.empty();
    return "### " + part.qualifier + (several ? ", " + part.group : "") + "\n";
}

std::string xOfNRows(const Part& part, const WriteOptions& options)
{
    std::string text;
    for (const Row& row : part.rows) {
        text += aligned({{row.cells.front().text, row.label}}, {false, false}, options.width);
        if (options.notes && !row.note.empty()) text += "    " + row.note + "\n";
    }
    if (options.notes && part.rows.empty()) text += tr("(no codings)") + "\n";
    return text;
}

std::string gridRows(const Table& table, const Part& part, const WriteOptions& options)
{
    if (part.rows.empty())
        return (isCoOccurrence(table) ? nothingIn(table) : tr("(nothing to count)")) + "\n";
    std::vector<std::vector<std::string>> lines{{part.rowHead}};
    std::vector<bool> right{false};
    for (const auto& column : part.columns) {
        lines.front().push_back(column.head);
        right.push_back(column.number);
    }
    std::vector<std::string> explanations;
    for (const Row& row : part.rows) {
        lines.push_back({std::string(static_cast<std::size_t>(row.depth) * 2, ' ') + row.label});
        for (const auto& cell : row.cells) lines.back().push_back(cell.text);
        if (!row.note.empty()) explanations.push_back(row.label + ": " + row.note);
    }
    std::string text = aligned(lines, right, options.width);
    if (options.notes)
        for (const std::string& explanation : explanations) text += "    " + explanation + "\n";
    return text;
}

/// What the rows of the parts complete, each theme's once.
std::vector<std::string> leadNotes(const Table& table)
{
    std::vector<std::string> notes;
    for (const Part& part : table.parts) {
        if (part.lead.empty()) continue;
        std::string note =
            say("The rows complete the sentence “{lead}”.", fmt::arg("lead", leadIn(part.lead)));
        if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
    }
    return notes;
}

std::string notesOf(const Table& table)
{
    std::vector<std::string> notes = leadNotes(table);
    for (const Part& part : table.parts) notes.insert(notes.end(), part.notes.begin(), part.notes.end());
    notes.insert(notes.end(), table.notes.begin(), table.notes.end());
    std::string text;
    for (const std::string& note : notes) text += note + "\n";
    return text.empty() ? text : "\n" + text;
}

}

std::string aligned(const std::vector<std::vector<std::string>>& lines, const std::vector<bool>& right,
                    int width)
{
    std::vector<std::vector<text::ColumnCell>> cells;
    for (const auto& line : lines) {
        cells.emplace_back();
        for (std::size_t i = 0; i < line.size(); ++i) cells.back().push_back({line[i], right[i]});
    }
    return text::inColumns(cells, width);
}

std::string leadIn(const std::string& lead)
{
    const auto end = lead.find_last_not_of(" .");
    const std::string words = end == std::string::npos ? std::string() : lead.substr(0, end + 1);
    const bool ended = words.ends_with("…") || words.ends_with("?") || words.ends_with("!");
    return ended ? words : words + " …";
}

std::string captionWithHeading(const Table& table, const Part& part)
{
    const bool titled = !table.definition.title.empty();
    if (part.heading.empty()) return table.title;
    if (!titled) return part.heading;
    if (table.definition.theme && part.theme) return table.title;
    // what the program calls a part begins as a sentence does, a theme as its name does
    return table.title + ", " +
           (part.theme ? part.heading : text::uncapitalised(part.heading, table.language));
}

std::string nothingIn(const Table& table)
{
    return isCoOccurrence(table) ? tr("(no overlaps)") : tr("(no codings)");
}

std::string textOf(const Table& table, const WriteOptions& options)
{
    std::string text;
    const bool titled = !isXOfN(table) || !table.definition.title.empty();
    if (options.notes && titled) text += table.title + "\n\n";
    const std::string* heading = nullptr;
    for (const Part& part : table.parts) {
        if (!options.notes && part.rows.empty()) continue;
        const bool next = heading == nullptr || *heading != part.heading;
        if (heading != nullptr && (next || !isXOfN(table))) text += "\n";
        if (next && !part.heading.empty()) text += "# " + part.heading + "\n";
        heading = &part.heading;
        text += subheading(table, part) +
                (isXOfN(table) ? xOfNRows(part, options) : gridRows(table, part, options));
    }
    if (table.parts.empty() && options.notes) text += tr("(nothing to count)") + "\n";
    return options.notes ? text + notesOf(table) : text;
}

}
