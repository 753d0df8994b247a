// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/handout.h"

#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/compress.h"
#include "store/log/withdrawn.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace rd::store
{

namespace
{

/// Fills the temporary table `gone` with the ids of rows that are not handed out. `kept` holds the
/// transcripts that are, `only` the coder where others' codings go.
constexpr const char* findGone = R"(
INSERT OR IGNORE INTO gone SELECT id FROM transcript WHERE id NOT IN (SELECT id FROM kept);
INSERT OR IGNORE INTO gone SELECT id FROM speaker WHERE transcript IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM turn WHERE transcript IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM text_edit WHERE transcript IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM raising WHERE transcript IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM coding WHERE transcript IN (SELECT id FROM gone)
  OR (EXISTS (SELECT 1 FROM only) AND coder NOT IN (SELECT id FROM only));
INSERT OR IGNORE INTO gone SELECT id FROM cases WHERE id NOT IN
  (SELECT case_id FROM transcript WHERE id IN (SELECT id FROM kept) AND case_id IS NOT NULL);
INSERT OR IGNORE INTO gone SELECT id FROM respondent WHERE case_id IS NULL OR case_id IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM attribute_value WHERE subject IS NULL OR subject IN (SELECT id FROM gone);
INSERT OR IGNORE INTO gone SELECT id FROM assignment WHERE transcript IN (SELECT id FROM gone)
  OR coder NOT IN (SELECT id FROM receiver);
INSERT OR IGNORE INTO gone SELECT id FROM foreign_part;
INSERT OR IGNORE INTO gone SELECT id FROM coding_round;
INSERT OR IGNORE INTO gone SELECT id FROM resolution WHERE transcript IN (SELECT id FROM gone)
  OR EXISTS (SELECT 1 FROM only);
INSERT OR IGNORE INTO gone SELECT id FROM memo WHERE subject IS NULL OR subject IN (SELECT id FROM gone)
  OR (EXISTS (SELECT 1 FROM only) AND (coder IS NULL OR coder NOT IN (SELECT id FROM only)));
)";

/// What the change that begins the project says when it lost something; its kind stays.
constexpr const char* partArgs = R"({"part":true})";

void fill(Database& database, const char* table, const Uuid& id)
{
    database.cached(std::string("INSERT OR IGNORE INTO ") + table + " VALUES(?)").bind(1, id).run();
}

std::set<Uuid> goneRows(Database& database, const HandOut& handOut)
{
    for (const char* table : {"gone", "kept", "only", "receiver"})
        database.run(std::string("CREATE TEMP TABLE ") + table + "(id BLOB PRIMARY KEY) WITHOUT ROWID");
    for (const TranscriptId id : handOut.transcripts) fill(database, "kept", id.uuid);
    fill(database, "receiver", handOut.coder.uuid);
    if (handOut.withoutOthersCodings) fill(database, "only", handOut.coder.uuid);
    database.run(findGone);
    std::set<Uuid> gone;
    Statement ids(database, "SELECT id FROM gone");
    while (ids.step()) gone.insert(ids.id(0));
    return gone;
}

/// One file may hold several transcripts, so what is shared with one that is gone goes too.
constexpr const char* deleteSources = R"(
DELETE FROM source_file WHERE sha256 NOT IN (SELECT source_sha256 FROM transcript)
  OR sha256 IN (SELECT source_sha256 FROM transcript WHERE id IN (SELECT id FROM gone));
)";

void deleteRows(Database& database)
{
    database.run(deleteSources);
    for (const TableColumns& table : trackedTables())
        database.run("DELETE FROM " + table.name + " WHERE id IN (SELECT id FROM gone)");
    database.run("DELETE FROM shown_text WHERE id IN (SELECT id FROM gone)");
    database.run(
        "DELETE FROM shown_place WHERE transcript IN (SELECT id FROM gone) OR id IN (SELECT id FROM gone)");
    database.run("DELETE FROM cell WHERE row_id IN (SELECT id FROM gone)");
}

/// What the change wrote of rows that stay. What a merge told goes, because it speaks of anything. A change
/// that loses something is called a part, without its words, which may name what is gone.
class LogStripper
{
public:
    LogStripper(Database& database, std::set<Uuid> gone)
        : m_database(database), m_gone(std::move(gone)), m_withdrawn(database, PastMerges(database, {}))
    {
    }

    void run()
    {
        std::vector<ChangeRow> changes;
        eachChange(m_database, [&](const ChangeRow& change) { changes.push_back(change); });
        for (const ChangeRow& change : changes) strip(change);
        m_database.cached("UPDATE change SET brought_by = ?").bind(1, changes.back().id.uuid).run();
    }

private:
    void strip(const ChangeRow& change)
    {
        bool lost = m_parts.contains(change.reverts); // its words are those of the change under it
        std::string body;
        const std::string whole = changeBody(m_database, change.id);
        for (const Uuid& id : pulledIn(whole)) body += pulledLine(id);
        readBody(whole, [&](const RowWrite& write) {
            RowWrite kept = write;
            m_withdrawn.takeOut(change.id, kept);
            const bool gone = m_gone.contains(write.row);
            lost = lost || gone || namesGone(write) || kept.cells.size() < write.cells.size();
            if (!gone) body += lineOf(kept);
        });
        if (!lost && !reportIn(whole).empty()) writeBody(change.id, body);
        if (!lost) return;
        m_parts.insert(change.id);
        const bool first = change.kind == "project.create" || change.kind == "project.rescue";
        m_database.cached("UPDATE change SET kind = ?, args = ? WHERE id = ?")
            .bind(1, std::string_view(first ? change.kind : std::string(partKind)))
            .bind(2, std::string_view(first ? partArgs : "{}"))
            .bind(3, change.id.uuid)
            .run();
        writeBody(change.id, body);
    }

    void writeBody(ChangeId change, const std::string& body)
    {
        m_database.cached("UPDATE change SET body = ?, encoding = 'zlib' WHERE id = ?")
            .bindBlob(1, m_packed = compressed(body))
            .bind(2, change.uuid)
            .run();
    }

    /// Whoever is put with something that is gone has its name in the words of the change.
    [[nodiscard]] bool namesGone(const RowWrite& write) const
    {
        const auto isGone = [this](const CellValue& value) {
            const Uuid* id = std::get_if<Uuid>(&value);
            return id != nullptr && m_gone.contains(*id);
        };
        return std::any_of(write.values.begin(), write.values.end(), isGone) ||
               std::any_of(write.cells.begin(), write.cells.end(),
                           [&](const CellWrite& cell) { return isGone(cell.before) || isGone(cell.after); });
    }

    Database& m_database;
    std::set<Uuid> m_gone;
    Withdrawn m_withdrawn; ///< Goes as well, because a part of a merge does not tell it any more.
    std::set<ChangeId> m_parts;
    std::string m_packed;
};

}

bool ProjectStore::isPart()
{
    Statement parts(*m_database, "SELECT 1 FROM change WHERE kind = ? OR args = ? LIMIT 1");
    return parts.bind(1, std::string_view(partKind)).bind(2, std::string_view(partArgs)).step();
}

void ProjectStore::strip(const HandOut& handOut)
{
    Database& database = *m_database;
    {
        Transaction transaction(database);
        const auto gone = goneRows(database, handOut);
        deleteRows(database);
        try {
            LogStripper(database, gone).run();
        } catch (const StoreRefusal&) {
            throw;
        } catch (const std::runtime_error&) {
            throw StoreRefusal(Trouble::damaged, database.path());
        }
        for (const char* table : {"gone", "kept", "only", "receiver"})
            database.run(std::string("DROP TABLE temp.") + table);
        transaction.commit();
    }
    database.run("VACUUM"); // deleted rows lie in the file's free pages until then
}

}
