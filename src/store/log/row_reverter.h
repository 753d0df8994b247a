// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/hangers.h"
#include "store/log/reverter.h"
#include "store/log/row_fold.h"
#include "store/log/went_back.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::store
{

/// What taking back a merge, or bringing it back, asks for besides.
struct OfMerge {
    std::map<CellName, Standing> beneath; ///< What stands in cells then; in others what stood before.
    std::set<RowName> written; ///< In which somebody wrote since who is not of the merge, so that they stay.
    std::set<ChangeId> work;   ///< What is taken back by it, and so keeps nothing.
    bool again = false; ///< An earlier undo took it back, and left what was used: only that is looked at.
};

/// What taking back another change asks for where merges are undone.
struct OverUndone {
    std::map<CellName, Standing> beneath; ///< What goes back into cells instead of what stood before.
    std::set<CellName> givenBack; ///< What the change gave these back to does not count there any more.
};

/// Takes one change back, row by row of its body.
class RowReverter
{
public:
    RowReverter(Database& database, ChangeId change, OverUndone overUndone = {});
    RowReverter(Database& database, ChangeId change, OfMerge ofMerge);

    void take(const RowWrite& write);
    /// What stays may be what keeps another. False where nothing had to stay.
    bool keepWhatIsUsed();
    /// A row that it made stays when others refer to it by now, and then those that it refers to itself.
    bool keepMade();
    Reverted result() { return std::move(m_reverted); }

private:
    /// A row that the change made, without its values, which may be whole interviews.
    struct Made {
        std::string table;
        Uuid row;
        Uuid whole; ///< What it is part of, or null.
    };

    bool keepGoneAgain();
    void mark(const Made& made, bool deleted);
    void keep(const Made& made);
    bool isAsMade(const RowWrite& write);
    bool isGone(const RowWrite& write);
    bool isReferredTo(const Uuid& coding);
    Uuid wholeOf(const RowWrite& write);
    std::set<Uuid> idsInUse();
    void takeMade(const RowWrite& write);
    void revertCells(const RowWrite& write);
    [[nodiscard]] Standing before(const RowWrite& write, const CellWrite& cell) const;
    void revertCell(const RowWrite& write, const CellWrite& cell, const Standing& to);
    bool standsAlready(const RowWrite& write, const CellWrite& cell, const Standing& to);
    bool isLater(const Uuid& owner);
    std::set<std::string> stayingWhole(const RowWrite& write);
    bool partWrittenSince(const RowWrite& write, const std::set<std::string>& written);
    bool isOwn(const RowWrite& write, const CellWrite& cell);
    bool isWrittenSince(const CellName& cell);

    Database& m_database;
    ChangeId m_change;
    OverUndone m_overUndone;
    std::optional<OfMerge> m_ofMerge;
    std::optional<std::int64_t> m_clock; ///< Of the change; read when it is asked for.
    WentBack m_wentBack;
    std::vector<Made> m_made;                   ///< Marked deleted.
    std::optional<std::set<Uuid>> m_referredTo; ///< Read when it is asked for.
    Reverted m_reverted;
};

}
