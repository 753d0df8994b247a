// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/puller.h"

#include "store/log/awareness.h"
#include "store/log/made_one.h"
#include "store/log/past_merges.h"
#include "store/log/settlements.h"
#include "store/rows/table_columns.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

Puller::Puller(Database& database, const std::vector<ChangeRow>& unseen, const std::set<ChangeId>& seenThere)
    : m_database(database), m_seenThere(seenThere)
{
    for (const ChangeRow& change : unseen)
        if (!isSettlement(change)) m_unseen.emplace(change.hlc, change);
}

/// Read once: a correction everywhere may drop very many.
const std::map<Uuid, Uuid>& Puller::joinedBy(const ChangeRow& correction)
{
    const auto [known, fresh] = m_joinedBy.try_emplace(correction.id);
    if (fresh) known->second = madeOneIn(correction.args);
    return known->second;
}

/// A coding that became one with another was recoded or got another coder by that, or its text was corrected.
Puller::Removal Puller::removalIn(const ChangeRow& change, const RowWrite& write)
{
    const auto done =
        change.reverts ? findChange(m_database, doneIn(m_database, change.id)) : std::optional(change);
    const std::string kind = done ? done->kind : std::string();
    const bool isCoding = write.table == "coding";
    const bool ofText = isCoding && kind.starts_with("text.");
    if (isJoining(kind) || (isCoding && write.cells.size() > 1) ||
        (ofText && joinedBy(*done).contains(write.row)))
        return Removal::joined;
    if (kind == "merge") return Removal::none; // nobody's, but what the merge had brought
    return isCoding && kind.ends_with(".delete") ? Removal::along : Removal::asSuch;
}

/// What may stand there by now is what another wanted.
Uuid Puller::joinedInto(const ChangeRow& change, const RowWrite& write)
{
    for (const CellWrite& cell : write.cells)
        if (const auto* into = std::get_if<Uuid>(&cell.after);
            into != nullptr && (cell.column == "merged_into" || cell.column == "joined_into"))
            return *into;
    const auto done = findChange(m_database, doneIn(m_database, change.id));
    return staysIn(done ? done->args : change.args);
}

void Puller::count(Fate& fate, const ChangeRow& change, const RowWrite& write)
{
    fate.made = fate.made || write.made;
    for (const CellWrite& cell : write.cells) {
        if (cell.column != "deleted") {
            noteCell(fate, cell);
            continue;
        }
        fate.removal = cell.after == CellValue(std::int64_t{1}) ? removalIn(change, write) : Removal::none;
        if (fate.removal == Removal::joined) fate.into = joinedInto(change, write);
        if (!fate.wasRemoved) fate.wasRemoved = cell.before == CellValue(std::int64_t{1});
    }
}

/// The undo of a merge, or its redo: of what the others in that merge had done nothing is left, or all.
void Puller::countTakenBack(const RowWrite& write)
{
    for (auto& [name, fates] : m_fates) {
        const auto fate = name.second == write.table ? fates.find(write.row) : fates.end();
        if (fate == fates.end()) continue;
        for (const CellWrite& cell : write.cells)
            if (cell.column == "deleted")
                fate->second.removal =
                    cell.after == CellValue(std::int64_t{1}) ? Removal::takenBack : Removal::none;
            else if (const auto known = fate->second.cells.find(cell.column);
                     known != fate->second.cells.end())
                known->second.second = digestOf(cell.after);
    }
}

/// Long texts are known by their digest, as they are in the log.
void Puller::noteCell(Fate& fate, const CellWrite& cell)
{
    const auto last = digestOf(cell.after);
    const auto [known, fresh] = fate.cells.try_emplace(cell.column, std::pair(digestOf(cell.before), last));
    if (!fresh) known->second.second = last;
}

/// What somebody wrote and took back is no change.
bool Puller::Fate::isChanged() const
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const auto& cell) { return cell.second.first != cell.second.second; });
}

Tallies Puller::tallies() const
{
    Tallies tallies;
    for (const auto& [name, fates] : m_fates) {
        Tally tally;
        for (const auto& [row, fate] : fates) {
            const bool isGone = fate.removal != Removal::none;
            if ((fate.made && isGone) || fate.removal == Removal::takenBack) continue;
            if (fate.removal == Removal::joined) tally.joined.emplace(row, fate.into);
            if (fate.removal == Removal::asSuch) tally.asSuch.insert(row);
            if (!fate.made && !isGone && fate.wasRemoved.value_or(false)) tally.back.insert(row);
            if (fate.made && (name.second == "coding" || name.second == "resolution"))
                tally.mayGo.insert(row);
            if (fate.made)
                ++tally.made;
            else if (isGone && fate.removal != Removal::joined)
                tally.deleted.insert(row);
            else if (fate.isChanged())
                ++tally.changed;
        }
        const bool isOther = !tally.deleted.empty() || !tally.joined.empty() || !tally.back.empty();
        if (tally.made + tally.changed > 0 || isOther) tallies.emplace(name, std::move(tally));
    }
    return tallies;
}

namespace
{

constexpr const char* takenOver = "merge.stranger";

/// What is no word of anybody.
bool isBeside(const std::string& table, const std::string& column)
{
    return table == "foreign_part" || (table == "coder" && column == "color") || column == "deleted" ||
           column == "position" || column == "made_ms";
}

/// Also where only that differs which is no word of anybody.
bool saysSame(const std::string& table, const Cells& one, const Cells& other)
{
    return std::all_of(one.begin(), one.end(), [&](const auto& cell) {
        return isBeside(table, cell.first) || cell.second == other.at(cell.first);
    });
}

/// The cell, or the value of which it is a part.
CellName valueName(const RowWrite& write, const std::string& column)
{
    return {write.table, write.row, valueOfColumn(write.table, column)};
}

}

void Puller::take(const ChangeRow& change, std::string_view body)
{
    const bool byPeople = !isSettlement(change);
    const bool ofMerge = isRevertOfMerge(change);
    const bool says = byPeople && !ofMerge && m_seenThere.contains(change.id); // not what was undone there
    auto& rows = change.kind == "undo" ? m_undone[change.id] : m_rows;
    readBody(body, [&](const RowWrite& write) {
        if (write.noted) return;
        rows.emplace(write.table, write.row);
        const bool isHere = write.made && !make(change, write);
        if (write.made) m_madeThere.emplace(write.table, write.row);
        if (ofMerge)
            countTakenBack(write);
        else if (byPeople && !isHere)
            count(m_fates[{change.author, write.table}][write.row], change, write);
        if (write.made) return;
        if (says)
            for (const CellWrite& cell : write.cells) noteClash(change, write, cell);
        for (const CellWrite& cell : write.cells) takeCell(change, write, cell);
    });
}

bool Puller::isRevertOfMerge(const ChangeRow& change) const
{
    const bool reverts = change.kind == "undo" || change.kind == "redo";
    return reverts && concernsMerge(m_database, change.id);
}

std::set<std::pair<std::string, Uuid>> Puller::rows(const std::set<ChangeId>& fallen) const
{
    auto rows = m_rows;
    for (const auto& [undo, written] : m_undone)
        if (!fallen.contains(undo)) rows.insert(written.begin(), written.end());
    return rows;
}

void Puller::tellBack(const ChangeRow& change, std::string_view body)
{
    if (isSettlement(change)) return;
    const auto tell = [&](const RowWrite& write) {
        if (write.noted) return;
        m_rows.emplace(write.table, write.row);
        const bool isHere = write.made && wasTakenAgain(change, write);
        if (!isHere) count(m_fates[{change.author, write.table}][write.row], change, write);
        if (isHere) noteTakenAgain(change, write);
        if (write.made) return;
        for (const CellWrite& cell : write.cells) {
            const auto known = m_clashes.find(valueName(write, cell.column));
            if (known != m_clashes.end() && !known->second.back) continue; // it wrote there again since
            noteClash(change, write, cell);
            const auto noted = m_clashes.find(valueName(write, cell.column));
            if (noted != m_clashes.end()) noted->second.back = true;
        }
    };
    if (change.kind == takenOver)
        readBody(body, tell);
    else
        readBodyWithoutValues(body, tell);
}

bool Puller::make(const ChangeRow& change, const RowWrite& write)
{
    if (write.values.empty() || write.values.front() != CellValue(write.row))
        throw std::runtime_error("a row under another id");
    if (insertRow(m_database, write.table, write.values)) return true;
    const TableColumns& table = *trackedTable(write.table);
    std::vector<CellValue> here{write.row};
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        here.push_back(readCell(m_database, write.table, write.row, table.columns[i].name));
    noteMade(change, write, here);
    for (const std::vector<std::size_t>& places : valuesIn(table)) {
        const bool written = std::any_of(places.begin(), places.end(), [&](std::size_t i) {
            return stampOf(m_database, write.table, write.row, table.columns[i].name).hlc != 0;
        });
        if (written || !standsOver(places, write.values, here)) continue;
        for (const std::size_t i : places)
            writeCell(m_database, write.table, write.row, table.columns[i].name, write.values[i]);
    }
    return false;
}

/// Which of the changes that the other copy has not made that row here.
const ChangeRow* Puller::makerHere(const std::string& table, const Uuid& row)
{
    if (!m_takenOverHere) {
        m_takenOverHere.emplace();
        for (const auto& [hlc, change] : m_unseen)
            if (change.kind == takenOver)
                readBodyWithoutValues(changeBody(m_database, change.id), [&](const RowWrite& write) {
                    if (write.made) m_takenOverHere->emplace(std::pair(write.table, write.row), change);
                });
    }
    const auto found = m_takenOverHere->find({table, row});
    return found == m_takenOverHere->end() ? nullptr : &found->second;
}

/// A merge that took over a project made apart was undone here, and that project taken over anew.
bool Puller::wasTakenAgain(const ChangeRow& change, const RowWrite& write)
{
    return change.kind == takenOver && trackedTable(write.table)->find("deleted") >= 0 &&
           readCell(m_database, write.table, write.row, "deleted") == CellValue(std::int64_t{0});
}

/// What was made of the row then, where it was taken over in another way since.
void Puller::noteTakenAgain(const ChangeRow& change, const RowWrite& write)
{
    const TableColumns& table = *trackedTable(write.table);
    for (const std::vector<std::size_t>& places : valuesIn(table)) {
        const std::string& column = table.columns[places.back()].name;
        const auto mine = m_unseen.find(stampOf(m_database, write.table, write.row, column).hlc);
        if (mine == m_unseen.end() || mine->second.kind != takenOver) continue;
        CellClash clash;
        clash.cell = valueName(write, column);
        clash.here = readCells(m_database, write.table, write.row, columnsOfValue(write.table, column));
        for (const std::size_t i : places) clash.there[table.columns[i].name] = write.values.at(i);
        if (saysSame(write.table, clash.here, clash.there)) continue;
        clash.hereBy = mine->second;
        clash.thereBy = change;
        clash.back = true;
        if (isBound(write.table, column)) clash.text = textOf(m_database, write.table, write.row);
        m_clashes.emplace(clash.cell, std::move(clash));
    }
}

/// What the two who took one project over made of it in different ways, as by another mapping.
void Puller::noteMade(const ChangeRow& change, const RowWrite& write, const std::vector<CellValue>& here)
{
    const ChangeRow* maker = makerHere(write.table, write.row);
    if (maker == nullptr) return;
    const TableColumns& table = *trackedTable(write.table);
    for (const std::vector<std::size_t>& places : valuesIn(table)) {
        const std::string& column = table.columns[places.back()].name; // in all files, of a passage too
        CellClash clash;
        clash.cell = valueName(write, column);
        for (const std::size_t i : places) {
            clash.here[table.columns[i].name] = here[i];
            clash.there[table.columns[i].name] = write.values[i];
        }
        if (saysSame(write.table, clash.here, clash.there)) continue;
        const auto writer = m_unseen.find(stampOf(m_database, write.table, write.row, column).hlc);
        clash.made = writer == m_unseen.end();
        clash.hereBy = clash.made ? *maker : writer->second;
        clash.thereBy = change;
        if (isBound(write.table, column)) clash.text = textOf(m_database, write.table, write.row);
        m_clashes.emplace(clash.cell, std::move(clash));
    }
}

void Puller::takeCell(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const Stamp here = stampOf(m_database, write.table, write.row, cell.column);
    const Stamp there{change.hlc, cell.ownerAfter};
    const CellName name{write.table, write.row, cell.column};
    m_owners.try_emplace(name, here.change);
    if (there < here) return;
    writeCell(m_database, write.table, write.row, cell.column, cell.after);
    stampCell(m_database, write.table, write.row, cell.column, there);
}

/// Which of the changes that the other copy has not wrote that cell here; of what was taken over there anew,
/// because that had been undone there, also the one that made the row.
const ChangeRow* Puller::writerHere(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const Stamp stamp = stampOf(m_database, write.table, write.row, cell.column);
    if (const auto mine = m_unseen.find(stamp.hlc); mine != m_unseen.end()) return &mine->second;
    const bool anew = stamp.hlc == 0 && change.kind == takenOver && !isBeside(write.table, cell.column) &&
                      !m_madeThere.contains({write.table, write.row});
    return anew ? makerHere(write.table, write.row) : nullptr;
}

/// The first write finds what stood here; later ones of the other copy are what it came to there. Joint cells
/// are noted together, before any of them is taken.
void Puller::noteClash(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const CellName name = valueName(write, cell.column);
    const auto known = m_clashes.find(name);
    if (known != m_clashes.end()) {
        known->second.there[cell.column] = cell.after;
        known->second.thereBy = change;
        return;
    }
    const ChangeRow* mine = writerHere(change, write, cell);
    if (mine == nullptr) return;
    CellClash clash;
    clash.cell = name;
    clash.here = readCells(m_database, write.table, write.row, columnsOfValue(write.table, cell.column));
    clash.there = clash.here;
    clash.there[cell.column] = cell.after;
    clash.hereBy = *mine;
    clash.thereBy = change;
    if (isBound(write.table, cell.column)) clash.text = textOf(m_database, write.table, write.row);
    m_clashes.emplace(name, std::move(clash));
}

namespace
{

std::vector<std::string> columnsIn(const Cells& cells)
{
    std::vector<std::string> columns;
    for (const auto& [column, value] : cells) columns.push_back(column);
    return columns;
}

}

namespace
{

/// Nobody wrote the memo of the coding: others became one with it, whose words all go along.
bool wasJoinedInBoth(const CellClash& clash)
{
    return std::get<0>(clash.cell) == "coding" && std::get<2>(clash.cell) == "memo" &&
           isJoining(clash.hereBy.kind) && isJoining(clash.thereBy.kind);
}

}

std::vector<CellClash> Puller::clashes() const
{
    std::vector<CellClash> result;
    for (const auto& [name, clash] : m_clashes) {
        if (clash.here == clash.there || wasJoinedInBoth(clash)) continue;
        result.push_back(clash);
        if (clash.back) {
            result.back().thereStands =
                std::pair(clash.hereBy.hlc, clash.hereBy.id) < std::pair(clash.thereBy.hlc, clash.thereBy.id);
            continue;
        }
        result.back().thereStands = readCells(m_database, std::get<0>(name), std::get<1>(name),
                                              columnsIn(clash.there)) == clash.there;
    }
    return result;
}

}
