// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/log/puller.h"
#include "store/log/recorder.h"
#include "store/project_store.h"
#include "store/sqlite/transaction.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace rd::store
{

/// What came in from one copy.
struct Pulled {
    bool related = false; ///< The copies share their history; else nothing was pulled.
    std::vector<ChangeRow>
        changes; ///< In the other copy's order, without those that say only that it merged.
    std::vector<history::Row> rows; ///< What they wrote, as it is now; texts without their bodies.
    Tallies tallies;                ///< What they wrote, by author and table.
    std::vector<CellClash> clashes; ///< What both sides wrote.
};

/// Earlier merges that had been undone and are back.
struct Restored {
    std::size_t merges = 0;
    std::vector<history::Row> rows;
};

/// One merge of a project with copies of it: one transaction, which is rolled back when this goes away before
/// finish(). Changes that come in keep their id, clock and author; the row of history of the merge itself
/// notes what they came to here, so that one undo takes all of it back.
class Merging
{
public:
    /// Makes the rows of history of this merge, each later than all it is told.
    using MakeChange = std::function<ChangeRow(const std::string& kind, const std::string& args,
                                               ChangeId reverts, std::int64_t laterThan)>;

    Merging(ProjectStore& into, MakeChange make);

    /// Takes the changes that are not here. Throws StoreRefusal (damaged) naming the other file when its
    /// history cannot be read.
    Pulled pull(ProjectStore& from, Progress& progress);
    /// Takes back the undos of earlier merges whose work is in a copy without the undo. When all are pulled.
    Restored restoreMerges();
    /// Writes rows as a change of its own that came with this merge. Gives them as they are.
    std::vector<history::Row> settle(const std::string& kind, const std::string& args,
                                     const std::vector<history::Row>& rows);
    /// The same for single cells: the value that did not stand.
    std::vector<history::Row> choose(const std::string& kind, const std::vector<CellClash>& clashes);
    /// Whether there is anything to undo, so that the merge gets its row of history.
    [[nodiscard]] bool hasEffect() const { return m_effect; }
    /// Writes the merge's own row, if it has an effect, and commits.
    void finish(const std::string& args);
    [[nodiscard]] const ChangeRow& change() const { return m_change; }

private:
    std::vector<ChangeRow> unseen(Database& from, const std::set<ChangeId>& seen);
    void takeOver(Database& from, Pulled& pulled, const std::vector<ChangeRow>& here,
                  const std::vector<ChangeRow>& there, Progress& progress);
    std::vector<history::Row> record(const std::string& kind, const std::string& args, ChangeId reverts,
                                     const std::function<std::map<CellName, Uuid>()>& write);
    std::vector<history::Row> rowsOf(const std::set<std::pair<std::string, Uuid>>& names);
    std::string notes();

    ProjectStore& m_store;
    Database& m_database;
    MakeChange m_make;
    Transaction m_transaction;
    Recorder m_recorder;
    ChangeRow m_change;
    std::int64_t m_latest = 0;
    bool m_effect = false;
    std::vector<std::set<ChangeId>> m_copies; ///< The changes of each copy, this one first.
    std::string m_pulled;                     ///< The lines that say which changes came in.
    std::map<CellName, Uuid> m_owners;        ///< Before the merge.
};

}
