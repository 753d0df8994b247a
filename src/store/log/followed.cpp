// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/followed.h"

#include "store/log/bringing_back.h"
#include "store/log/change_log.h"
#include "store/log/joint_cells.h"
#include "store/log/made_one.h"
#include "store/log/past_merges.h"
#include "store/log/row_fold.h"
#include "store/log/settlements.h"
#include "store/log/withdrawn.h"
#include "store/rows/json_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace rd::store
{

namespace
{

/// What a column names, and which column of that says that it became part of another.
struct Follows {
    std::string_view table;
    std::string_view column;
    std::string_view whole;
    std::string_view partOf;
};
constexpr std::array<Follows, 13> follows{{{"coding", "code", "code", "merged_into"},
                                           {"coding", "qualifier", "code", "merged_into"},
                                           {"code", "parent", "code", "merged_into"},
                                           {"code", "pole_of", "code", "merged_into"},
                                           {"coding", "transcript", "transcript", "joined_into"},
                                           {"memo", "subject", "transcript", "joined_into"},
                                           {"raising", "transcript", "transcript", "joined_into"},
                                           {"assignment", "transcript", "transcript", "joined_into"},
                                           {"resolution", "transcript", "transcript", "joined_into"},
                                           {"foreign_part", "subject", "transcript", "joined_into"},
                                           {"resolution", "first", "coding", "deleted"},
                                           {"resolution", "second", "coding", "deleted"},
                                           {"resolution", "agreed", "coding", "deleted"}}};

const Follows* followsIn(std::string_view table, std::string_view column)
{
    const auto found = std::find_if(follows.begin(), follows.end(), [&](const Follows& one) {
        return one.table == table && one.column == column;
    });
    return found == follows.end() ? nullptr : &*found;
}

/// What settlements wrote, by cell.
class InVain
{
public:
    explicit InVain(Database& database) : m_database(database) { read(); }

    std::set<CellName> find()
    {
        for (const auto& [cell, writes] : m_writes)
            if (const Follows* follow = followsIn(std::get<0>(cell), std::get<2>(cell));
                follow != nullptr && isInVain(cell, *follow))
                take(cell);
        takeRounds();
        takeDoubles();
        if (!m_found.empty()) takeTwins();
        return std::move(m_found);
    }

private:
    void read()
    {
        std::vector<ChangeId> settlements;
        Statement found(m_database, "SELECT id FROM change WHERE kind = ?");
        found.bind(1, std::string_view(settlementKind));
        while (found.step()) settlements.emplace_back(found.id(0));
        for (const ChangeId id : settlements)
            readBody(changeBody(m_database, id), [&](const RowWrite& write) {
                if (write.noted || write.made) return;
                for (const CellWrite& cell : write.cells)
                    m_writes[{write.table, write.row, cell.column}].emplace(id.uuid, cell);
            });
    }

    /// The settlement whose value stands there; null where somebody wrote it.
    [[nodiscard]] Uuid settlementOf(const CellName& cell) const
    {
        const auto writes = m_writes.find(cell);
        if (writes == m_writes.end()) return {};
        const Uuid owner = ownerOf(m_database, cell);
        return writes->second.contains(owner) ? owner : Uuid{};
    }

    /// What stood there when the first of the settlements came that stand upon each other.
    [[nodiscard]] CellValue before(const CellName& cell, Uuid settlement) const
    {
        const auto& writes = m_writes.at(cell);
        std::set<Uuid> passed;
        CellValue value;
        for (auto at = writes.find(settlement); at != writes.end() && passed.insert(at->first).second;
             at = writes.find(at->second.ownerBefore))
            value = at->second.before;
        return value;
    }

    [[nodiscard]] bool isThere(std::string_view table, const Uuid& row) const
    {
        return readCell(m_database, std::string(table), row, removedColumn) == CellValue(std::int64_t{0});
    }

    /// It was part of another, and is there by itself.
    [[nodiscard]] bool isByItselfAgain(const Follows& of, const Uuid& row) const
    {
        return isThere(of.whole, row) &&
               stampOf(m_database, std::string(of.whole), row, std::string(of.partOf)).hlc != 0;
    }

    [[nodiscard]] bool isInVain(const CellName& cell, const Follows& follow) const
    {
        const Uuid settlement = settlementOf(cell);
        if (settlement.isNull()) return false;
        const auto& [table, row, column] = cell;
        const CellValue now = readCell(m_database, table, row, column);
        const CellValue was = before(cell, settlement);
        const auto* of = std::get_if<Uuid>(&was);
        return of != nullptr && std::holds_alternative<Uuid>(now) && now != was &&
               isByItselfAgain(follow, *of);
    }

    /// With all that is one value with it, and where it stands in the memo or turn that went along.
    void take(const CellName& cell)
    {
        const auto& [table, row, column] = cell;
        for (const std::string& part : columnsOfValue(table, column)) m_found.insert({table, row, part});
        if (table == "memo")
            for (const std::string& part : columnsOfValue(table, std::string(passageValue)))
                takeSettled({table, row, part});
        if (table == "raising") takeSettled({table, row, "turn"});
    }

    void takeSettled(const CellName& cell)
    {
        if (!settlementOf(cell).isNull()) m_found.insert(cell);
    }

    /// Another transcript stands in the place of one that is there by itself again; what two rounds that
    /// became one both had is more.
    void takeRounds()
    {
        for (const auto& [cell, writes] : m_writes) {
            const auto& [table, row, column] = cell;
            if (table != "coding_round" || column != "transcripts") continue;
            const Uuid settlement = settlementOf(cell);
            if (settlement.isNull()) continue;
            const auto now = transcriptsIn(readCell(m_database, table, row, column));
            const auto was = transcriptsIn(before(cell, settlement));
            const bool lacksOne = std::any_of(was.begin(), was.end(), [&](TranscriptId id) {
                return std::find(now.begin(), now.end(), id) == now.end() &&
                       isByItselfAgain(*followsIn("coding", "transcript"), id.uuid);
            });
            if (lacksOne && now.size() <= was.size()) m_found.insert(cell);
        }
    }

    static std::vector<TranscriptId> transcriptsIn(const CellValue& list)
    {
        const auto* text = std::get_if<std::string>(&list);
        return text == nullptr ? std::vector<TranscriptId>{} : idsOfText<TranscriptId>(*text);
    }

    /// What is said of both transcripts had been said twice.
    void takeDoubles()
    {
        for (const auto& [cell, writes] : m_writes) {
            const auto& [table, row, column] = cell;
            if (column != removedColumn || (table != "raising" && table != "assignment")) continue;
            const Follows& follow = *followsIn(table, "transcript");
            const CellValue of = readCell(m_database, table, row, "transcript");
            const auto* transcript = std::get_if<Uuid>(&of);
            if (transcript != nullptr && !settlementOf(cell).isNull() &&
                readCell(m_database, table, row, removedColumn) == isRemoved &&
                isByItselfAgain(follow, *transcript))
                m_found.insert(cell);
        }
    }

    /// Of codings that say the same no more.
    void takeTwins()
    {
        const MadeOne one(m_database);
        std::map<Uuid, std::set<Uuid>> back;
        for (const auto& [coding, gone] : one.gone())
            if (const CellName removed{"coding", coding, removedColumn};
                !settlementOf(removed).isNull() && isMoving(coding)) {
                m_found.insert(removed);
                back[gone.stays].insert(coding);
            }
        for (const auto& [stays, codings] : back) takeBackFrom(stays, codings, one);
    }

    [[nodiscard]] bool isMoving(const Uuid& coding) const
    {
        return m_found.contains({"coding", coding, "code"}) ||
               m_found.contains({"coding", coding, "qualifier"}) ||
               m_found.contains({"coding", coding, "transcript"});
    }

    /// The words that it got, where it got none from others, and what was about the codings that are back.
    void takeBackFrom(const Uuid& stays, const std::set<Uuid>& codings, const MadeOne& one)
    {
        const bool fromOthers = std::any_of(one.gone().begin(), one.gone().end(), [&](const auto& gone) {
            return gone.second.stays == stays && !codings.contains(gone.first);
        });
        if (!fromOthers)
            for (const char* column : {"memo", "quote", "quote_text", "page"})
                takeSettled({"coding", stays, column});
        for (const auto& [cell, writes] : m_writes) {
            const auto& [table, row, column] = cell;
            const bool isAbout =
                (table == "memo" && column == "subject") ||
                (table == "resolution" && (column == "first" || column == "second" || column == "agreed"));
            const Uuid settlement = isAbout ? settlementOf(cell) : Uuid{};
            if (settlement.isNull()) continue;
            const CellValue was = before(cell, settlement);
            if (const auto* id = std::get_if<Uuid>(&was); id != nullptr && codings.contains(*id))
                m_found.insert(cell);
        }
    }

    Database& m_database;
    std::map<CellName, std::map<Uuid, CellWrite>> m_writes;
    std::set<CellName> m_found;
};

}

std::set<CellName> followedInVain(Database& database)
{
    return InVain(database).find();
}

std::map<CellName, Beneath> beneathSettlements(Database& database, const std::set<CellName>& cells,
                                               const std::set<ChangeId>& leftOut, const Withdrawn& withdrawn)
{
    if (cells.empty()) return {};
    std::set<Uuid> rows;
    for (const auto& [table, row, column] : cells) rows.insert(row);
    const auto folded = foldedRows(database, rows, [&](const ChangeRow& change, RowWrite& write) {
        withdrawn.takeOut(change.id, write);
        if (isSettlement(change))
            std::erase_if(write.cells, [&](const CellWrite& cell) {
                return cells.contains({write.table, write.row, cell.column});
            });
        return !leftOut.contains(change.id);
    });
    std::map<CellName, Beneath> beneath;
    for (const CellName& cell : cells) {
        const auto& [table, row, column] = cell;
        const auto told = folded.find({table, row});
        const auto place = static_cast<std::size_t>(trackedTable(table)->find(column));
        if (told == folded.end() || place >= told->second.values.size()) continue;
        const auto& [values, stamps] = told->second;
        beneath[cell] = {values[place], place < stamps.size() ? stamps[place] : Stamp{}};
    }
    return beneath;
}

std::map<CellName, Uuid> giveBackFollowed(Database& database, const std::set<CellName>& cells)
{
    if (cells.empty()) return {};
    const Withdrawn withdrawn(database, PastMerges(database, {}));
    std::map<CellName, Uuid> owners;
    for (const auto& [cell, beneath] : beneathSettlements(database, cells, {}, withdrawn)) {
        const auto& [table, row, column] = cell;
        writeCell(database, table, row, column, beneath.value);
        owners[cell] = beneath.stamp.change;
    }
    return owners;
}

}
