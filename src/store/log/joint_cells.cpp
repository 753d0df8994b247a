// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/joint_cells.h"

#include <algorithm>

namespace rd::store
{

namespace
{

struct Joint {
    std::string_view table;
    std::string_view value;
    std::vector<std::string> columns;
};

const std::vector<Joint>& joints()
{
    static const std::vector<std::string> bounds{"start", "start_in", "end", "end_in"};
    static const std::vector<std::string> place{"transcript", "start", "start_in", "end", "end_in"};
    static const std::vector<std::string> counts{
        "kind",       "theme",       "unit",           "coders",   "turns",      "group_by",    "groups",
        "moment",     "columns_by",  "summarised",     "shown",    "hidden",     "within_code", "zero_rows",
        "qualifiers", "row_percent", "column_percent", "of_asked", "adds_up_to", "part"};
    static const std::vector<Joint> all{{"code", placeValue, {"parent", "position"}},
                                        {"coding", passageValue, place},
                                        {"memo", passageValue, bounds},
                                        {"coding", quoteValue, {"quote", "quote_text"}},
                                        {"attribute_value", attributeValue, {"known", "value"}},
                                        {"speaker", speakerValue, {"role", "respondent"}},
                                        {"table_definition", tableValue, counts}};
    return all;
}

bool has(const Joint& joint, std::string_view column)
{
    return std::find(joint.columns.begin(), joint.columns.end(), column) != joint.columns.end();
}

const Joint* jointOf(std::string_view table, std::string_view column)
{
    const auto found = std::find_if(joints().begin(), joints().end(), [&](const Joint& joint) {
        return joint.table == table && has(joint, column);
    });
    return found == joints().end() ? nullptr : &*found;
}

std::vector<std::vector<std::size_t>> groupedColumns(const TableColumns& table)
{
    std::vector<std::vector<std::size_t>> values;
    std::map<const Joint*, std::vector<std::size_t>> together;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        if (const Joint* joint = jointOf(table.name, table.columns[i].name))
            together[joint].push_back(i);
        else
            values.push_back({i});
    }
    for (auto& [joint, places] : together) values.push_back(std::move(places));
    return values;
}

}

bool isBound(std::string_view table, std::string_view column)
{
    const Joint* joint = jointOf(table, column);
    return joint != nullptr && joint->value == passageValue;
}

bool isJoint(std::string_view table, std::string_view column)
{
    return jointOf(table, column) != nullptr;
}

std::string valueOfColumn(std::string_view table, const std::string& column)
{
    const Joint* joint = jointOf(table, column);
    return joint == nullptr ? column : std::string(joint->value);
}

std::vector<std::string> columnsOfValue(std::string_view table, const std::string& column)
{
    for (const Joint& joint : joints())
        if (joint.table == table && (joint.value == column || has(joint, column))) return joint.columns;
    return {column};
}

bool isAlong(std::string_view table, const CellWrite& cell)
{
    return table == "code" && cell.column == "parent" && cell.before == cell.after;
}

void completeJoint(Database& database, RowWrite& write)
{
    const auto wrote = [&](std::string_view column) {
        return std::any_of(write.cells.begin(), write.cells.end(),
                           [&](const CellWrite& cell) { return cell.column == column; });
    };
    for (const Joint& joint : joints()) {
        if (joint.table != write.table || std::none_of(joint.columns.begin(), joint.columns.end(), wrote))
            continue;
        for (const std::string& column : joint.columns) {
            if (wrote(column)) continue;
            const CellValue value = readCell(database, write.table, write.row, column);
            write.cells.push_back({column, value, value, {}, {}});
        }
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
    if (!isBound(table, "start")) return {};
    const CellValue text = readCell(database, table, row, table == "memo" ? "subject" : "transcript");
    return std::holds_alternative<Uuid>(text) ? TranscriptId{std::get<Uuid>(text)} : TranscriptId{};
}

}
