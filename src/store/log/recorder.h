// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/body_packer.h"
#include "store/log/cells.h"
#include "store/sqlite/database.h"

#include <functional>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace rd::store
{

/// Watches what is written to the tracked tables from when it is made, by SQLite's pre-update hook, so that
/// no action can forget to be recorded. It notes no more than which rows are new, and what stood in cells
/// before; what came of it is read when it ends. Recorders of one database end in the opposite order of their
/// making.
class Recorder
{
public:
    explicit Recorder(Database& database);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder();

    struct Recorded {
        PackedBody body; ///< See change_body.h; empty when nothing was written.
        std::vector<std::pair<std::string, Uuid>> rows; ///< Table and id of every row that was written.
    };
    /// Ends the watching, and stamps each written cell of rows that were there. A cell in `owners` is given
    /// back to the change named there (an undo); any other belongs to the stamp's change.
    Recorded finish(const Stamp& stamp, const std::map<CellName, Uuid>& owners = {});
    /// The same of an undo, which gives all of these cells back, also those that have the same value by that.
    /// Cells in `stays` are recorded too where they were not written: with whose they are, and are again.
    Recorded finishGivingBack(const Stamp& stamp, const std::map<CellName, Uuid>& owners,
                              const std::map<CellName, Uuid>& stays = {});
    /// Ends the watching, stamps nothing, and gives what was written on the whole, without owners; of a
    /// passage all bounds. The write
    /// that is given lasts until the next one.
    void finish(const std::function<void(RowWrite&)>& take);

private:
    using Before = std::vector<std::pair<std::size_t, CellValue>>; ///< Column and what stood in it.
    /// What was written to one table, by SQLite's row numbers, which ascend as rows are made.
    struct Watched {
        std::int64_t firstMade = std::numeric_limits<std::int64_t>::max();
        std::map<std::int64_t, Before> before; ///< Of rows that were there.
    };

    static void told(void* innermost, sqlite3* database, int operation, const char* schema, const char* table,
                     long long rowBefore, long long rowAfter);
    void note(sqlite3* database, int operation, const char* table, std::int64_t rowBefore,
              std::int64_t rowAfter);
    static void noteCells(sqlite3* database, Before& before);
    void end();
    void giveMade(std::size_t table, const std::function<void(RowWrite&)>& take);
    void giveWritten(std::size_t table, const std::function<void(RowWrite&)>& take);
    void record(RowWrite& write, const Stamp& stamp, const std::map<CellName, Uuid>& owners, BodyPacker& body,
                Recorded& recorded);
    void stampCells(RowWrite& write, const Stamp& stamp, const std::map<CellName, Uuid>& owners);

    Database& m_database;
    Recorder* m_outer = nullptr;    ///< That watches as well.
    std::vector<Watched> m_watched; ///< By the table's place.
    bool m_watching = true;
    bool m_failed = false; ///< Memory was short where nothing can be thrown.
};

}
