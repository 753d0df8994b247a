// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliver.h"

#include "coding/memo_text.h"
#include "store/log/change_log.h"
#include "store/project_store.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"
#include "store/texts/places.h"
#include "store/texts/shown_tables.h"

#include <algorithm>
#include <utility>

namespace rd::store
{

namespace
{

/// Codes stay: codings of one that was merged count as codings of another.
constexpr const char* leaveOutAlways = R"(
DELETE FROM source_file;
DELETE FROM foreign_part;
DELETE FROM assignment;
DELETE FROM transcript_text WHERE id NOT IN (SELECT id FROM transcript);
DELETE FROM text_edit WHERE transcript NOT IN (SELECT id FROM transcript);
DELETE FROM shown_text WHERE id NOT IN (SELECT id FROM transcript);
DELETE FROM shown_place WHERE transcript NOT IN (SELECT id FROM transcript);
DELETE FROM turn WHERE transcript NOT IN (SELECT id FROM transcript);
DELETE FROM speaker WHERE transcript NOT IN (SELECT id FROM transcript);
DELETE FROM raising WHERE transcript NOT IN (SELECT id FROM transcript);
DELETE FROM resolution WHERE transcript NOT IN (SELECT id FROM transcript);
UPDATE transcript SET source_name = '', source_sha256 = '', audio = '', audio_keeper = '';
UPDATE coding SET quote_text = '';
UPDATE change SET args = '{"left_out":true}', body = x'', encoding = 'json', redacted = 1;
)";

constexpr const char* leaveOutNotes = R"(
UPDATE coding SET memo = '';
UPDATE resolution SET note = '';
DELETE FROM memo WHERE kind = 'note';
)";

/// Numbered in the order of lists.
constexpr const char* nameNeutrally = R"(
UPDATE transcript SET name = 'transcript ' || (SELECT count(*) FROM transcript AS t
  WHERE (t.position, t.id) <= (transcript.position, transcript.id));
UPDATE cases SET remark = '', name = (SELECT CASE WHEN i.language = 'nl' THEN
  coalesce(nullif(i.unit_one_nl, ''), 'casus') ELSE coalesce(nullif(i.unit_one_en, ''), 'case') END
  FROM project_info AS i LIMIT 1) || ' ' || (SELECT count(*) FROM cases AS c
  WHERE (c.position, c.id) <= (cases.position, cases.id));
UPDATE respondent SET name = 'respondent ' || (SELECT count(*) FROM respondent AS r
  WHERE (r.position, r.id) <= (respondent.position, respondent.id));
UPDATE speaker SET label = upper(substr(role, 1, 1)) || (SELECT count(*) FROM speaker AS s
  WHERE s.transcript = speaker.transcript AND s.role = speaker.role AND s.id <= speaker.id);
)";

/// A dot for each character; line ends stay, so that turns can be told apart.
std::string leftOut(std::string_view body)
{
    std::string text;
    for (const char c : body) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (c == '\n')
            text += c;
        else if (!continues)
            text += leftOutCharacter;
    }
    return text;
}

void blankColumn(Database& database, const std::string& table, const std::string& column)
{
    std::vector<std::pair<Uuid, std::string>> texts;
    {
        Statement all(database, "SELECT id, " + column + " FROM " + table);
        while (all.step()) texts.emplace_back(all.id(0), leftOut(all.text(1)));
    }
    for (const auto& [id, text] : texts)
        database.cached("UPDATE " + table + " SET " + column + " = ? WHERE id = ?")
            .bind(1, std::string_view(text))
            .bind(2, id)
            .run();
}

/// As they were imported, as they were corrected, and as they are shown. What lost its words is shown at the
/// nearest one, which cannot be found among dots.
void blankTexts(Database& database)
{
    Places places(database);
    for (const Uuid& id : editedTexts(database)) places.standWhereShown(TranscriptId{id});
    blankColumn(database, "transcript_text", "body");
    blankColumn(database, "text_edit", "text");
    renewAllShown(database);
}

/// But for codes, which others may have been merged into, and for what was corrected, by which places are
/// told.
void dropDeleted(Database& database)
{
    for (const TableColumns& table : trackedTables()) {
        const bool marks = std::any_of(table.columns.begin(), table.columns.end(),
                                       [](const auto& column) { return column.name == "deleted"; });
        if (marks && table.name != "code" && table.name != "text_edit")
            database.run("DELETE FROM " + table.name + " WHERE deleted != 0");
    }
}

std::string keyOf(Database& database, AttributeId id)
{
    Statement key(database, "SELECT key FROM attribute WHERE id = ?");
    return key.bind(1, id.uuid).step() ? key.text(0) : std::string();
}

/// What figures in memos say of an attribute's values.
void dropFromMemos(Database& database, const std::string& attribute)
{
    for (const char* column : {"text_nl", "text_en"}) {
        std::vector<std::pair<Uuid, std::string>> texts;
        {
            Statement all(database, std::string("SELECT id, ") + column + " FROM memo");
            while (all.step()) texts.emplace_back(all.id(0), all.text(1));
        }
        for (const auto& [id, text] : texts)
            if (const std::string without = coding::withoutGroupsOf(text, attribute); without != text)
                database.cached(std::string("UPDATE memo SET ") + column + " = ? WHERE id = ?")
                    .bind(1, std::string_view(without))
                    .bind(2, id)
                    .run();
    }
}

/// Also where a choice is offered, a saved table names its groups, or a memo cites one.
void dropValues(Database& database, const std::vector<AttributeId>& attributes)
{
    for (const AttributeId id : attributes) {
        dropFromMemos(database, keyOf(database, id));
        for (const char* drop : {"DELETE FROM attribute_value WHERE attribute = ?",
                                 "UPDATE attribute SET choices = '' WHERE id = ?",
                                 "UPDATE table_definition SET groups = '' WHERE group_by = ?"})
            database.cached(drop).bind(1, id.uuid).run();
    }
}

}

bool ProjectStore::isDelivered()
{
    Statement delivered(*m_database, "SELECT 1 FROM change WHERE kind = ? LIMIT 1");
    return delivered.bind(1, std::string_view(deliveredKind)).step();
}

void ProjectStore::deliver(const Delivery& delivery, const ChangeRow& change)
{
    Database& database = *m_database;
    {
        Transaction transaction(database);
        dropDeleted(database);
        database.run(leaveOutAlways);
        blankTexts(database);
        dropValues(database, delivery.withoutAttributes);
        if (delivery.withoutNotes) database.run(leaveOutNotes);
        if (delivery.neutralNames) database.run(nameNeutrally);
        database.run("DELETE FROM cell");
        addChange(database, change, PackedBody());
        database.cached("UPDATE change SET brought_by = ?").bind(1, change.id.uuid).run();
        transaction.commit();
    }
    database.run("VACUUM"); // what was written over lies in the file's free pages until then
}

}
