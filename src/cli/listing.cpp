// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listing.h"

#include "base/i18n.h"
#include "exchange/csv/csv_writer.h"
#include "report/forms.h"
#include "text/columns.h"

#include <algorithm>

namespace rd::cli
{

namespace
{

std::string cellText(const Json& value, bool forPeople)
{
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (value.is_boolean()) {
        if (!forPeople) return value.get<bool>() ? "yes" : "no";
        return value.get<bool>() ? tr("yes") : tr("no");
    }
    if (!value.is_array()) return value.dump();
    std::string joined;
    for (const Json& part : value) {
        const bool sentence = forPeople && joined.ends_with('.');
        joined += (joined.empty() ? "" : sentence ? " " : "; ") + cellText(part, forPeople);
    }
    return joined;
}

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool isRight(const Listing& listing, std::size_t column, const Json* value)
{
    return listing.columns[column].number || (value != nullptr && value->is_number());
}

/// Without the columns in which nothing stands (but for the first).
Listing withoutEmptyColumns(const Listing& listing)
{
    Listing shown = listing;
    shown.columns.clear();
    for (auto& row : shown.rows) row.clear();
    for (std::size_t i = 0; i < listing.columns.size(); ++i) {
        const bool empty = std::all_of(listing.rows.begin(), listing.rows.end(),
                                       [&](const auto& row) { return cellText(row.at(i), true).empty(); });
        if (empty && i > 0) continue;
        shown.columns.push_back(listing.columns[i]);
        for (std::size_t row = 0; row < listing.rows.size(); ++row)
            shown.rows[row].push_back(listing.rows[row][i]);
    }
    return shown;
}

/// Heads, where there are any, and rows.
std::vector<std::vector<text::ColumnCell>> linesOf(const Listing& listing)
{
    std::vector<std::vector<text::ColumnCell>> lines(1);
    bool headed = false;
    for (std::size_t i = 0; i < listing.columns.size(); ++i) {
        lines.front().push_back({listing.columns[i].heading, isRight(listing, i, nullptr)});
        headed = headed || !listing.columns[i].heading.empty();
    }
    if (!headed) lines.clear();
    for (const auto& row : listing.rows) {
        lines.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            lines.back().push_back({oneLine(cellText(row[i], true)), isRight(listing, i, &row[i])});
    }
    return lines;
}

std::string asText(const Listing& listing, int width)
{
    std::string out;
    if (!listing.title.empty()) out += listing.title + "\n\n";
    if (!listing.rows.empty())
        out += text::inColumns(linesOf(listing), width);
    else if (!listing.empty.empty())
        out += listing.empty + "\n";
    for (const std::string& note : listing.notes) out += note + "\n";
    return out;
}

std::string asCsv(const Listing& listing)
{
    exchange::CsvWriter out;
    for (const auto& column : listing.columns) out.cell(column.key);
    out.endRow();
    for (const auto& row : listing.rows) {
        for (const Json& value : row) out.cell(cellText(value, false));
        out.endRow();
    }
    return out.text();
}

Json asJson(const Listing& listing)
{
    if (listing.json) return *listing.json;
    Json rows = Json::array();
    for (const auto& row : listing.rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) object[listing.columns[i].key] = row[i];
        rows.push_back(std::move(object));
    }
    return Json{{listing.key, std::move(rows)}, {"notes", listing.notes}};
}

std::string asHtml(const Listing& listing)
{
    std::string body = "<table>\n<thead><tr>";
    for (const auto& column : listing.columns)
        body += "<th scope=\"col\">" + report::escaped(column.heading.empty() ? column.key : column.heading) +
                "</th>";
    body += "</tr></thead>\n<tbody>\n";
    for (const auto& row : listing.rows) {
        body += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            body += std::string(isRight(listing, i, &row[i]) ? "<td class=\"number\">" : "<td>") +
                    report::escaped(cellText(row[i], true)) + "</td>";
        body += "</tr>\n";
    }
    body += "</tbody>\n</table>\n";
    for (const std::string& note : listing.notes) body += "<p>" + report::escaped(note) + "</p>\n";
    return htmlPage(listing.title, body);
}

}

std::string dump(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string htmlPage(const std::string& title, const std::string& body)
{
    const std::string head = title.empty() ? std::string() : "<h1>" + report::escaped(title) + "</h1>\n";
    return report::page(title.empty() ? "Rode Draad" : title, head + body, userLanguage());
}

std::string render(const Listing& listing, Format format, int width)
{
    switch (format) {
    case Format::text:
        return asText(withoutEmptyColumns(listing), width);
    case Format::csv:
        return asCsv(listing);
    case Format::json:
        return dump(asJson(listing));
    case Format::html:
        return asHtml(withoutEmptyColumns(listing));
    }
    return {};
}

}
