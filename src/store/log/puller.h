// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/change_log.h"
#include "store/log/joint_cells.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rd::store
{

/// What both copies wrote, apart from each other, and not to the same: a cell, or the bounds of a passage.
struct CellClash {
    CellName cell; ///< With the column passageValue for bounds.
    Cells here;
    Cells there;
    ChangeRow hereBy; ///< The last to write it on this side.
    ChangeRow thereBy;
    bool thereStands = false;
    bool back = false; ///< There is what an undone merge had brought in, and comes back.
    bool made =
        false; ///< Both made the row, and nobody wrote there since: what stands follows from the values.
    TranscriptId text; ///< In which a passage is.
};

/// How many rows of one table one author wrote, each once; what somebody made and took away again is not
/// told.
struct Tally {
    std::size_t made = 0;
    std::set<Uuid> mayGo; ///< Of the codings and decisions that were made: a decision may displace them.
    std::size_t changed = 0;
    std::set<Uuid> deleted;      ///< Which of them may be back when the merge is settled.
    std::set<Uuid> asSuch;       ///< Of these what did not only go along with another thing.
    std::map<Uuid, Uuid> joined; ///< What became part of another, and of which by this author, or null.
    std::set<Uuid> back;         ///< What was removed here, and is not there.
};
using Tallies = std::map<std::pair<std::string, std::string>, Tally>; ///< By author and table.

/// Takes what changes of another copy wrote into this one: rows that are not there are made, and of each cell
/// the later stamp stands. In whatever order copies take from each other, they come to the same.
class Puller
{
public:
    /// `unseen`: the changes here that the other copy does not see; `seenThere`: those that it does, which
    /// must outlive this.
    Puller(Database& database, const std::vector<ChangeRow>& unseen, const std::set<ChangeId>& seenThere);

    /// The changes of the other copy that are not here, one by one in its order. Throws std::runtime_error
    /// for a body that is none.
    void take(const ChangeRow& change, std::string_view body);
    /// A change that is here, and comes back because the merge that had brought it in was undone here only:
    /// what it wrote is told, and not taken.
    void tellBack(const ChangeRow& change, std::string_view body);

    /// The rows that were written, but for those in which only the undos in `fallen` did.
    [[nodiscard]] std::set<std::pair<std::string, Uuid>> rows(const std::set<ChangeId>& fallen) const;
    [[nodiscard]] Tallies tallies() const;
    /// Who owned each cell before it was written here.
    [[nodiscard]] const std::map<CellName, Uuid>& owners() const { return m_owners; }
    [[nodiscard]] std::vector<CellClash> clashes() const;

private:
    /// False for a row that is here already, as both took it over from a project made apart.
    bool make(const ChangeRow& change, const RowWrite& write);
    void noteMade(const ChangeRow& change, const RowWrite& write, const std::vector<CellValue>& here);
    bool wasTakenAgain(const ChangeRow& change, const RowWrite& write);
    void noteTakenAgain(const ChangeRow& change, const RowWrite& write);
    const ChangeRow* writerHere(const ChangeRow& change, const RowWrite& write, const CellWrite& cell);
    const ChangeRow* makerHere(const std::string& table, const Uuid& row);
    void takeCell(const ChangeRow& change, const RowWrite& write, const CellWrite& cell);
    void noteClash(const ChangeRow& change, const RowWrite& write, const CellWrite& cell);
    [[nodiscard]] bool isRevertOfMerge(const ChangeRow& change) const;

    Database& m_database;
    const std::set<ChangeId>& m_seenThere;
    std::unordered_map<std::int64_t, ChangeRow> m_unseen; ///< By clock.
    std::optional<std::map<std::pair<std::string, Uuid>, ChangeRow>>
        m_takenOverHere; ///< Read when it is asked for.
    std::set<std::pair<std::string, Uuid>> m_rows;
    std::set<std::pair<std::string, Uuid>> m_madeThere;
    std::map<ChangeId, std::set<std::pair<std::string, Uuid>>> m_undone; ///< Rows that undos wrote.
    enum class Removal { none, asSuch, along, joined, takenBack };
    struct Fate {
        bool made = false;
        Removal removal = Removal::none;
        Uuid into;                      ///< Of one that was joined: into what.
        std::optional<bool> wasRemoved; ///< Before the first that made or removed it.
        std::map<std::string, std::pair<CellValue, CellValue>>
            cells; ///< By column what stood there first and last.
        [[nodiscard]] bool isChanged() const;
    };
    const std::map<Uuid, Uuid>& joinedBy(const ChangeRow& correction);
    [[nodiscard]] Removal removalIn(const ChangeRow& change, const RowWrite& write);
    [[nodiscard]] Uuid joinedInto(const ChangeRow& change, const RowWrite& write);
    void count(Fate& fate, const ChangeRow& change, const RowWrite& write);
    void countTakenBack(const RowWrite& write);
    static void noteCell(Fate& fate, const CellWrite& cell);
    std::map<std::pair<std::string, std::string>, std::unordered_map<Uuid, Fate>> m_fates; ///< As Tallies.
    std::map<ChangeId, std::map<Uuid, Uuid>> m_joinedBy; ///< Codings that corrections made one with others.
    std::map<CellName, Uuid> m_owners;
    std::map<CellName, CellClash> m_clashes;
};

}
