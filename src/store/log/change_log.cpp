// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_log.h"

#include "store/schema/schema.h"
#include "store/sqlite/statement.h"

#include <limits>
#include <stdexcept>

namespace rd::store
{

namespace
{

const std::string columns = "SELECT id, author, at_ms, hlc, kind, args, reverts, brought_by FROM change ";

ChangeRow rowOf(const Statement& statement)
{
    return {ChangeId{statement.id(0)}, statement.text(1),        statement.integer(2),
            statement.integer(3),      statement.text(4),        statement.text(5),
            ChangeId{statement.id(6)}, ChangeId{statement.id(7)}};
}

/// The body in that column, with its encoding in the next; ends the statement.
std::string bodyIn(Statement& statement, int column, const Database& database)
{
    const PackedBody body{statement.blob(column), statement.text(column + 1) == "zlib"};
    statement.restart();
    try {
        return body.text();
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

void each(Database& database, const std::string& sql, const std::function<void(const ChangeRow&)>& take)
{
    Statement statement(database, sql);
    while (statement.step()) take(rowOf(statement));
}

}

void addChange(Database& database, const ChangeRow& change, const PackedBody& body)
{
    Statement& statement =
        database.cached("INSERT INTO change(id, author, at_ms, hlc, kind, args, reverts, body, encoding, "
                        "schema_version, brought_by) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    statement.bind(1, change.id.uuid)
        .bind(2, std::string_view(change.author))
        .bind(3, change.atMs)
        .bind(4, change.hlc)
        .bind(5, std::string_view(change.kind))
        .bind(6, std::string_view(change.args))
        .bindBlob(8, body.bytes)
        .bind(9, std::string_view(body.isPacked ? "zlib" : "json"))
        .bind(10, std::int64_t{schemaVersion});
    if (change.reverts) statement.bind(7, change.reverts.uuid);
    if (change.broughtBy) statement.bind(11, change.broughtBy.uuid);
    statement.run();
}

std::string copyChange(Database& from, Database& to, ChangeId id, ChangeId broughtBy)
{
    static const std::string kept =
        "id, author, at_ms, hlc, kind, args, reverts, schema_version, redacted, body, encoding";
    static const std::string select = "SELECT " + kept + " FROM change WHERE id = ?";
    static const std::string insert =
        "INSERT INTO change(" + kept + ", brought_by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)";
    constexpr int count = 11;
    Statement& source = from.cached(select);
    source.bind(1, id.uuid);
    if (!source.step()) throw StoreRefusal(Trouble::damaged, from.path());
    Statement& target = to.cached(insert);
    for (int i = 0; i < count; ++i) target.bindFrom(i + 1, source, i);
    target.bind(count + 1, broughtBy.uuid).run();
    return bodyIn(source, count - 2, from);
}

void eachChange(Database& database, const std::function<void(const ChangeRow&)>& take)
{
    each(database, columns + "ORDER BY seq", take);
}

void eachChangeBackwards(Database& database, std::size_t limit,
                         const std::function<void(const ChangeRow&)>& take)
{
    each(database, columns + "ORDER BY seq DESC" + (limit == 0 ? "" : " LIMIT " + std::to_string(limit)),
         take);
}

std::optional<ChangeRow> findChange(Database& database, ChangeId id)
{
    Statement& statement = database.cached(columns + "WHERE id = ?");
    statement.bind(1, id.uuid);
    if (!statement.step()) return std::nullopt;
    ChangeRow row = rowOf(statement);
    statement.restart();
    return row;
}

std::string changeBody(Database& database, ChangeId id)
{
    Statement& statement = database.cached("SELECT body, encoding FROM change WHERE id = ?");
    statement.bind(1, id.uuid);
    if (!statement.step()) throw StoreRefusal(Trouble::damaged, database.path());
    return bodyIn(statement, 0, database);
}

std::int64_t highestHlc(Database& database)
{
    return database.number("SELECT max(hlc) FROM change");
}

bool hasClockBehind(Database& database, std::int64_t ms)
{
    Statement& behind = database.cached("SELECT EXISTS (SELECT 1 FROM change WHERE hlc / 65536 - at_ms > ?)");
    behind.bind(1, ms);
    const bool has = behind.step() && behind.integer(0) != 0;
    behind.restart();
    return has;
}

namespace
{

constexpr std::int64_t lastHlc = std::numeric_limits<std::int64_t>::max() / 2;

}

bool isPossibleHlc(std::int64_t hlc)
{
    return hlc > 0 && hlc <= lastHlc;
}

std::size_t countImpossibleHlcs(Database& database)
{
    Statement statement(database, "SELECT count(*) FROM change WHERE hlc <= 0 OR hlc > ?");
    statement.bind(1, lastHlc).step();
    return static_cast<std::size_t>(statement.integer(0));
}

bool lacksChanges(Database& database)
{
    return database.number("SELECT count(*) FROM change") !=
           database.number("SELECT seq FROM sqlite_sequence WHERE name = 'change'");
}

std::int64_t logSize(Database& database)
{
    return database.number("SELECT sum(length(body)) FROM change");
}

}
