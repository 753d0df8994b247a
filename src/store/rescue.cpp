// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "store/log/recorder.h"
#include "store/project_store.h"
#include "store/rows/table_columns.h"
#include "store/schema/schema.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"
#include "store/texts/shown_tables.h"

#include <algorithm>
#include <functional>

namespace rd::store
{

namespace
{

namespace fs = std::filesystem;

/// The columns of a table in the damaged file that the new file has too.
std::string sharedColumns(Database& damaged, Database& made, const std::string& table)
{
    const auto namesIn = [&](Database& database) {
        std::vector<std::string> names;
        Statement statement(database, "SELECT name FROM pragma_table_info('" + table + "')");
        while (statement.step()) names.push_back(statement.text(0));
        return names;
    };
    const auto wanted = namesIn(made);
    std::string list;
    for (const std::string& name : namesIn(damaged))
        if (std::find(wanted.begin(), wanted.end(), name) != wanted.end())
            list += (list.empty() ? "\"" : ",\"") + name + "\"";
    return list;
}

/// Copies one table by row number, so that a damaged page costs the rows on it and no others: after a failure
/// it goes on behind the place where it failed, in steps that grow until rows come again.
class TableRescue
{
public:
    TableRescue(Database& damaged, Database& made, std::string table)
        : m_damaged(damaged), m_made(made), m_table(std::move(table)),
          m_columns(sharedColumns(damaged, made, m_table))
    {
    }

    /// Rows copied.
    std::size_t run()
    {
        if (m_columns.empty()) return 0;
        const std::int64_t last = lastRow();
        std::int64_t next = 1;
        std::int64_t skip = 1;
        while (next <= last) {
            const std::int64_t before = next;
            if (copyFrom(next)) break;
            m_failed = true;
            skip = next > before ? 1 : skip * 2;
            next += skip;
        }
        return m_copied;
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::int64_t lastRow()
    {
        try {
            return m_damaged.number("SELECT max(rowid) FROM " + m_table);
        } catch (const StoreRefusal&) {
            m_failed = true;
            return 10'000'000;
        }
    }

    /// True at the end; false when a page could not be read, with `next` behind the last row that could.
    bool copyFrom(std::int64_t& next)
    {
        try {
            Statement from(m_damaged, "SELECT rowid, " + m_columns + " FROM " + m_table +
                                          " NOT INDEXED WHERE rowid >= ? ORDER BY rowid");
            from.bind(1, next);
            while (from.step()) {
                copyRow(from);
                next = from.integer(0) + 1;
            }
            return true;
        } catch (const StoreRefusal& refusal) {
            if (refusal.complaint().file != m_damaged.path().string()) throw;
            return false;
        }
    }

    void copyRow(const Statement& from)
    {
        const auto count = static_cast<int>(std::count(m_columns.begin(), m_columns.end(), ',')) + 1;
        std::string places = "?";
        for (int i = 1; i < count; ++i) places += ",?";
        Statement& to =
            m_made.cached("INSERT OR IGNORE INTO " + m_table + "(" + m_columns + ") VALUES(" + places + ")");
        for (int i = 0; i < count; ++i) to.bindFrom(i + 1, from, i + 1);
        to.run();
        m_copied += static_cast<std::size_t>(m_made.changes());
    }

    Database& m_damaged;
    Database& m_made;
    std::string m_table;
    std::string m_columns;
    std::size_t m_copied = 0;
    bool m_failed = false;
};

std::vector<std::string> tablesToRescue()
{
    std::vector<std::string> names;
    for (const TableColumns& table : trackedTables()) names.push_back(table.name);
    names.emplace_back("source_file");
    return names;
}

/// What belongs to a transcript that is lost, itself or its text, has nothing to stand on.
std::int64_t dropOrphans(Database& made)
{
    made.run("DELETE FROM transcript WHERE id NOT IN (SELECT id FROM transcript_text)");
    std::int64_t codings = 0;
    for (const char* table :
         {"coding", "text_edit", "turn", "speaker", "raising", "assignment", "resolution"}) {
        made.run(std::string("DELETE FROM ") + table +
                 " WHERE transcript NOT IN (SELECT id FROM transcript)");
        if (std::string_view(table) == "coding") codings = made.changes();
    }
    return codings;
}

std::int64_t codingsWithoutCode(Database& made)
{
    return made.number("SELECT count(*) FROM coding WHERE deleted = 0 AND code NOT IN (SELECT id FROM code)");
}

/// What was rescued is the first change of the new file's history.
void recordRescue(Database& made, Recorder& recorder)
{
    const std::int64_t now = systemClock().nowMs();
    const ChangeRow change{ChangeId::make(), "", now, now << 16U, "project.rescue", "{}", {}, {}};
    addChange(made, change, recorder.finish({change.hlc, change.id.uuid}).body);
}

}

std::vector<std::string> rescueProject(const fs::path& damagedPath, const fs::path& to,
                                       const std::function<std::string(const std::string&)>& nameOf)
{
    auto store = ProjectStore::create(to);
    store.reset();
    Database made(to, Database::Mode::readWrite);
    Database damaged(damagedPath, Database::Mode::readOnly);
    std::vector<std::string> losses;
    std::size_t rows = 0;
    Transaction transaction(made);
    Recorder recorder(made);
    for (const std::string& table : tablesToRescue()) {
        try {
            TableRescue rescue(damaged, made, table);
            const std::size_t copied = rescue.run();
            rows += copied;
            const std::string name = nameOf(table);
            if (rescue.failed())
                losses.push_back(
                    sayn("Of “{table}” {count} row could be read; whether there were others is not known.",
                         "Of “{table}” {count} rows could be read; whether there were others is not known.",
                         static_cast<long long>(copied), fmt::arg("table", name), fmt::arg("count", copied)));
        } catch (const StoreRefusal& refusal) {
            if (refusal.complaint().file == to.string()) throw;
            const std::string name = nameOf(table);
            losses.push_back(say("“{table}” could not be read at all.", fmt::arg("table", name)));
        }
    }
    if (rows == 0)
        throw Refusal({damagedPath.string(), "", tr("Nothing in this file can be read as a project."),
                       tr("Look for a copy of the project, or for the file that you meant.")});
    if (const std::int64_t orphans = dropOrphans(made); orphans > 0)
        losses.push_back(sayn("{count} coding belonged to a transcript that is lost.",
                              "{count} codings belonged to a transcript that is lost.", orphans,
                              fmt::arg("count", orphans)));
    if (const std::int64_t codeless = codingsWithoutCode(made); codeless > 0)
        losses.push_back(sayn("{count} coding is of a code that is lost; tables pass it over.",
                              "{count} codings are of codes that are lost; tables pass them over.", codeless,
                              fmt::arg("count", codeless)));
    recordRescue(made, recorder);
    renewAllShown(made);
    transaction.commit();
    losses.push_back(tr("The history of changes begins anew."));
    return losses;
}

}
