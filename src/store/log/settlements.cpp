// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/settlements.h"

#include "store/log/followed.h"
#include "store/log/joint_cells.h"
#include "store/log/past_merges.h"
#include "store/log/row_fold.h"
#include "store/log/withdrawn.h"
#include "store/sqlite/statement.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace rd::store
{

namespace
{

/// The ids in a list of the change's args.
std::vector<ChangeId> idsIn(const std::string& args, const char* name)
{
    std::vector<ChangeId> ids;
    const auto read = nlohmann::json::parse(args, nullptr, false);
    if (!read.is_object() || !read.contains(name) || !read[name].is_array()) return ids;
    for (const auto& id : read[name])
        if (const auto parsed = id.is_string() ? Uuid::parse(id.get<std::string>()) : std::nullopt)
            ids.emplace_back(*parsed);
    return ids;
}

}

bool isSettlement(const ChangeRow& change)
{
    return change.kind == settlementKind;
}

std::set<ChangeId> openSettlements(Database& database, const std::set<ChangeId>& left)
{
    std::set<ChangeId> open;
    Statement settlements(database, "SELECT id FROM change WHERE kind = ?");
    settlements.bind(1, std::string_view(settlementKind));
    while (settlements.step()) open.insert(ChangeId{settlements.id(0)});
    if (open.empty()) return open;
    Statement upon(database, "SELECT args, id FROM change WHERE instr(args, '\"upon\"') > 0");
    while (upon.step()) {
        if (left.contains(ChangeId{upon.id(1)})) continue;
        for (const ChangeId id : idsIn(upon.text(0), "upon")) open.erase(id);
    }
    return open;
}

InSight inSight(Database& database)
{
    const PastMerges past(database, {});
    InSight sight{openSettlements(database, past.choicesLeft({})), {}};
    for (const ChangeRow& undo : past.standingUndos()) sight.undos.insert(undo.id);
    for (const ChangeId id : past.undoneWork()) sight.settlements.erase(id);
    return sight;
}

namespace
{

template <class Ids>
nlohmann::json argsOf(const char* name, const Ids& ids)
{
    auto args = nlohmann::json::object();
    for (const ChangeId id : ids) args[name].push_back(id.uuid.toString());
    return args;
}

}

std::string argsOf(const InSight& sight)
{
    auto args = argsOf("upon", sight.settlements);
    args.update(argsOf("without", sight.undos));
    return args.dump();
}

std::vector<ChangeId> workedUpon(const ChangeRow& change)
{
    return idsIn(change.args, "upon");
}

std::vector<ChangeId> madeWithout(const ChangeRow& change)
{
    return idsIn(change.args, "without");
}

namespace
{

using nlohmann::json;

std::optional<Stamp> stampIn(const json& hlc, const json& change)
{
    if (!hlc.is_number_integer()) return std::nullopt;
    const auto id = change.is_string() ? Uuid::parse(change.get<std::string>()) : std::nullopt;
    return id ? std::optional(Stamp{hlc.get<std::int64_t>(), *id}) : std::nullopt;
}

std::optional<Uuid> idIn(const json& told)
{
    return told.is_string() ? Uuid::parse(told.get<std::string>()) : std::nullopt;
}

json told(const UnawareRemoval& one)
{
    return {one.table, one.row.toString(), one.removed.hlc, one.removed.change.toString()};
}

json told(const FoundRemovals::value_type& one)
{
    json all = told(one.first);
    for (const ChangeId id : one.second) all.push_back(id.uuid.toString());
    return all;
}

std::optional<UnawareRemoval> removalIn(const json& told)
{
    if (!told.is_array() || told.size() < 4 || !told[0].is_string()) return std::nullopt;
    const auto row = idIn(told[1]);
    const auto removed = stampIn(told[2], told[3]);
    if (!row || !removed || trackedTable(told[0].get<std::string>()) == nullptr) return std::nullopt;
    return UnawareRemoval{told[0].get<std::string>(), *row, *removed};
}

json told(const LostTwin& one)
{
    return {one.coding.toString(),         one.stays.toString(), one.removed.hlc,
            one.removed.change.toString(), one.staysRemoved.hlc, one.staysRemoved.change.toString()};
}

std::optional<LostTwin> twinIn(const json& told)
{
    if (!told.is_array() || told.size() != 6) return std::nullopt;
    const auto coding = idIn(told[0]);
    const auto stays = idIn(told[1]);
    const auto removed = stampIn(told[2], told[3]);
    const auto staysRemoved = stampIn(told[4], told[5]);
    if (!coding || !stays || !removed || !staysRemoved) return std::nullopt;
    return LostTwin{*coding, *removed, *stays, *staysRemoved};
}

template <class All>
void tell(json& args, const char* name, const All& all)
{
    for (const auto& one : all) args[name].push_back(told(one));
}

template <class All, class Read>
void gather(const json& args, const char* name, All& all, Read read)
{
    if (!args.contains(name)) return;
    for (const json& told : args[name])
        if (auto one = read(told)) all.insert(std::move(*one));
}

void gatherRemovals(const json& args, const char* name, FoundRemovals& all)
{
    if (!args.contains(name)) return;
    for (const json& told : args[name]) {
        const auto one = removalIn(told);
        if (!one) continue;
        std::set<ChangeId>& writings = all[*one];
        for (std::size_t i = 4; i < told.size(); ++i)
            if (const auto id = idIn(told[i])) writings.insert(ChangeId{*id});
    }
}

constexpr const char* unawareArg = "unaware";
constexpr const char* twinsArg = "twins";
constexpr const char* wordsArg = "words";

}

std::set<UnawareRemoval> thoseWritten(const FoundRemovals& removals, const std::set<ChangeId>& undone)
{
    std::set<UnawareRemoval> written;
    for (const auto& [removal, writings] : removals)
        if (writings.empty() ||
            !std::includes(undone.begin(), undone.end(), writings.begin(), writings.end()))
            written.insert(removal);
    return written;
}

std::string settlementArgs(const std::vector<ChangeId>& restored, const Found& found)
{
    auto args = argsOf("restores", restored);
    tell(args, unawareArg, found.removals);
    tell(args, twinsArg, found.twins);
    tell(args, wordsArg, found.words);
    return args.dump();
}

Found foundBefore(Database& database, const std::set<ChangeId>& open)
{
    Found found;
    Statement settlements(database, "SELECT id, args FROM change WHERE kind = ?");
    settlements.bind(1, std::string_view(settlementKind));
    while (settlements.step()) {
        const auto args = json::parse(settlements.text(1), nullptr, false);
        if (!args.is_object()) continue;
        gatherRemovals(args, unawareArg, found.removals);
        gather(args, twinsArg, found.twins, twinIn);
        if (open.contains(ChangeId{settlements.id(0)})) gather(args, wordsArg, found.words, removalIn);
    }
    return found;
}

std::vector<ChangeId> restoredBy(const ChangeRow& settlement)
{
    return isSettlement(settlement) ? idsIn(settlement.args, "restores") : std::vector<ChangeId>();
}

LeavingOut::LeavingOut(Database& database, const std::set<ChangeId>& settlements, const Withdrawn& withdrawn)
    : m_database(database)
{
    if (!settlements.empty()) {
        readCells(settlements);
        foldBeneath(settlements, withdrawn);
    }
    leaveOutFollowed(settlements, withdrawn);
}

void LeavingOut::readCells(const std::set<ChangeId>& settlements)
{
    for (const ChangeId id : settlements)
        readBody(changeBody(m_database, id), [&](const RowWrite& write) {
            for (const CellWrite& cell : write.cells)
                m_stamps.try_emplace({write.table, write.row, cell.column},
                                     stampOf(m_database, write.table, write.row, cell.column));
        });
}

void LeavingOut::foldBeneath(const std::set<ChangeId>& settlements, const Withdrawn& withdrawn)
{
    std::set<Uuid> ids;
    for (const auto& [table, row] : rows()) ids.insert(row);
    auto folded = foldedRows(m_database, ids, [&](const ChangeRow& change, RowWrite& write) {
        withdrawn.takeOut(change.id, write);
        return !settlements.contains(change.id);
    });
    for (const auto& [name, stamp] : m_stamps) {
        const auto& [table, row, column] = name;
        const FoldedRow& told = folded[{table, row}];
        const auto place = static_cast<std::size_t>(trackedTable(table)->find(column));
        if (place >= told.values.size()) continue;
        const Stamp beneath = place < told.stamps.size() ? told.stamps[place] : Stamp{};
        m_beneath[name] = {told.values[place], beneath.change};
        writeCell(m_database, table, row, column, told.values[place]);
        stampCell(m_database, table, row, column, beneath);
    }
}

/// Known when what open ones wrote is left out.
void LeavingOut::leaveOutFollowed(const std::set<ChangeId>& settlements, const Withdrawn& withdrawn)
{
    const auto followed = followedInVain(m_database);
    for (const auto& [name, beneath] : beneathSettlements(m_database, followed, settlements, withdrawn)) {
        const auto& [table, row, column] = name;
        m_stamps.try_emplace(name, stampOf(m_database, table, row, column));
        m_beneath[name] = {beneath.value, beneath.stamp.change};
        writeCell(m_database, table, row, column, beneath.value);
        stampCell(m_database, table, row, column, beneath.stamp);
    }
}

std::set<std::pair<std::string, Uuid>> LeavingOut::rows() const
{
    std::set<std::pair<std::string, Uuid>> names;
    for (const auto& [name, stamp] : m_stamps) names.emplace(std::get<0>(name), std::get<1>(name));
    return names;
}

void LeavingOut::giveBack(const std::map<CellName, Uuid>& owners)
{
    for (const auto& [name, owner] : owners) {
        const auto& [table, row, column] = name;
        const Stamp stamp = stampOf(m_database, table, row, column);
        m_stamps.try_emplace(name, stamp);
        stampCell(m_database, table, row, column, {stamp.hlc, owner});
        m_beneath[name] = {readCell(m_database, table, row, column), owner};
    }
}

/// Whether a cell, and all that is one value with it, holds what stood beneath.
bool LeavingOut::holdsBeneath(const CellName& name) const
{
    const auto& [table, row, column] = name;
    const auto columns = columnsOfValue(table, column);
    return std::all_of(columns.begin(), columns.end(), [&, &table = table, &row = row](const auto& one) {
        const auto beneath = m_beneath.find({table, row, one});
        return beneath == m_beneath.end() || readCell(m_database, table, row, one) == beneath->second.value;
    });
}

std::map<CellName, Uuid> LeavingOut::finish()
{
    std::map<CellName, Uuid> owners;
    for (const auto& [name, beneath] : m_beneath)
        if (holdsBeneath(name)) owners[name] = beneath.owner;
    for (const auto& [name, stamp] : m_stamps) {
        const auto& [table, row, column] = name;
        stampCell(m_database, table, row, column, stamp);
    }
    return owners;
}

}
