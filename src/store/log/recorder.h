// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/sqlite/database.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <tuple>

struct sqlite3_session;

namespace rd::store
{

/// Watches what is written to the tracked tables from when it is made, by SQLite's session extension, so that
/// no action can forget to be recorded.
class Recorder
{
public:
    explicit Recorder(Database& database);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder();

    struct Recorded {
        std::string body; ///< See change_body.h; empty when nothing was written.
        std::vector<std::pair<std::string, Uuid>> rows; ///< Table and id of every row that was written.
    };
    /// Ends the watching, and stamps each written cell of rows that were there. A cell in `owners` is given
    /// back to the change named there (an undo); any other belongs to the stamp's change.
    Recorded finish(const Stamp& stamp, const std::map<CellName, Uuid>& owners = {});
    /// Ends the watching, stamps nothing, and gives what was written on the whole, without owners; of a
    /// passage all bounds.
    void finish(const std::function<void(RowWrite)>& take);

private:
    void stampCells(RowWrite& write, const Stamp& stamp, const std::map<CellName, Uuid>& owners);

    Database& m_database;
    sqlite3_session* m_session = nullptr;
};

}
