// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_body.h"

#include "store/rows/table_columns.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace rd::store
{

namespace
{

using nlohmann::json;

constexpr char hexDigits[] = "0123456789abcdef";

void appendHex(std::string& line, const Uuid& id)
{
    std::array<char, 2 * sizeof id.bytes + 2> quoted{'"'};
    std::size_t length = 1;
    if (!id.isNull())
        for (const std::uint8_t byte : id.bytes) {
            quoted[length++] = hexDigits[byte >> 4U];
            quoted[length++] = hexDigits[byte & 15U];
        }
    quoted[length++] = '"';
    line.append(quoted.data(), length);
}

/// JSON text by hand, because a body may hold hundreds of thousands of rows.
void appendText(std::string& line, std::string_view text)
{
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20U && c != '"' && c != '\\';
    };
    line += '"';
    while (!text.empty()) {
        const auto plain = std::find_if_not(text.begin(), text.end(), isPlain);
        line.append(text.begin(), plain);
        text.remove_prefix(static_cast<std::size_t>(plain - text.begin()));
        if (text.empty()) break;
        const char c = text.front();
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20U)
            line.append({'\\', 'u', '0', '0', hexDigits[byte >> 4U], hexDigits[byte & 15U]});
        else
            line.append({'\\', c});
        text.remove_prefix(1);
    }
    line += '"';
}

struct Appender {
    std::string& line;

    void operator()(std::monostate /*nothing*/) const { line += "null"; }
    void operator()(const Uuid& id) const { appendHex(line, id); }
    void operator()(const std::string& text) const { appendText(line, text); }
    void operator()(std::int64_t number) const { line += std::to_string(number); }
    void operator()(double number) const { line += json(number).dump(); }
};

void appendCells(std::string& line, const RowWrite& write)
{
    line += write.noted ? (write.made ? ",\"m\":{" : ",\"n\":{") : ",\"c\":{";
    for (const CellWrite& cell : write.cells) {
        if (&cell != &write.cells.front()) line += ',';
        appendText(line, cell.column);
        line += ":[";
        std::visit(Appender{line}, cell.before);
        line += ',';
        std::visit(Appender{line}, cell.after);
        line += ',';
        appendHex(line, cell.ownerBefore);
        line += ',';
        appendHex(line, cell.ownerAfter);
        line += ']';
    }
    line += '}';
}

[[noreturn]] void fail()
{
    throw std::runtime_error("not a change body");
}

Uuid idOf(const json& value)
{
    const auto text = value.get<std::string>();
    return text.empty() ? Uuid{} : Uuid::parse(text).value_or(Uuid{});
}

CellValue valueOf(const json& value, ColumnType type)
{
    if (value.is_null()) return std::monostate{};
    switch (type) {
    case ColumnType::id:
        return idOf(value);
    case ColumnType::text:
        return value.get<std::string>();
    case ColumnType::integer:
        return value.get<std::int64_t>();
    case ColumnType::real:
        return value.get<double>();
    }
    fail();
}

/// What the column holds in rows from before there was such a column; as the schema's defaults.
CellValue defaultValue(const Column& column)
{
    switch (column.type) {
    case ColumnType::id:
        return std::monostate{};
    case ColumnType::text:
        return std::string();
    case ColumnType::integer:
        return std::int64_t{0};
    case ColumnType::real:
        return 0.0;
    }
    fail();
}

RowWrite writeOf(const json& line)
{
    RowWrite write;
    write.table = line.at("t").get<std::string>();
    write.row = idOf(line.at("i"));
    const TableColumns* table = trackedTable(write.table);
    if (table == nullptr) fail();
    if (const auto made = line.find("r"); made != line.end()) {
        write.made = true;
        if (made->size() > table->columns.size()) fail();
        for (std::size_t i = 0; i < made->size(); ++i)
            write.values.push_back(valueOf((*made)[i], table->columns[i].type));
        // A row from before the table's last columns.
        for (std::size_t i = made->size(); i < table->columns.size(); ++i)
            write.values.push_back(defaultValue(table->columns[i]));
        return write;
    }
    write.made = line.contains("m");
    write.noted = write.made || line.contains("n");
    for (const auto& [name, cell] : line.at(write.made ? "m" : write.noted ? "n" : "c").items()) {
        const int place = table->find(name);
        if (place < 0) fail();
        const ColumnType type = table->columns[static_cast<std::size_t>(place)].type;
        write.cells.push_back(
            {name, valueOf(cell.at(0), type), valueOf(cell.at(1), type), idOf(cell.at(2)), idOf(cell.at(3))});
    }
    return write;
}

}

std::string lineOf(const RowWrite& write)
{
    std::string line = "{\"t\":\"" + write.table + "\",\"i\":";
    appendHex(line, write.row);
    if (!write.made || write.noted) {
        appendCells(line, write);
    } else {
        line += ",\"r\":[";
        for (std::size_t i = 0; i < write.values.size(); ++i) {
            if (i > 0) line += ',';
            std::visit(Appender{line}, write.values[i]);
        }
        line += ']';
    }
    line += "}\n";
    return line;
}

namespace
{

/// Each line as JSON.
void eachLine(std::string_view body, const std::function<void(const json&)>& take)
{
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        try {
            take(json::parse(body.substr(0, end)));
        } catch (const json::exception&) {
            fail();
        }
        body.remove_prefix(std::min(end + 1, body.size()));
    }
}

}

std::string pulledLine(const Uuid& change)
{
    std::string line = "{\"p\":";
    appendHex(line, change);
    return line + "}\n";
}

namespace
{

constexpr std::string_view reportStart = "{\"report\":";

}

std::string reportLine(std::string_view report)
{
    std::string line(reportStart);
    appendText(line, report);
    return line + "}\n";
}

std::string reportIn(std::string_view body)
{
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        if (body.starts_with(reportStart)) {
            const auto line = json::parse(body.substr(0, end), nullptr, false);
            return line.is_object() ? line.value("report", "") : std::string();
        }
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return {};
}

void readBody(std::string_view body, const std::function<void(const RowWrite&)>& take)
{
    eachLine(body, [&](const json& line) {
        if (!line.contains("p") && !line.contains("report")) take(writeOf(line));
    });
}

namespace
{

/// The row that a line is about, as lineOf() begins it, without reading the rest.
std::optional<Uuid> rowIn(std::string_view line)
{
    constexpr std::string_view before = "\"i\":\"";
    constexpr std::size_t digits = 32;
    const auto at = line.find(before);
    if (at == std::string_view::npos || line.size() < at + before.size() + digits) return std::nullopt;
    return Uuid::parse(line.substr(at + before.size(), digits));
}

}

namespace
{

/// True when the text goes on with that; moves behind it.
bool skip(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

/// The row that a line says was made, as lineOf() begins it; nothing for another line.
std::optional<RowWrite> madeIn(std::string_view line)
{
    constexpr std::size_t digits = 32;
    if (!skip(line, "{\"t\":\"")) return std::nullopt;
    const std::string_view table = line.substr(0, std::min(line.find('"'), line.size()));
    line.remove_prefix(table.size());
    if (!skip(line, "\",\"i\":\"") || line.size() < digits) return std::nullopt;
    const auto row = Uuid::parse(line.substr(0, digits));
    line.remove_prefix(digits);
    if (!row || !line.starts_with("\",\"r\":[") || trackedTable(table) == nullptr) return std::nullopt;
    RowWrite write;
    write.table = table;
    write.row = *row;
    write.made = true;
    return write;
}

}

void readBodyWithoutValues(std::string_view body, const std::function<void(const RowWrite&)>& take)
{
    while (!body.empty()) {
        const auto size = std::min(body.find('\n'), body.size() - 1) + 1;
        if (const auto made = madeIn(body.substr(0, size)))
            take(*made);
        else
            readBody(body.substr(0, size), take);
        body.remove_prefix(size);
    }
}

void readBodyOf(const std::set<Uuid>& rows, std::string_view body,
                const std::function<void(const RowWrite&)>& take)
{
    std::string lines;
    while (!body.empty()) {
        const auto size = std::min(body.find('\n'), body.size() - 1) + 1;
        const auto row = rowIn(body.substr(0, size));
        if (row && rows.contains(*row)) lines += body.substr(0, size);
        body.remove_prefix(size);
    }
    readBody(lines, take);
}

std::vector<Uuid> pulledIn(std::string_view body)
{
    std::vector<Uuid> changes;
    eachLine(body, [&](const json& line) {
        if (line.contains("p")) changes.push_back(idOf(line["p"]));
    });
    return changes;
}

}
