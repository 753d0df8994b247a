// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/removals.h"

#include "store/log/hangers.h"
#include "store/log/past_merges.h"
#include "store/log/settlements.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_map>

namespace rd::store
{

namespace
{

/// One writing of a cell.
struct CellTold {
    std::size_t change; ///< Its place in the log.
    Stamp stamp;
    CellValue value;
};

/// All that the log says of one row.
struct RowTold {
    std::vector<CellValue> made;
    std::optional<CellTold> making;                     ///< As a writing.
    std::map<std::string, std::vector<CellTold>> cells; ///< By column.
};

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
    RemovalFinder(Database& database, const Copies& copies)
        : m_database(database), m_has(copies.has), m_copies(copies.knows)
    {
        eachChange(database, [&](const ChangeRow& change) {
            m_places.emplace(change.id, m_changes.size());
            m_changes.push_back(change);
            for (const ChangeId settlement : workedUpon(change)) m_upon.emplace(settlement, change.id);
            if (isInSome(change.id) && !knownToAll(change.id)) m_apart.push_back(change.id);
        });
    }

    /// `hangers`: by row those that hang on it.
    std::vector<MetRemoval> among(std::set<RowName> rows, const Hangers& hangers,
                                  const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
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
        const auto told = tellings(all, counts);
        std::vector<MetRemoval> met;
        for (const RowName& name : rows)
            if (auto one = judged(name, told, hangers)) met.push_back(std::move(*one));
        return met;
    }

private:
    [[nodiscard]] bool knownToAll(ChangeId id) const
    {
        return std::all_of(m_copies.begin(), m_copies.end(),
                           [&](const auto& copy) { return copy.contains(id); });
    }
    [[nodiscard]] bool isInSome(ChangeId id) const
    {
        return std::any_of(m_has.begin(), m_has.end(), [&](const auto& copy) { return copy.contains(id); });
    }
    [[nodiscard]] bool isKnownToSome(ChangeId id) const
    {
        return std::any_of(m_copies.begin(), m_copies.end(),
                           [&](const auto& copy) { return copy.contains(id); });
    }
    /// What a merge had brought that was undone, and is back, may be seen nowhere else: then where it was.
    [[nodiscard]] bool knows(std::size_t copy, std::size_t change) const
    {
        const ChangeId id = m_changes[change].id;
        if (m_copies[copy].contains(id)) return true;
        return m_has[copy].contains(id) && !isKnownToSome(id);
    }

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

    std::map<RowName, RowTold> tellings(const std::set<RowName>& rows,
                                        const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
    {
        std::map<RowName, RowTold> all;
        const std::set<Uuid> ids = idsOf(rows);
        for (std::size_t place = 0; place < m_changes.size() && !ids.empty(); ++place) {
            const ChangeRow& change = m_changes[place];
            if (!isInSome(change.id)) continue; // this merge's own
            readBodyOf(ids, changeBody(m_database, change.id), [&](const RowWrite& write) {
                RowWrite counted = write;
                if (write.noted || !counts(change, counted)) return;
                add(all[{write.table, write.row}], counted, place);
            });
        }
        return all;
    }

    void add(RowTold& row, const RowWrite& write, std::size_t place) const
    {
        if (write.made && !row.making) {
            row.made = write.values;
            row.making = CellTold{place, {m_changes[place].hlc, m_changes[place].id.uuid}, {}};
        }
        for (const CellWrite& cell : write.cells)
            row.cells[cell.column].push_back({place, {m_changes[place].hlc, cell.ownerAfter}, cell.after});
    }

    /// The last writing of those that count; null without.
    template <class Counts>
    static const CellTold* last(const std::vector<CellTold>& cells, Counts counts)
    {
        const CellTold* found = nullptr;
        for (const CellTold& cell : cells)
            if (counts(cell) && (found == nullptr || found->stamp <= cell.stamp)) found = &cell;
        return found;
    }
    static const CellTold* last(const RowTold& row, const std::string& column)
    {
        const auto cells = row.cells.find(column);
        return cells == row.cells.end() ? nullptr : last(cells->second, [](const CellTold&) { return true; });
    }

    [[nodiscard]] CellValue valueIn(std::size_t copy, const TableColumns& table, const RowTold& row,
                                    const std::string& column) const
    {
        const CellTold* cell =
            last(row.cells.at(column), [&](const CellTold& one) { return knows(copy, one.change); });
        if (cell != nullptr) return cell->value;
        const auto place = static_cast<std::size_t>(table.find(column));
        return place < row.made.size() ? row.made[place] : CellValue{};
    }

    /// Of an undo or redo that of what was undone.
    [[nodiscard]] std::string kindOf(std::size_t change) const
    {
        std::size_t at = change;
        for (std::size_t steps = 0; m_changes[at].reverts && steps < m_changes.size(); ++steps) {
            const auto of = m_places.find(m_changes[at].reverts);
            if (of == m_places.end()) break;
            at = of->second;
        }
        return m_changes[at].kind;
    }

    std::optional<MetRemoval> judged(const RowName& name, const std::map<RowName, RowTold>& all,
                                     const Hangers& hangers)
    {
        const auto told = all.find(name);
        const CellTold* removal = told == all.end() ? nullptr : last(told->second, removedColumn);
        if (removal == nullptr || removal->value != isRemoved) return std::nullopt;
        MetRemoval met;
        const CellTold* writing = rewriting(*removal, name, told->second, met);
        const CellTold* hanging =
            isJoining(kindOf(removal->change)) ? nullptr : hungOn(*removal, *told, all, hangers, met);
        if (writing == nullptr || (hanging != nullptr && writing->stamp < hanging->stamp)) writing = hanging;
        if (writing == nullptr) return std::nullopt;
        met.removal = {name.first, name.second, removal->stamp};
        met.removedBy = m_changes[removal->change];
        met.writtenBy = m_changes[writing->change];
        met.joined = isJoining(kindOf(removal->change));
        completeValuesOf(met);
        place(met, *removal, *writing);
        return met;
    }

    /// The last that was written in it apart from the removal; null without. Also what is not the cell's
    /// value, as who removed the row had written the same cell later before that.
    const CellTold* rewriting(const CellTold& removal, const RowName& name, const RowTold& row,
                              MetRemoval& met)
    {
        const TableColumns& table = *trackedTable(name.first);
        const CellTold* writing = nullptr;
        for (const auto& [column, cells] : row.cells) {
            if (!isContent(column)) continue;
            const CellTold* cell = last(cells, [&](const CellTold& one) {
                const bool counts =
                    !isConsequence(kindOf(one.change)) || movedOn(name, column, row, removal, one);
                if (!counts || !isUnaware(removal, one, row)) return false;
                const CellTold& end = endOf(one, cells);
                return !isUndo(end) || isNews(removal, end, table, row, column);
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
        if (kindOf(removal.change) != "code.delete" || kindOf(writing.change) != "code.merge") return false;
        if (name.first == "coding") return column == "code" || column == "qualifier";
        if (name.first != "code" || column != "parent") return false;
        const std::size_t copy = firstWith(removal, writing);
        const CellValue above =
            copy < m_copies.size() ? valueIn(copy, *trackedTable("code"), row, "parent") : CellValue{};
        const auto* code = std::get_if<Uuid>(&above);
        return code != nullptr && removed(removal.change, *code);
    }
    [[nodiscard]] bool removed(std::size_t change, const Uuid& row) const
    {
        bool gone = false;
        readBodyOf({row}, changeBody(m_database, m_changes[change].id), [&](const RowWrite& write) {
            for (const CellWrite& cell : write.cells)
                gone = gone || (cell.column == removedColumn && cell.after == isRemoved);
        });
        return gone;
    }

    /// The writing by which a row hangs there: that of the cell that says so, or its making.
    static const CellTold* hanging(const RowTold& row)
    {
        for (const char* column : {"agreed", "merged_into"})
            if (const CellTold* said = last(row, column)) return said;
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
            if (writing == nullptr || kindOf(writing->change) == settlementKind ||
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
        const auto [first, end] = m_upon.equal_range(m_changes[settled.change].id);
        return std::any_of(first, end, [&](const auto& upon) {
            if (!isKnownToSome(upon.second)) return false;
            const std::size_t place = m_places.at(upon.second);
            const CellTold work{place, {m_changes[place].hlc, upon.second.uuid}, {}};
            return writing.stamp < work.stamp && !isApart(work, writing);
        });
    }
    /// Somebody removed it who had that writing before him, and nobody brought it back after that.
    [[nodiscard]] bool wasRemovedWith(const CellTold& writing, const std::vector<CellTold>& removals)
    {
        const CellTold* back = last(removals, [](const CellTold& one) { return one.value != isRemoved; });
        return std::any_of(removals.begin(), removals.end(), [&](const CellTold& one) {
            const std::string kind = kindOf(one.change);
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
        return firstWith(removal, writing) < m_copies.size() && firstWith(writing, removal) < m_copies.size();
    }
    /// It was made in a copy that had undone the merge with the other.
    [[nodiscard]] bool wasMadeWithout(const CellTold& one, const CellTold& other)
    {
        const auto undos = madeWithout(m_changes[one.change]);
        return std::any_of(undos.begin(), undos.end(),
                           [&](ChangeId undo) { return workOf(undo).contains(m_changes[other.change].id); });
    }
    /// Of an undo of a merge; read once.
    const std::set<ChangeId>& workOf(ChangeId undo)
    {
        const auto [known, fresh] = m_work.try_emplace(undo);
        const auto place = m_places.find(undo);
        if (!fresh || place == m_places.end()) return known->second;
        if (!m_past) m_past.emplace(m_database, std::set<ChangeId>());
        return known->second = m_past->workOf(m_changes[place->second]);
    }
    /// The first copy that knows the one and not the other.
    [[nodiscard]] std::size_t firstWith(const CellTold& one, const CellTold& without) const
    {
        std::size_t copy = 0;
        while (copy < m_copies.size() && (!knows(copy, one.change) || knows(copy, without.change))) ++copy;
        return copy;
    }
    /// The last undo or redo of that writing among these; else the writing.
    [[nodiscard]] const CellTold& endOf(const CellTold& writing, const std::vector<CellTold>& cells) const
    {
        const auto takesBack = [&](const CellTold& one, const CellTold& other) {
            return m_changes[one.change].reverts == m_changes[other.change].id;
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
        return m_changes[writing.change].kind == "undo";
    }
    /// Who removed the row had another value there; else the undo took back only what it never saw.
    [[nodiscard]] bool isNews(const CellTold& removal, const CellTold& writing, const TableColumns& table,
                              const RowTold& row, const std::string& column) const
    {
        for (std::size_t copy = 0; copy < m_copies.size(); ++copy)
            if (knows(copy, removal.change) && !knows(copy, writing.change) &&
                valueIn(copy, table, row, column) != writing.value)
                return true;
        return false;
    }

    void place(MetRemoval& met, const CellTold& removal, const CellTold& writing) const
    {
        const std::size_t removed = firstWith(removal, writing);
        const std::size_t wrote = firstWith(writing, removal);
        const bool apart = areInOtherCopies(removal, writing);
        met.removedThere = apart ? removed > wrote : knows(0, writing.change);
        met.copy = apart ? std::max(removed, wrote) : m_copies.size() - 1;
    }

    Database& m_database;
    const std::vector<std::set<ChangeId>>& m_has;
    const std::vector<std::set<ChangeId>>& m_copies;
    std::vector<ChangeRow> m_changes;
    std::unordered_map<ChangeId, std::size_t> m_places;
    std::multimap<ChangeId, ChangeId> m_upon; ///< By settlement what was made upon it.
    std::vector<ChangeId> m_apart;            ///< What not all copies know.
    std::optional<PastMerges> m_past;         ///< Made when it is asked for.
    std::map<ChangeId, std::set<ChangeId>>
        m_work; ///< What undone merges had brought in, as far as asked for.
};

}

std::vector<MetRemoval> metRemovals(Database& database, const std::set<RowName>& rows, const Copies& copies,
                                    const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
{
    auto removed = wholesOf(database, rows);
    removed.insert(rows.begin(), rows.end());
    std::erase_if(removed, [&](const RowName& name) {
        return readCell(database, name.first, name.second, removedColumn) != isRemoved;
    });
    if (removed.empty()) return {};
    const Hangers hangers = hangersOn(database, removed);
    return RemovalFinder(database, copies).among(std::move(removed), hangers, counts);
}

}
