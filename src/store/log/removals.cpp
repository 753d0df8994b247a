// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/removals.h"

#include "store/log/awareness.h"
#include "store/log/log_of_copies.h"
#include "store/log/lost_twins.h"
#include "store/log/made_one.h"
#include "store/log/settlements.h"
#include "store/log/written_since.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace rd::store
{

namespace
{

class RemovalFinder
{
public:
    RemovalFinder(Database& database, const LogOfCopies& log, Awareness& awareness)
        : m_database(database), m_log(log), m_awareness(awareness)
    {
        for (const ChangeRow& change : m_log.changes())
            if (m_log.isInSome(change.id) && !m_log.isKnownToAll(change.id)) m_apart.push_back(change.id);
    }

    /// `hangers`: by row those that hang on it.
    std::vector<MetRemoval> among(std::set<RowName> rows, const Hangers& hangers,
                                  const LogOfCopies::Counts& counts)
    {
        const std::set<RowName> written = writtenApart(rows);
        std::erase_if(rows, [&](const RowName& name) {
            return !hangers.contains(name.second) && !written.contains(name);
        });
        std::set<RowName> all = rows;
        for (const RowName& name : rows) {
            const auto [first, last] = hangers.equal_range(name.second);
            for (auto it = first; it != last; ++it) all.insert(it->second);
        }
        const auto told = m_log.tellings(all, counts);
        std::vector<MetRemoval> met;
        for (const RowName& name : rows)
            if (auto one = judged(name, told, hangers)) met.push_back(std::move(*one));
        return met;
    }

private:
    /// Those of the rows in which something was written that not all know; also what does not stand, as
    /// another wrote the same cell later.
    [[nodiscard]] std::set<RowName> writtenApart(const std::set<RowName>& rows) const
    {
        const std::set<Uuid> ids = idsOf(rows);
        std::set<RowName> written;
        for (const ChangeId change : m_apart)
            readBodyOf(ids, changeBody(m_database, change), [&](const RowWrite& write) {
                const bool content =
                    std::any_of(write.cells.begin(), write.cells.end(), [&](const CellWrite& cell) {
                        return isContent(cell.column) && !isAlong(write.table, cell);
                    });
                if (!write.noted && content) written.emplace(write.table, write.row);
            });
        return written;
    }

    std::optional<MetRemoval> judged(const RowName& name, const std::map<RowName, RowTold>& all,
                                     const Hangers& hangers)
    {
        const auto told = all.find(name);
        const CellTold* removal = told == all.end() ? nullptr : lastOf(told->second, removedColumn);
        if (removal == nullptr || removal->value != isRemoved) return std::nullopt;
        MetRemoval met;
        const CellTold* writing = rewriting(*removal, name, told->second, met);
        const bool joined = isJoining(m_log.kindOf(removal->change));
        const CellTold* hanging = joined ? nullptr : hungOn(*removal, *told, all, hangers, met);
        if (writing == nullptr || (hanging != nullptr && writing->stamp < hanging->stamp)) writing = hanging;
        if (writing == nullptr) return std::nullopt;
        met.removal = {name.first, name.second, removal->stamp};
        met.removedBy = m_log.changeOf(*removal);
        met.writtenBy = m_log.changeOf(*writing);
        met.joined = joined;
        met.removers = removersOf(*writing, *removal, name, told->second);
        completeValuesOf(met);
        place(met, *removal, *writing);
        return met;
    }

    /// Who removed it without that writing, if it was not one alone.
    std::string removersOf(const CellTold& writing, const CellTold& removal, const RowName& name,
                           const RowTold& row)
    {
        std::string all = m_log.changeOf(removal).author;
        std::set<std::string> named{all};
        for (const CellTold& one : row.cells.at(removedColumn)) {
            const std::string& author = m_log.changeOf(one).author;
            const std::string& kind = m_log.kindOf(one.change);
            if (one.value != isRemoved || isJoining(kind) || kind == settlementKind) continue;
            const bool isUnaware =
                m_awareness.wasFoundUnaware(one, name) || m_awareness.isUnaware(one, writing, name, row);
            if (isUnaware && named.insert(author).second) all += ", " + author;
        }
        return named.size() > 1 ? all : std::string();
    }

    /// The last that was written in it apart from the removal; null without. Also what is not the cell's
    /// value, as who removed the row had written the same cell later before that.
    const CellTold* rewriting(const CellTold& removal, const RowName& name, const RowTold& row,
                              MetRemoval& met)
    {
        const CellTold* writing = nullptr;
        for (const auto& [column, cells] : row.cells) {
            if (!isContent(column)) continue;
            const CellTold* cell = lastOf(cells, [&](const CellTold& one) {
                const bool counts =
                    !isConsequence(m_log.kindOf(one.change)) || movedOn(name, column, row, removal, one);
                if (!counts || !m_awareness.isUnaware(removal, one, name, row)) return false;
                const CellTold& end = endOf(one, cells);
                const bool stays = !isUndo(end) || isNews(removal, end, name.first, row, column);
                if (stays) met.writings.insert(m_log.changeOf(one).id);
                return stays;
            });
            if (cell == nullptr) continue;
            cell = &endOf(*cell, cells);
            met.written[column] = cell->value;
            met.writers.insert(m_log.changeOf(*cell).author);
            if (writing == nullptr || writing->stamp < cell->stamp) writing = cell;
        }
        return writing;
    }

    /// A coding went along with its code or transcript, or a code with what it stood below, and was moved to
    /// another there: nobody wanted that one gone.
    [[nodiscard]] bool movedOn(const RowName& name, const std::string& column, const RowTold& row,
                               const CellTold& removal, const CellTold& writing) const
    {
        const std::string& removing = m_log.kindOf(removal.change);
        const std::string& moved = m_log.kindOf(writing.change);
        if (removing == "transcript.delete" && name.first == "coding")
            return column == "transcript" && isJoining(moved);
        if (removing != "code.delete" || moved != "code.merge") return false;
        if (name.first == "coding") return column == "code" || column == "qualifier";
        if (name.first != "code" || column != "parent") return false;
        const std::size_t copy = m_log.firstWith(removal, writing);
        const CellValue above =
            copy < m_log.copies() ? m_log.valueIn(copy, "code", row, "parent") : CellValue{};
        const auto* code = std::get_if<Uuid>(&above);
        return code != nullptr && removed(removal.change, *code);
    }
    [[nodiscard]] bool removed(std::size_t change, const Uuid& row) const
    {
        bool gone = false;
        readBodyOf({row}, changeBody(m_database, m_log.changes()[change].id), [&](const RowWrite& write) {
            for (const CellWrite& cell : write.cells)
                gone = gone || (cell.column == removedColumn && cell.after == isRemoved);
        });
        return gone;
    }

    /// The writing by which a row hangs there: that of the cell that says so, or its making.
    static const CellTold* hanging(const RowTold& row)
    {
        for (const char* column : {"agreed", "merged_into"})
            if (const CellTold* said = lastOf(row, column)) return said;
        return row.making ? &*row.making : nullptr;
    }

    /// The same of what was made apart from the removal and hangs on it.
    const CellTold* hungOn(const CellTold& removal, const std::pair<const RowName, RowTold>& removed,
                           const std::map<RowName, RowTold>& all, const Hangers& hangers, MetRemoval& met)
    {
        const CellTold* latest = nullptr;
        const auto [first, end] = hangers.equal_range(removed.first.second);
        for (auto it = first; it != end; ++it) {
            const auto told = all.find(it->second);
            const CellTold* writing = told == all.end() ? nullptr : hanging(told->second);
            if (writing == nullptr || m_log.kindOf(writing->change) == settlementKind ||
                !m_awareness.isUnaware(removal, *writing, removed.first, removed.second))
                continue;
            ++met.hung[it->second.first];
            met.writers.insert(m_log.changeOf(*writing).author);
            met.writings.insert(m_log.changeOf(*writing).id);
            if (latest == nullptr || latest->stamp < writing->stamp) latest = writing;
        }
        return latest;
    }

    void completeValuesOf(MetRemoval& met)
    {
        const auto& [table, row, removed] = met.removal;
        std::set<std::string> lacking;
        for (const auto& [column, value] : met.written) {
            for (std::string& part : columnsOfValue(table, column))
                if (!met.written.contains(part)) lacking.insert(std::move(part));
            if (isBound(table, column)) met.text = textOf(m_database, table, row);
        }
        met.written.merge(readCells(m_database, table, row, {lacking.begin(), lacking.end()}));
    }

    /// The last undo or redo of that writing among these; else the writing.
    [[nodiscard]] const CellTold& endOf(const CellTold& writing, const std::vector<CellTold>& cells) const
    {
        const auto takesBack = [&](const CellTold& one, const CellTold& other) {
            return m_log.changeOf(one).reverts == m_log.changeOf(other).id;
        };
        const CellTold* end = &writing;
        for (std::size_t steps = 0; steps < cells.size(); ++steps) {
            const auto next = std::find_if(cells.begin(), cells.end(),
                                           [&](const CellTold& one) { return takesBack(one, *end); });
            if (next == cells.end()) break;
            end = &*next;
        }
        return *end;
    }
    [[nodiscard]] bool isUndo(const CellTold& writing) const
    {
        return m_log.changeOf(writing).kind == "undo";
    }
    /// Who removed the row had another value there; else the undo took back only what it never saw.
    [[nodiscard]] bool isNews(const CellTold& removal, const CellTold& writing, const std::string& table,
                              const RowTold& row, const std::string& column) const
    {
        for (std::size_t copy = 0; copy < m_log.copies(); ++copy)
            if (m_log.knows(copy, removal.change) && !m_log.knows(copy, writing.change) &&
                m_log.valueIn(copy, table, row, column) != writing.value)
                return true;
        return false;
    }

    void place(MetRemoval& met, const CellTold& removal, const CellTold& writing) const
    {
        const std::size_t removed = m_log.firstWith(removal, writing);
        const std::size_t wrote = m_log.firstWith(writing, removal);
        const bool apart = m_awareness.areInOtherCopies(removal, writing);
        met.removedThere = apart ? removed > wrote : m_log.knows(0, writing.change);
        met.copy = apart ? std::max(removed, wrote) : m_log.copies() - 1;
    }

    Database& m_database;
    const LogOfCopies& m_log;
    Awareness& m_awareness;
    std::vector<ChangeId> m_apart; ///< What not all copies know.
};

}

MetRemovals metRemovals(Database& database, const std::set<RowName>& rows, const Copies& copies,
                        const KnownRemovals& known,
                        const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
{
    auto removed = wholesOf(database, rows);
    removed.insert(rows.begin(), rows.end());
    std::erase_if(removed, [&](const RowName& name) {
        return readCell(database, name.first, name.second, removedColumn) != isRemoved;
    });
    const MadeOne one(database);
    if (removed.empty() && one.gone().empty()) return {};
    const LogOfCopies log(database, copies);
    Awareness awareness(database, log, known.unaware);
    MetRemovals met;
    if (!removed.empty()) {
        const Hangers hangers = hangersOn(database, removed);
        met.removals = RemovalFinder(database, log, awareness).among(std::move(removed), hangers, counts);
    }
    std::set<UnawareRemoval> ofTwins;
    for (const LostTwin& twin : known.twins) ofTwins.insert({"coding", twin.stays, twin.staysRemoved});
    Awareness awarenessOfTwins(database, log, ofTwins);
    TwinFinder(database, log, awarenessOfTwins, one).find(rows, known.twins, counts, met);
    return met;
}

}
