// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listing.h"

#include "base/i18n.h"
#include "exchange/csv/csv_writer.h"
#include "report/forms.h"
#include "text/fold.h"

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
    for (const Json& part : value) joined += (joined.empty() ? "" : "; ") + cellText(part, forPeople);
    return joined;
}

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string padded(const std::string& text, int width, bool right)
{
    const auto space = static_cast<std::size_t>(std::max(0, width - text::displayWidth(text)));
    return right ? std::string(space, ' ') + text : text + std::string(space, ' ');
}

std::vector<int> widthsOf(const Listing& listing)
{
    std::vector<int> widths;
    for (const auto& column : listing.columns) widths.push_back(text::displayWidth(column.heading));
    for (const auto& row : listing.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], text::displayWidth(oneLine(cellText(row[i], true))));
    return widths;
}

bool isRight(const Listing& listing, std::size_t column, const Json* value)
{
    return listing.columns[column].number || (value != nullptr && value->is_number());
}

void appendLine(std::string& out, const std::vector<std::string>& cells, const Listing& listing,
                const std::vector<int>& widths, const std::vector<Json>* values)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool right = isRight(listing, i, values == nullptr ? nullptr : &(*values)[i]);
        line += (i == 0 ? "" : "  ") + padded(cells[i], widths[i], right);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
}

std::string asText(const Listing& listing)
{
    std::string out;
    if (!listing.title.empty()) out += listing.title + "\n\n";
    if (listing.rows.empty()) {
        if (!listing.empty.empty()) out += listing.empty + "\n";
    } else {
        const auto widths = widthsOf(listing);
        std::vector<std::string> cells;
        for (const auto& column : listing.columns) cells.push_back(column.heading);
        if (std::any_of(cells.begin(), cells.end(), [](const auto& heading) { return !heading.empty(); }))
            appendLine(out, cells, listing, widths, nullptr);
        for (const auto& row : listing.rows) {
            cells.clear();
            for (const Json& value : row) cells.push_back(oneLine(cellText(value, true)));
            appendLine(out, cells, listing, widths, &row);
        }
    }
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

std::string render(const Listing& listing, Format format)
{
    switch (format) {
    case Format::text:
        return asText(listing);
    case Format::csv:
        return asCsv(listing);
    case Format::json:
        return dump(asJson(listing));
    case Format::html:
        return asHtml(listing);
    }
    return {};
}

}
