// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/texts/shown_tables.h"

#include "store/log/cells.h"
#include "store/rows/row_reader.h"
#include "store/sqlite/statement.h"
#include "store/texts/places.h"

namespace rd::store
{

namespace
{

struct ShownPlace {
    text::Span span;
    text::Offset textStart = 0;
};

ShownPlace placeOf(const history::Row& row)
{
    if (const auto* turn = std::get_if<transcript::Turn>(&row)) return {turn->span, turn->textStart};
    return {std::get<coding::Coding>(row).span};
}

void addPlaces(Database& database, Places& places, TranscriptId id, const char* table)
{
    std::vector<Uuid> rows;
    Statement ids(database, std::string("SELECT id FROM ") + table + " WHERE deleted = 0 AND transcript = ?");
    ids.bind(1, id.uuid);
    while (ids.step()) rows.push_back(ids.id(0));
    for (const Uuid& row : rows) {
        const ShownPlace place = placeOf(*readRow(database, places, table, row));
        database
            .cached(
                "INSERT INTO shown_place(transcript, id, \"start\", \"end\", text_start) VALUES(?,?,?,?,?)")
            .bind(1, id.uuid)
            .bind(2, row)
            .bind(3, std::int64_t{place.span.start})
            .bind(4, std::int64_t{place.span.end})
            .bind(5, std::int64_t{place.textStart})
            .run();
    }
}

void renew(Database& database, Places& places, TranscriptId id)
{
    database.cached("DELETE FROM shown_text WHERE id = ?").bind(1, id.uuid).run();
    database.cached("DELETE FROM shown_place WHERE transcript = ?").bind(1, id.uuid).run();
    const transcript::TextMap* map = places.mapOf(id);
    if (map == nullptr) return;
    const std::int64_t length = map->shownLength();
    const std::string body = places.text(id);
    database.cached("INSERT INTO shown_text(id, length, body) VALUES(?,?,?)")
        .bind(1, id.uuid)
        .bind(2, length)
        .bind(3, std::string_view(body))
        .run();
    for (const char* table : {"turn", "coding"}) addPlaces(database, places, id, table);
}

}

std::set<Uuid> editedTexts(Database& database)
{
    std::set<Uuid> edited;
    Statement ids(database, "SELECT DISTINCT transcript FROM text_edit");
    while (ids.step()) edited.insert(ids.id(0));
    return edited;
}

void renewShown(Database& database, const std::vector<std::pair<std::string, Uuid>>& written)
{
    const std::set<Uuid> edited = editedTexts(database);
    if (edited.empty()) return;
    std::set<Uuid> touched;
    for (const auto& [table, id] : written) {
        if (table != "text_edit" && table != "turn" && table != "coding") continue;
        const CellValue of = readCell(database, table, id, "transcript");
        if (const auto* transcript = std::get_if<Uuid>(&of);
            transcript != nullptr && edited.contains(*transcript))
            touched.insert(*transcript);
    }
    Places places(database);
    for (const Uuid& transcript : touched) renew(database, places, TranscriptId{transcript});
}

void renewAllShown(Database& database)
{
    Places places(database);
    for (const Uuid& transcript : editedTexts(database)) renew(database, places, TranscriptId{transcript});
}

}
