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
    Within places = {};
    std::size_t placesRead = 0;

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
    void within(const char* /*name*/)
    {
        places.at(placesRead++) = static_cast<text::Offset>(statement.integer(++column));
    }
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
history::Row rowOf(const Database& database, const Statement& statement, Places& places)
{
    Value value;
    Reader reader{statement};
    try {
        visitColumns(reader, value);
    } catch (const std::invalid_argument&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
    history::Row row = std::move(value);
    places.show(row, reader.places);
    return row;
}

std::string selectAll(std::size_t index)
{
    const TableColumns& table = trackedTables()[index];
    return "SELECT " + columnList(table) + " FROM " + table.name;
}

using ReadOne = history::Row (*)(const Database&, const Statement&, Places&);

template <std::size_t... Index>
constexpr auto readersOf(std::index_sequence<Index...> /*alternatives*/)
{
    return std::array<ReadOne, sizeof...(Index)>{&rowOf<std::variant_alternative_t<Index, history::Row>>...};
}

constexpr auto readers = readersOf(std::make_index_sequence<std::variant_size_v<history::Row>>{});

/// Hands the rows of one table that are not deleted to a list that takes them one by one, for the two tables
/// that are long.
template <class Value, class List>
void loadPresent(Database& database, Places& places, history::Kind kind, List& list)
{
    Statement statement(database, selectAll(static_cast<std::size_t>(kind)) + " WHERE deleted = 0");
    list.load([&]() -> std::optional<Value> {
        if (!statement.step()) return std::nullopt;
        return std::get<Value>(rowOf<Value>(database, statement, places));
    });
}

}

std::optional<history::Row> readRow(Database& database, Places& places, std::string_view table,
                                    const Uuid& id)
{
    const int index = trackedIndex(table);
    if (index < 0) return std::nullopt;
    Statement& statement = database.cached(selectAll(static_cast<std::size_t>(index)) + " WHERE id = ?");
    statement.bind(1, id);
    if (!statement.step()) return std::nullopt;
    history::Row row = readers[static_cast<std::size_t>(index)](database, statement, places);
    statement.restart();
    return row;
}

history::State readState(Database& database)
{
    using history::Kind;
    history::State state;
    Places places(database);
    for (const Kind kind : {Kind::projectInfo, Kind::transcripts, Kind::speakers, Kind::cases,
                            Kind::respondents, Kind::attributes, Kind::values, Kind::codes, Kind::coders,
                            Kind::tables, Kind::memos, Kind::guide, Kind::raisings, Kind::foreign,
                            Kind::assignments, Kind::textEdits, Kind::rounds, Kind::resolutions}) {
        const auto index = static_cast<std::size_t>(kind);
        Statement statement(database, selectAll(index));
        while (statement.step()) state.put(readers[index](database, statement, places));
    }
    loadPresent<transcript::Turn>(database, places, Kind::turns, state.transcripts);
    loadPresent<coding::Coding>(database, places, Kind::codings, state.codings);
    return state;
}

}
