// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows/table_columns.h"

#include "store/rows/columns.h"

#include <algorithm>
#include <utility>

namespace rd::store
{

namespace
{

/// Notes the name and type of each column it is shown.
struct Lister {
    std::vector<Column> columns;

    void add(std::string name, ColumnType type) { columns.push_back({std::move(name), type}); }
    template <class AnyId>
    void id(const char* name, AnyId& /*value*/)
    {
        add(name, ColumnType::id);
    }
    void uuid(const char* name, Uuid& /*value*/) { add(name, ColumnType::id); }
    void text(const char* name, std::string& /*value*/) { add(name, ColumnType::text); }
    template <class Integer>
    void integer(const char* name, Integer& /*value*/)
    {
        add(name, ColumnType::integer);
    }
    void within(const char* name) { add(name, ColumnType::integer); }
    void real(const char* name, double& /*value*/) { add(name, ColumnType::real); }
    void flag(const char* name, bool& /*value*/) { add(name, ColumnType::integer); }
    void wording(const std::string& name, Wording& /*value*/)
    {
        add(name + "_nl", ColumnType::text);
        add(name + "_en", ColumnType::text);
    }
    template <class Value, class To, class From>
    void key(const char* name, Value& /*value*/, To /*to*/, From /*from*/)
    {
        add(name, ColumnType::text);
    }
    template <class Value, class To, class From>
    void json(const char* name, Value& /*value*/, To /*to*/, From /*from*/)
    {
        add(name, ColumnType::text);
    }
};

template <std::size_t... Index>
std::vector<TableColumns> listAll(std::index_sequence<Index...> /*alternatives*/)
{
    std::vector<TableColumns> tables;
    const auto list = [&](auto row, const char* name) {
        Lister lister;
        visitColumns(lister, row);
        tables.push_back({name, std::move(lister.columns)});
    };
    (list(std::variant_alternative_t<Index, history::Row>{}, tableNames[Index]), ...);
    return tables;
}

}

int TableColumns::find(std::string_view column) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.name == column; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const std::vector<TableColumns>& trackedTables()
{
    static const auto tables = listAll(std::make_index_sequence<std::variant_size_v<history::Row>>{});
    return tables;
}

const TableColumns* trackedTable(std::string_view name)
{
    const int index = trackedIndex(name);
    return index < 0 ? nullptr : &trackedTables()[static_cast<std::size_t>(index)];
}

int trackedIndex(std::string_view name)
{
    const auto& tables = trackedTables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const TableColumns& one) { return one.name == name; });
    return found == tables.end() ? -1 : static_cast<int>(found - tables.begin());
}

std::string columnList(const TableColumns& table)
{
    std::string list;
    for (const Column& column : table.columns) list += (list.empty() ? "\"" : ",\"") + column.name + "\"";
    return list;
}

}
