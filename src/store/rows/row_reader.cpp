// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows/row_reader.h"

#include "store/rows/columns.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <array>
#include <stdexcept>

namespace rd::store
{

namespace
{

/// Fills each column it is shown from the statement's row.
struct Reader {
    const Statement& statement;
    int column = -1;

    template <class AnyId>
    void id(const char* /*name*/, AnyId& value)
    {
        value.uuid = statement.id(++column);
    }
    void uuid(const char* /*name*/, Uuid& value) { value = statement.id(++column); }
    void text(const char* /*name*/, std::string& value) { value = statement.text(++column); }
    template <class Integer>
    void integer(const char* /*name*/, Integer& value)
    {
        value = static_cast<Integer>(statement.integer(++column));
    }
    void real(const char* /*name*/, double& value) { value = statement.real(++column); }
    void flag(const char* /*name*/, bool& value) { value = statement.integer(++column) != 0; }
    void wording(const std::string& /*name*/, Wording& value)
    {
        value.nl = statement.text(++column);
        value.en = statement.text(++column);
    }
    template <class Value, class To, class From>
    void key(const char* /*name*/, Value& value, To /*to*/, From from)
    {
        value = from(statement.text(++column));
    }
    template <class Value, class To, class From>
    void json(const char* /*name*/, Value& value, To /*to*/, From from)
    {
        value = from(statement.text(++column));
    }
};

template <class Value>
Value valueOf(const Database& database, const Statement& statement)
{
    Value value;
    Reader reader{statement};
    try {
        visitColumns(reader, value);
    } catch (const std::invalid_argument&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
    return value;
}

std::string selectAll(std::size_t index)
{
    const TableColumns& table = trackedTables()[index];
    return "SELECT " + columnList(table) + " FROM " + table.name;
}

using ReadOne = history::Row (*)(const Database&, const Statement&);

template <std::size_t... Index>
constexpr auto readersOf(std::index_sequence<Index...> /*alternatives*/)
{
    return std::array<ReadOne, sizeof...(Index)>{[](const Database& database, const Statement& statement) {
        return history::Row(valueOf<std::variant_alternative_t<Index, history::Row>>(database, statement));
    }...};
}

constexpr auto readers = readersOf(std::make_index_sequence<std::variant_size_v<history::Row>>{});

/// Hands the rows of one table that are not deleted to a list that takes them one by one, for the two tables
/// that are long.
template <class Value, class List>
void loadPresent(Database& database, history::Kind kind, List& list)
{
    Statement statement(database, selectAll(static_cast<std::size_t>(kind)) + " WHERE deleted = 0");
    list.load([&]() -> std::optional<Value> {
        if (!statement.step()) return std::nullopt;
        return valueOf<Value>(database, statement);
    });
}

}

std::optional<history::Row> readRow(Database& database, std::string_view table, const Uuid& id)
{
    const int index = trackedIndex(table);
    if (index < 0) return std::nullopt;
    Statement& statement = database.cached(selectAll(static_cast<std::size_t>(index)) + " WHERE id = ?");
    statement.bind(1, id);
    if (!statement.step()) return std::nullopt;
    history::Row row = readers[static_cast<std::size_t>(index)](database, statement);
    statement.restart();
    return row;
}

history::State readState(Database& database)
{
    using history::Kind;
    history::State state;
    for (const Kind kind :
         {Kind::projectInfo, Kind::transcripts, Kind::speakers, Kind::cases, Kind::respondents,
          Kind::attributes, Kind::values, Kind::codes, Kind::coders, Kind::tables, Kind::memos, Kind::guide,
          Kind::raisings, Kind::foreign, Kind::assignments, Kind::rounds, Kind::resolutions}) {
        const auto index = static_cast<std::size_t>(kind);
        Statement statement(database, selectAll(index));
        while (statement.step()) state.put(readers[index](database, statement));
    }
    loadPresent<transcript::Turn>(database, Kind::turns, state.transcripts);
    loadPresent<coding::Coding>(database, Kind::codings, state.codings);
    return state;
}

}
