// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/removals.h"

#include "store/log/log_of_copies.h"
#include "store/log/made_one.h"
#include "store/log/past_merges.h"
#include "store/log/settlements.h"
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

/// What follows from where another thing went, which nobody wrote of this row: its place in a list, the
/// codings of a code that was merged, the words of a coding in a corrected text, what a merge settled by
/// rule.
bool isConsequence(std::string_view kind)
{
    if (kind == settlementKind) return true;
    const std::string_view what = kind.substr(kind.find('.') + 1);
    return kind.starts_with("text.") || what == "delete" || what == "remove" || what == "merge" ||
           what == "join";
}

bool isJoining(std::string_view kind)
{
    return kind.ends_with(".merge") || kind.ends_with(".join");
}

bool isContent(const std::string& column)
{
    return column != removedColumn && column != "position" && column != "merged_into";
}

class RemovalFinder
{
public:
    RemovalFinder(Database& database, const Copies& copies) : m_database(database), m_log(database, copies)
    {
        for (const ChangeRow& change : m_log.changes()) {
            for (const ChangeId settlement : workedUpon(change)) m_upon.emplace(settlement, change.id);
            if (m_log.isInSome(change.id) && !m_log.isKnownToAll(change.id)) m_apart.push_back(change.id);
        }
    }

    /// `hangers`: by row those that hang on it.
    MetRemovals among(std::set<RowName> rows, Hangers hangers, const LogOfCopies::Counts& counts)
    {
        MadeOne one(m_database, m_log, rows);
        rows.insert(one.rows().begin(), one.rows().end());
        hangers.insert(one.hangers().begin(), one.hangers().end());
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
        one.read(told);
        MetRemovals met;
        for (const RowName& name : rows)
            if (auto removal = judged(name, told, hangers, one)) met.removals.push_back(std::move(*removal));
        met.rings = one.firstOfRings(told);
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
                    std::any_of(write.cells.begin(), write.cells.end(),
                                [](const CellWrite& cell) { return isContent(cell.column); });
                if (!write.noted && content) written.emplace(write.table, write.row);
            });
        return written;
    }

    std::optional<MetRemoval> judged(const RowName& name, const std::map<RowName, RowTold>& all,
                                     const Hangers& hangers, const MadeOne& one)
    {
        const auto told = all.find(name);
        const CellTold* removal = told == all.end() ? nullptr : lastOf(told->second, removedColumn);
        if (removal == nullptr || removal->value != isRemoved) return std::nullopt;
        MetRemoval met;
        const CellTold* writing = rewriting(*removal, name, told->second, met);
        const bool joined = isJoining(m_log.kindOf(removal->change));
        const bool goes = joined || one.isGoneForAnother(name.second);
        const CellTold* hanging = goes ? nullptr : hungOn(*removal, *told, all, hangers, one, met);
        if (writing == nullptr || (hanging != nullptr && writing->stamp < hanging->stamp)) writing = hanging;
        if (writing == nullptr) return std::nullopt;
        met.removal = {name.first, name.second, removal->stamp};
        met.removedBy = m_log.changeOf(*removal);
        met.writtenBy = m_log.changeOf(*writing);
        met.joined = joined;
        completeValuesOf(met);
        place(met, *removal, *writing);
        return met;
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
                if (!counts || !isUnaware(removal, one, row)) return false;
                const CellTold& end = endOf(one, cells);
                return !isUndo(end) || isNews(removal, end, name.first, row, column);
            });
            if (cell == nullptr) continue;
            cell = &endOf(*cell, cells);
            met.written[column] = cell->value;
            if (writing == nullptr || writing->stamp < cell->stamp) writing = cell;
        }
        return writing;
    }

    /// A coding went along with its code, or a code with what it stood below, and was moved to another there:
    /// nobody wanted that one gone.
    [[nodiscard]] bool movedOn(const RowName& name, const std::string& column, const RowTold& row,
                               const CellTold& removal, const CellTold& writing) const
    {
        if (m_log.kindOf(removal.change) != "code.delete" || m_log.kindOf(writing.change) != "code.merge")
            return false;
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
    static const CellTold* hanging(const RowName& name, const RowTold& row)
    {
        if (name.first == "coding") return lastOf(row, removedColumn);
        for (const char* column : {"agreed", "merged_into"})
            if (const CellTold* said = lastOf(row, column)) return said;
        return row.making ? &*row.making : nullptr;
    }

    /// The same of what was made apart from the removal and hangs on it.
    const CellTold* hungOn(const CellTold& removal, const std::pair<const RowName, RowTold>& removed,
                           const std::map<RowName, RowTold>& all, const Hangers& hangers, const MadeOne& one,
                           MetRemoval& met)
    {
        const CellTold* latest = nullptr;
        const auto [first, end] = hangers.equal_range(removed.first.second);
        for (auto it = first; it != end; ++it) {
            const auto told = all.find(it->second);
            const CellTold* writing = told == all.end() ? nullptr : hanging(it->second, told->second);
            const bool isCoding = it->second.first == "coding";
            if (writing == nullptr ||
                (isCoding ? !one.standsFor(removed.first.second, it->second.second)
                          : m_log.kindOf(writing->change) == settlementKind) ||
                !isUnaware(removal, *writing, removed.second))
                continue;
            ++met.hung[it->second.first];
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

    /// Nobody removed the row who knew of the writing, nor worked on with a settlement that removed it.
    [[nodiscard]] bool isUnaware(const CellTold& removal, const CellTold& writing, const RowTold& row)
    {
        return isApart(removal, writing) && !wasWorkedUponWith(removal, writing) &&
               !wasRemovedWith(writing, row.cells.at(removedColumn));
    }
    [[nodiscard]] bool wasWorkedUponWith(const CellTold& settled, const CellTold& writing)
    {
        const auto [first, end] = m_upon.equal_range(m_log.changeOf(settled).id);
        return std::any_of(first, end, [&](const auto& upon) {
            if (!m_log.isKnownToSome(upon.second)) return false;
            const std::size_t place = m_log.placeOf(upon.second).value();
            const CellTold work{place, {m_log.changes()[place].hlc, upon.second.uuid}, {}};
            return writing.stamp < work.stamp && !isApart(work, writing);
        });
    }
    /// Somebody removed it who had that writing before him, and nobody brought it back after that.
    [[nodiscard]] bool wasRemovedWith(const CellTold& writing, const std::vector<CellTold>& removals)
    {
        const CellTold* back = lastOf(removals, [](const CellTold& one) { return one.value != isRemoved; });
        return std::any_of(removals.begin(), removals.end(), [&](const CellTold& one) {
            const std::string kind = m_log.kindOf(one.change);
            return one.value == isRemoved && (back == nullptr || back->stamp < one.stamp) &&
                   kind != settlementKind && !isJoining(kind) && writing.stamp < one.stamp &&
                   !isApart(one, writing);
        });
    }
    [[nodiscard]] bool isApart(const CellTold& removal, const CellTold& writing)
    {
        return areInOtherCopies(removal, writing) || wasMadeWithout(removal, writing) ||
               wasMadeWithout(writing, removal);
    }
    [[nodiscard]] bool areInOtherCopies(const CellTold& removal, const CellTold& writing) const
    {
        return m_log.firstWith(removal, writing) < m_log.copies() &&
               m_log.firstWith(writing, removal) < m_log.copies();
    }
    /// It was made in a copy that had undone the merge with the other.
    [[nodiscard]] bool wasMadeWithout(const CellTold& one, const CellTold& other)
    {
        const auto undos = madeWithout(m_log.changeOf(one));
        return std::any_of(undos.begin(), undos.end(),
                           [&](ChangeId undo) { return workOf(undo).contains(m_log.changeOf(other).id); });
    }
    /// Of an undo of a merge; read once.
    const std::set<ChangeId>& workOf(ChangeId undo)
    {
        const auto [known, fresh] = m_work.try_emplace(undo);
        const auto place = m_log.placeOf(undo);
        if (!fresh || !place) return known->second;
        if (!m_past) m_past.emplace(m_database, std::set<ChangeId>());
        return known->second = m_past->workOf(m_log.changes()[*place]);
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
        const bool apart = areInOtherCopies(removal, writing);
        met.removedThere = apart ? removed > wrote : m_log.knows(0, writing.change);
        met.copy = apart ? std::max(removed, wrote) : m_log.copies() - 1;
    }

    Database& m_database;
    LogOfCopies m_log;
    std::multimap<ChangeId, ChangeId> m_upon; ///< By settlement what was made upon it.
    std::vector<ChangeId> m_apart;            ///< What not all copies know.
    std::optional<PastMerges> m_past;         ///< Made when it is asked for.
    std::map<ChangeId, std::set<ChangeId>>
        m_work; ///< What undone merges had brought in, as far as asked for.
};

}

MetRemovals metRemovals(Database& database, const std::set<RowName>& rows, const Copies& copies,
                        const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
{
    auto removed = wholesOf(database, rows);
    removed.insert(rows.begin(), rows.end());
    std::erase_if(removed, [&](const RowName& name) {
        return readCell(database, name.first, name.second, removedColumn) != isRemoved;
    });
    if (removed.empty()) return {};
    Hangers hangers = hangersOn(database, removed);
    return RemovalFinder(database, copies).among(std::move(removed), std::move(hangers), counts);
}

}
