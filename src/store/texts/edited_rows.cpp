// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/texts/edited_rows.h"

#include "history/row_id.h"
#include "store/log/cells.h"
#include "store/rows/row_reader.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"
#include "store/texts/shown_tables.h"

#include <algorithm>
#include <set>

namespace rd::store
{

namespace
{

/// Also what is deleted: a merge may bring it back.
void addNames(Database& database, const char* table, const char* owner, const Uuid& transcript,
              std::set<std::pair<std::string, Uuid>>& known, RowNames& names)
{
    Statement ids(database, std::string("SELECT id FROM ") + table + " WHERE " + owner + " = ?");
    ids.bind(1, transcript);
    while (ids.step())
        if (known.emplace(table, ids.id(0)).second) names.emplace_back(table, ids.id(0));
}

bool isEdit(const history::Row& row)
{
    return std::holds_alternative<transcript::TextEdit>(row);
}

}

RowNames withThoseOfEditedTexts(Database& database, RowNames names)
{
    std::set<Uuid> edited;
    for (const auto& [table, id] : names) {
        if (table != "text_edit") continue;
        const CellValue of = readCell(database, table, id, "transcript");
        if (const auto* transcript = std::get_if<Uuid>(&of)) edited.insert(*transcript);
    }
    if (edited.empty()) return names;
    std::set<std::pair<std::string, Uuid>> known(names.begin(), names.end());
    for (const Uuid& transcript : edited) {
        addNames(database, "transcript", "id", transcript, known, names);
        addNames(database, "turn", "transcript", transcript, known, names);
        addNames(database, "coding", "transcript", transcript, known, names);
        addNames(database, "memo", "subject", transcript, known, names);
    }
    return names;
}

std::vector<history::Row> rowsNow(Database& database, const RowNames& names)
{
    Places places(database);
    std::vector<history::Row> rows;
    rows.reserve(names.size());
    for (const auto& [table, id] : names) {
        if (table == "transcript_text")
            rows.emplace_back(transcript::TranscriptText{TranscriptId{id}, {}});
        else if (auto row = readRow(database, places, table, id))
            rows.push_back(std::move(*row));
    }
    return rows;
}

std::optional<std::vector<history::Row>> rowsAfter(Database& database,
                                                   const std::vector<history::Row>& written)
{
    if (std::none_of(written.begin(), written.end(), isEdit)) return std::nullopt;
    RowNames names;
    for (const history::Row& row : written)
        names.emplace_back(trackedTables()[row.index()].name, history::idOf(row));
    return rowsNow(database, withThoseOfEditedTexts(database, std::move(names)));
}

std::vector<CodingId> fallenCodings(Database& database)
{
    Places places(database);
    std::vector<CodingId> all;
    for (const Uuid& transcript : editedTexts(database)) {
        const auto fallen = places.fallenCodings(TranscriptId{transcript});
        all.insert(all.end(), fallen.begin(), fallen.end());
    }
    return all;
}

}
