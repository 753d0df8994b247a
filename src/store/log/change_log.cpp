// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_log.h"

#include "store/log/compress.h"
#include "store/schema/schema.h"
#include "store/sqlite/statement.h"

#include <stdexcept>

namespace rd::store
{

namespace
{

constexpr std::size_t compressAbove = 1024;
const std::string columns = "SELECT id, author, at_ms, hlc, kind, args, reverts, brought_by FROM change ";

ChangeRow rowOf(const Statement& statement)
{
    return {ChangeId{statement.id(0)}, statement.text(1),        statement.integer(2),
            statement.integer(3),      statement.text(4),        statement.text(5),
            ChangeId{statement.id(6)}, ChangeId{statement.id(7)}};
}

void each(Database& database, const std::string& sql, const std::function<void(const ChangeRow&)>& take)
{
    Statement statement(database, sql);
    while (statement.step()) take(rowOf(statement));
}

}

void addChange(Database& database, const ChangeRow& change, const std::string& body)
{
    const bool large = body.size() > compressAbove;
    const std::string packed = large ? compressed(body) : std::string();
    Statement& statement =
        database.cached("INSERT INTO change(id, author, at_ms, hlc, kind, args, reverts, body, encoding, "
                        "schema_version, brought_by) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    statement.bind(1, change.id.uuid)
        .bind(2, std::string_view(change.author))
        .bind(3, change.atMs)
        .bind(4, change.hlc)
        .bind(5, std::string_view(change.kind))
        .bind(6, std::string_view(change.args))
        .bindBlob(8, large ? packed : body)
        .bind(9, std::string_view(large ? "zlib" : "json"))
        .bind(10, std::int64_t{schemaVersion});
    if (change.reverts) statement.bind(7, change.reverts.uuid);
    if (change.broughtBy) statement.bind(11, change.broughtBy.uuid);
    statement.run();
}

void copyChange(Database& from, Database& to, ChangeId id, ChangeId broughtBy)
{
    const std::string kept =
        "id, author, at_ms, hlc, kind, args, reverts, body, encoding, schema_version, redacted";
    constexpr int count = 11;
    Statement& source = from.cached("SELECT " + kept + " FROM change WHERE id = ?");
    source.bind(1, id.uuid);
    if (!source.step()) throw StoreRefusal(Trouble::damaged, from.path());
    Statement& target =
        to.cached("INSERT INTO change(" + kept + ", brought_by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    for (int i = 0; i < count; ++i) target.bindFrom(i + 1, source, i);
    target.bind(count + 1, broughtBy.uuid).run();
    source.restart();
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
    const std::string body = statement.blob(0);
    const bool packed = statement.text(1) == "zlib";
    statement.restart();
    try {
        return packed ? decompressed(body) : body;
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

std::int64_t highestHlc(Database& database)
{
    return database.number("SELECT max(hlc) FROM change");
}

}
