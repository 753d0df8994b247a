// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/bringing_back.h"

#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/settlements.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace rd::store
{

std::set<std::pair<std::string, Uuid>> namesOf(const Back& back)
{
    auto names = back.rows;
    for (const auto& [coding, qualifier] : back.qualified) names.emplace("coding", coding.uuid);
    return names;
}

namespace
{

/// What goes with the thing that a column names, and comes back with it.
struct PartOf {
    std::string_view part;
    std::string_view column;
    std::string_view whole;
    bool bringsWhole = true; ///< The thing comes back with its part too; else settling sees to that.
};
constexpr std::array<PartOf, 11> parts{{{"turn", "transcript", "transcript"},
                                        {"speaker", "transcript", "transcript"},
                                        {"respondent", "case_id", "cases"},
                                        {"attribute_value", "attribute", "attribute"},
                                        {"attribute_value", "subject", "cases"},
                                        {"attribute_value", "subject", "respondent"},
                                        {"attribute_value", "subject", "transcript"},
                                        {"coding", "transcript", "transcript", false},
                                        {"coding", "code", "code", false},
                                        {"coding", "qualifier", "code", false},
                                        {"code", "parent", "code", false}}};

std::vector<Uuid> partsOf(Database& database, const PartOf& of, const Uuid& whole)
{
    std::vector<Uuid> ids;
    Statement statement(database, "SELECT id FROM " + std::string(of.part) + " WHERE " +
                                      std::string(of.column) + " = ? AND deleted = 1");
    statement.bind(1, whole);
    while (statement.step()) ids.push_back(statement.id(0));
    return ids;
}

/// Somebody made the code part of another, whoever deleted it with what it stands below.
bool becameAnother(Database& database, const Uuid& code)
{
    return readCell(database, "code", code, "merged_into") != CellValue{};
}

/// A qualifier that goes and is no reason for its codings to go is taken off them.
void gatherQualified(Database& database, const UnawareRemoval& removal, Back& back)
{
    const ChangeId change{removal.removed.change};
    if (removal.table != "code" || !findChange(database, change)) return;
    readBody(changeBody(database, change), [&](const RowWrite& write) {
        for (const CellWrite& cell : write.cells) {
            if (cell.column != "qualifier" || cell.before != CellValue(removal.row)) continue;
            if (stampOf(database, write.table, write.row, cell.column) == removal.removed)
                back.qualified[CodingId{write.row}] = CodeId{removal.row};
        }
    });
}

/// Who wrote a cell before that change; null where it did not write it.
Uuid ownerBefore(Database& database, ChangeId change, const UnawareRemoval& removal)
{
    Uuid owner;
    readBodyOf({removal.row}, changeBody(database, change), [&](const RowWrite& write) {
        for (const CellWrite& cell : write.cells)
            if (!write.noted && write.table == removal.table && cell.column == removedColumn)
                owner = cell.ownerBefore;
    });
    return owner;
}

/// The times of the removal and, of one that was chosen in a merge, also of that which was chosen: what went
/// along and was not back for the choice has that one still.
std::set<std::int64_t> timesOf(Database& database, const UnawareRemoval& removal)
{
    std::set<std::int64_t> times{removal.removed.hlc};
    std::set<Uuid> passed;
    for (Uuid id = removal.removed.change; !id.isNull() && passed.insert(id).second;) {
        const auto change = findChange(database, ChangeId{id});
        if (!change) break;
        times.insert(change->hlc);
        if (change->kind != choosingKind && change->kind != settlementKind) break;
        id = ownerBefore(database, change->id, removal);
    }
    return times;
}

}

void gatherAlong(Database& database, const UnawareRemoval& removal, Back& back)
{
    std::optional<std::set<std::int64_t>> times;
    for (const PartOf& of : parts) {
        if (of.whole != removal.table) continue;
        if (!times) times = timesOf(database, removal);
        for (const Uuid& part : partsOf(database, of, removal.row)) {
            const std::string name(of.part);
            if (name == "code" && becameAnother(database, part)) continue;
            const Stamp stamp = stampOf(database, name, part, removedColumn);
            if (times->contains(stamp.hlc)) gatherBack(database, {name, part, stamp}, back);
        }
    }
    gatherQualified(database, removal, back);
}

void gatherBack(Database& database, const UnawareRemoval& removal, Back& back)
{
    const auto& [table, row, removed] = removal;
    if (stampOf(database, table, row, removedColumn) != removed ||
        readCell(database, table, row, removedColumn) != isRemoved || !back.rows.emplace(table, row).second)
        return;
    gatherAlong(database, removal, back);
    for (const PartOf& of : parts) {
        if (of.part != table || !of.bringsWhole) continue;
        const CellValue whole = readCell(database, table, row, std::string(of.column));
        const std::string name(of.whole);
        if (const auto* id = std::get_if<Uuid>(&whole))
            gatherBack(database, {name, *id, stampOf(database, name, *id, removedColumn)}, back);
    }
}

namespace
{

/// Whether the thing is there that a column names; of one that became part of another, that one.
bool isHomeThere(Database& database, const std::string& table, const Uuid& coding, const std::string& column,
                 const std::set<std::pair<std::string, Uuid>>& back)
{
    const auto there = [&](const Uuid& id) {
        return back.contains({table, id}) || readCell(database, table, id, removedColumn) != isRemoved;
    };
    CellValue named = readCell(database, "coding", coding, column);
    std::set<Uuid> passed;
    for (const auto* id = std::get_if<Uuid>(&named); id != nullptr && passed.insert(*id).second;
         id = std::get_if<Uuid>(&named)) {
        if (there(*id)) return true;
        named = readCell(database, table, *id, table == "code" ? "merged_into" : "joined_into");
    }
    return false;
}

}

std::set<std::pair<std::string, Uuid>> leaveOutHomeless(Database& database,
                                                        const std::set<std::pair<std::string, Uuid>>& wanted,
                                                        const std::vector<Back*>& all)
{
    std::set<std::pair<std::string, Uuid>> back;
    for (const Back* one : all) back.insert(one->rows.begin(), one->rows.end());
    const auto hasHome = [&](const Uuid& coding) {
        return isHomeThere(database, "transcript", coding, "transcript", back) &&
               isHomeThere(database, "code", coding, "code", back);
    };
    std::set<std::pair<std::string, Uuid>> homeless;
    for (Back* one : all)
        for (const auto& row : one->rows)
            if (row.first == "coding" && !wanted.contains(row) && !hasHome(row.second)) homeless.insert(row);
    for (Back* one : all) std::erase_if(one->rows, [&](const auto& row) { return homeless.contains(row); });
    return homeless;
}

void bringBack(Database& database, const Back& back)
{
    for (const auto& [table, row] : back.rows)
        writeCell(database, table, row, removedColumn, std::int64_t{0});
    for (const auto& [coding, qualifier] : back.qualified)
        writeCell(database, "coding", coding.uuid, "qualifier", qualifier.uuid);
}

namespace
{

/// A round lists its transcripts.
bool listed(const RowWrite& write, const CellWrite& cell, const Uuid& row)
{
    const auto has = [&](const CellValue& value) {
        const auto* list = std::get_if<std::string>(&value);
        return list != nullptr && list->find(row.toString()) != std::string::npos;
    };
    return write.table == "coding_round" && cell.column == "transcripts" && has(cell.before) &&
           !has(cell.after);
}

/// What is said of a transcript and was said of the other already is removed where it is.
bool isSaidOf(Database& database, const RowWrite& write, const Uuid& row)
{
    return (write.table == "assignment" || write.table == "raising") &&
           readCell(database, write.table, write.row, "transcript") == CellValue(row);
}

/// Where in the one that goes it is; which a write has only where that is otherwise in the other.
bool isPlaceIn(const std::string& column)
{
    static const std::set<std::string> places{"start", "start_in", "end", "end_in", "turn"};
    return places.contains(column);
}

}

std::map<CellName, CellValue> movedFrom(Database& database, const Uuid& row, const Stamp& by)
{
    std::map<CellName, CellValue> moved;
    const ChangeId change{by.change};
    if (!findChange(database, change)) return moved;
    readBody(changeBody(database, change), [&](const RowWrite& write) {
        const auto wasOf = [&](const CellWrite& cell) {
            return cell.before == CellValue(row) || listed(write, cell, row);
        };
        const bool wasOfIt =
            isSaidOf(database, write, row) || std::any_of(write.cells.begin(), write.cells.end(), wasOf);
        if (write.noted || !wasOfIt) return;
        for (const CellWrite& cell : write.cells)
            if ((wasOf(cell) || isPlaceIn(cell.column) ||
                 (cell.column == removedColumn && cell.after == isRemoved)) &&
                stampOf(database, write.table, write.row, cell.column) == by)
                moved[{write.table, write.row, cell.column}] = cell.before;
    });
    return moved;
}

}
