// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/passages.h"

#include <algorithm>
#include <array>

namespace rd::store
{

namespace
{

constexpr std::array<std::string_view, 4> boundNames{"start", "start_in", "end", "end_in"};

bool hasPassages(std::string_view table)
{
    return table == "coding" || table == "memo";
}

std::vector<std::vector<std::size_t>> groupedColumns(const TableColumns& table)
{
    std::vector<std::vector<std::size_t>> values;
    std::vector<std::size_t> passage;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        if (isBound(table.name, table.columns[i].name))
            passage.push_back(i);
        else
            values.push_back({i});
    }
    if (!passage.empty()) values.push_back(std::move(passage));
    return values;
}

}

bool isBound(std::string_view table, std::string_view column)
{
    return hasPassages(table) && std::find(boundNames.begin(), boundNames.end(), column) != boundNames.end();
}

std::vector<std::string> columnsOfValue(std::string_view table, const std::string& column)
{
    if (!isBound(table, column)) return {column};
    return {boundNames.begin(), boundNames.end()};
}

void completePassage(Database& database, RowWrite& write)
{
    const auto wrote = [&](std::string_view column) {
        return std::any_of(write.cells.begin(), write.cells.end(),
                           [&](const CellWrite& cell) { return cell.column == column; });
    };
    if (!hasPassages(write.table) || std::none_of(boundNames.begin(), boundNames.end(), wrote)) return;
    for (const std::string_view bound : boundNames) {
        if (wrote(bound)) continue;
        const std::string column(bound);
        const CellValue value = readCell(database, write.table, write.row, column);
        write.cells.push_back({column, value, value, {}, {}});
    }
}

const std::vector<std::vector<std::size_t>>& valuesIn(const TableColumns& table)
{
    static const auto all = [] {
        std::map<std::string, std::vector<std::vector<std::size_t>>> grouped;
        for (const TableColumns& one : trackedTables()) grouped[one.name] = groupedColumns(one);
        return grouped;
    }();
    return all.at(table.name);
}

bool standsOver(const std::vector<std::size_t>& places, const std::vector<CellValue>& row,
                const std::vector<CellValue>& other)
{
    for (const std::size_t i : places) {
        const CellValue one = digestOf(row[i]);
        const CellValue two = digestOf(other[i]);
        if (one != two) return one > two;
    }
    return false;
}

Cells readCells(Database& database, const std::string& table, const Uuid& row,
                const std::vector<std::string>& columns)
{
    Cells cells;
    for (const std::string& column : columns) cells[column] = readCell(database, table, row, column);
    return cells;
}

TranscriptId textOf(Database& database, const std::string& table, const Uuid& row)
{
    if (!hasPassages(table)) return {};
    const CellValue text = readCell(database, table, row, table == "memo" ? "subject" : "transcript");
    return std::holds_alternative<Uuid>(text) ? TranscriptId{std::get<Uuid>(text)} : TranscriptId{};
}

}
