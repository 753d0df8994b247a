// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/merging.h"

#include "base/i18n.h"
#include "store/log/made_one.h"
#include "store/log/past_merges.h"
#include "store/log/reverter.h"
#include "store/log/settlements.h"
#include "store/log/source_files.h"
#include "store/log/withdrawn.h"
#include "store/rows/row_writer.h"
#include "store/sqlite/statement.h"
#include "store/texts/edited_rows.h"
#include "store/texts/shown_tables.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

namespace
{

std::set<ChangeId> changeIds(Database& database)
{
    std::set<ChangeId> ids;
    Statement statement(database, "SELECT id FROM change");
    while (statement.step()) ids.insert(ids.end(), ChangeId{statement.id(0)});
    return ids;
}

bool sharesAny(const std::set<ChangeId>& a, const std::set<ChangeId>& b)
{
    return std::any_of(b.begin(), b.end(), [&](const ChangeId& id) { return a.contains(id); });
}

bool isMerge(const ChangeRow& change)
{
    return change.kind == "merge";
}

}

Merging::Merging(ProjectStore& into, MakeChange make)
    : m_store(into), m_database(*into.m_database), m_make(std::move(make)), m_transaction(m_database),
      m_recorder(m_database), m_change(m_make("merge", "{}", {}, 0))
{
    m_latest = std::max(m_change.hlc, highestHlc(m_database));
}

std::vector<ChangeRow> Merging::unseen(Database& from, const std::set<ChangeId>& seen)
{
    std::vector<ChangeRow> changes;
    eachChange(from, [&](const ChangeRow& change) {
        if (!seen.contains(change.id)) changes.push_back(change);
    });
    return changes;
}

namespace
{

std::set<ChangeId> withoutUndone(Database& database, std::set<ChangeId> changes)
{
    for (const ChangeId id : PastMerges(database, {}).undoneWork()) changes.erase(id);
    return changes;
}

}

Pulled Merging::pull(ProjectStore& from, Progress& progress, bool isLast)
{
    Pulled pulled;
    const Transaction oneState(*from.m_database, Transaction::Kind::reading);
    const std::set<ChangeId> here = changeIds(m_database);
    std::set<ChangeId> there = changeIds(*from.m_database);
    pulled.related = sharesAny(here, there);
    copySources(*from.m_database, m_database);
    if (!pulled.related) return pulled;
    if (m_copies.empty()) {
        m_seen.push_back(withoutUndone(m_database, here));
        m_copies.push_back(here);
        m_open = openSettlements(m_database, PastMerges(m_database, {}).choicesLeft({}));
    }
    m_seen.push_back(withoutUndone(*from.m_database, there));
    m_copies.push_back(std::move(there));
    takeOver(*from.m_database, pulled, here, isLast, progress);
    return pulled;
}

namespace
{

/// Of a row that such a merge had brought in the cells still say so, as it is gone.
void dropUndoneChoices(Database& database, std::vector<ChangeRow>& changes)
{
    const auto isChoice = [](const ChangeRow& change) {
        return change.kind == joiningKind || change.kind == choosingKind;
    };
    if (std::none_of(changes.begin(), changes.end(), isChoice)) return;
    const std::set<ChangeId> undone = PastMerges(database, {}).undoneWork();
    std::erase_if(changes,
                  [&](const ChangeRow& change) { return isChoice(change) && undone.contains(change.id); });
}

}

void Merging::takeOver(Database& from, Pulled& pulled, const std::set<ChangeId>& here, bool isLast,
                       Progress& progress)
{
    std::vector<ChangeRow> saidHere = unseen(m_database, m_seen.back());
    dropUndoneChoices(m_database, saidHere);
    Puller puller(m_database, saidHere, m_seen.back());
    const std::vector<ChangeRow> there = unseen(from, here);
    const std::string merging = tr("Merging");
    try {
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (i % 200 == 0) progress.step(i, there.size(), merging);
            const ChangeRow& change = there[i];
            if (!isPossibleHlc(change.hlc)) throw std::runtime_error("impossible clock");
            puller.take(change, copyChange(from, m_database, change.id, m_change.id));
            m_pulled += pulledLine(change.id.uuid);
            m_latest = std::max(m_latest, change.hlc);
            if (!isMerge(change)) pulled.changes.push_back(change);
        }
        for (const auto& [name, owner] : puller.owners()) m_owners.try_emplace(name, owner);
        const PastMerges past(m_database, {});
        Withdrawn::Back back = standing(past);
        pulled.back = tellBack(puller, toTellBack(past, back, isLast));
        back.late = m_late;
        if (!isLast) back.later = comingLater(past, back);
        m_late.insert(back.later.begin(), back.later.end());
        const Withdrawn withdrawn(m_database, past, back);
        const auto came = puller.rows(back.undos);
        std::set<std::pair<std::string, Uuid>> renewed;
        renew(withdrawn, renewed);
        m_came.insert(came.begin(), came.end());
        m_came.insert(renewed.begin(), renewed.end());
        pulled.clashes = puller.clashes();
        pulled.waits = !back.undos.empty();
        if (pulled.waits) {
            m_shownBack.merge(puller.rows({}));
            m_shownBack.merge(renewed);
            readBack(pulled, came, past, back, withdrawn);
        } else {
            for (const auto& name : came) renewed.erase(name);
            pulled.rows = rowsOf(came);
            pulled.others = rowsOf(renewed);
        }
    } catch (const StoreRefusal& refusal) {
        if (refusal.trouble() != Trouble::damaged) throw;
        throw StoreRefusal(Trouble::damaged, from.path());
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, from.path());
    }
    pulled.tallies = puller.tallies();
    m_effect = m_effect || !pulled.changes.empty();
    m_took = m_took || !there.empty();
}

/// What one of the copies so far has still of what was undone.
Withdrawn::Back Merging::standing(const PastMerges& past) const
{
    Withdrawn::Back back;
    for (const ChangeRow& undo : past.standingUndos())
        if (standsSomewhere(undo, past.workOf(undo))) back.undos.insert(undo.id);
    back.choices = choicesSeen(past, back.undos);
    return back;
}

std::set<ChangeId> Merging::choicesSeen(const PastMerges& past, const std::set<ChangeId>& undos) const
{
    std::set<ChangeId> seen;
    for (const auto& [choice, undo] : past.undosOfChoices(undos))
        for (std::size_t copy = 0; copy < m_copies.size(); ++copy)
            if (!past.wasBroughtBack(choice) && !m_copies[copy].contains(undo) &&
                m_seen[copy].contains(choice))
                seen.insert(choice);
    return seen;
}

/// The settlements that no work stands upon.
std::set<ChangeId> Merging::openNow(const PastMerges& past, const Withdrawn::Back& back)
{
    std::set<ChangeId> left = past.choicesLeft(back.undos);
    for (const ChangeId choice : back.choices) left.erase(choice);
    return openSettlements(m_database, left);
}

/// The rows as they are when what is back is written, before anything is settled.
void Merging::readBack(Pulled& pulled, const std::set<std::pair<std::string, Uuid>>& came,
                       const PastMerges& past, const Withdrawn::Back& back, const Withdrawn& withdrawn)
{
    m_database.run("SAVEPOINT as_back");
    const auto undos = past.standingUndos();
    for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo)
        if (back.undos.contains(undo->id)) revertMade(m_database, undo->id, withdrawn);
    m_shownBack.merge(LeavingOut(m_database, openNow(past, back), withdrawn).rows());
    auto others = m_shownBack;
    for (const auto& name : came) others.erase(name);
    pulled.rows = rowsOf(came);
    pulled.others = rowsOf(others);
    m_database.run("ROLLBACK TO as_back");
    m_database.run("RELEASE as_back");
}

/// Of what is back what none of the copies so far has that lack the undo: another brings it, and has written
/// it apart from these.
std::set<ChangeId> Merging::comingLater(const PastMerges& past, const Withdrawn::Back& back) const
{
    std::set<ChangeId> later;
    for (const ChangeId undo : back.undos) {
        auto work = past.workOf(*findChange(m_database, undo));
        for (const auto& copy : m_copies)
            if (!copy.contains(undo)) std::erase_if(work, [&](ChangeId id) { return copy.contains(id); });
        later.merge(work);
    }
    return later;
}

/// The work of merges that were undone here, and stands in the copy that came last.
std::set<ChangeId> Merging::toTellBack(const PastMerges& past, const Withdrawn::Back& back, bool isLast)
{
    std::set<ChangeId> work;
    const std::set<ChangeId>& there = m_copies.back();
    for (const ChangeRow& undo : past.standingUndos()) {
        if (there.contains(undo.id)) continue;
        for (const ChangeId id : past.workOf(undo))
            if (there.contains(id)) work.insert(id);
    }
    if (isLast) work.merge(comingLater(past, back));
    for (const ChangeId choice : past.choicesLeft(back.undos))
        if (!back.choices.contains(choice)) work.erase(choice);
    std::erase_if(work, [this](ChangeId id) { return !m_toldBack.insert(id).second; });
    return work;
}

std::vector<ChangeId> Merging::tellBack(Puller& puller, const std::set<ChangeId>& work)
{
    std::vector<ChangeId> told;
    if (work.empty()) return told;
    std::vector<ChangeRow> changes;
    eachChange(m_database, [&](const ChangeRow& change) {
        if (work.contains(change.id) && !isMerge(change) && !isSettlement(change)) changes.push_back(change);
    });
    for (const ChangeRow& change : changes) {
        puller.tellBack(change, changeBody(m_database, change.id));
        told.push_back(change.id);
    }
    return told;
}

std::vector<history::Row> Merging::rowsOf(const std::set<std::pair<std::string, Uuid>>& names)
{
    return rowsNow(m_database, withThoseOfEditedTexts(m_database, {names.begin(), names.end()}));
}

/// Makes what undone merges gave back what the log says, and adds the rows in which that is another value.
void Merging::renew(const Withdrawn& withdrawn, std::set<std::pair<std::string, Uuid>>& names)
{
    for (const auto& [name, owner] : withdrawn.renew(m_database)) {
        m_owners.try_emplace(name, owner);
        names.emplace(std::get<0>(name), std::get<1>(name));
    }
}

/// A copy has the work, and not the undo.
bool Merging::standsSomewhere(const ChangeRow& undo, const std::set<ChangeId>& work) const
{
    return std::any_of(m_copies.begin(), m_copies.end(), [&](const std::set<ChangeId>& copy) {
        return !copy.contains(undo.id) && sharesAny(copy, work);
    });
}

bool Merging::areInOneCopy(const ChangeRow& one, const ChangeRow& other) const
{
    if (one.id == other.id) return true;
    if (m_added.contains(one.id) || m_added.contains(other.id)) return false;
    return m_seen.empty() || std::any_of(m_seen.begin(), m_seen.end(), [&](const std::set<ChangeId>& copy) {
               return copy.contains(one.id) && copy.contains(other.id);
           });
}

bool Merging::isIn(std::size_t copy, ChangeId change) const
{
    return m_added.contains(change) || (copy < m_seen.size() && m_seen[copy].contains(change));
}

bool Merging::isBefore(std::size_t copy, ChangeId change) const
{
    for (std::size_t i = 0; i < copy; ++i)
        if (isIn(i, change)) return true;
    return false;
}

bool Merging::wasHere(ChangeId change) const
{
    return !m_added.contains(change) && (m_seen.empty() || m_seen.front().contains(change));
}

std::map<CellName, CellValue> Merging::movedFrom(const UnawareRemoval& joined)
{
    auto moved = store::movedFrom(m_database, joined.row, joined.removed);
    moved.merge(store::movedFrom(m_database, joined.row, m_settled));
    return moved;
}

Cells Merging::standing(const CellClash& clash) const
{
    std::vector<std::string> columns;
    for (const auto& [column, value] : clash.there) columns.push_back(column);
    return readCells(m_database, std::get<0>(clash.cell), std::get<1>(clash.cell), columns);
}

bool Merging::isRemoved(const std::string& table, const Uuid& row) const
{
    return readCell(m_database, table, row, removedColumn) == store::isRemoved;
}

std::multimap<Uuid, ChangeRow> Merging::removersOf(const std::string& table, const std::set<Uuid>& rows) const
{
    std::multimap<Uuid, ChangeRow> removers;
    if (rows.empty()) return removers;
    std::vector<ChangeRow> changes;
    eachChange(m_database, [&](const ChangeRow& change) {
        if (!isSettlement(change)) changes.push_back(change);
    });
    for (const ChangeRow& change : changes)
        readBodyOf(rows, changeBody(m_database, change.id), [&](const RowWrite& write) {
            for (const CellWrite& cell : write.cells)
                if (!write.noted && write.table == table && cell.column == removedColumn &&
                    cell.after == store::isRemoved)
                    removers.emplace(write.row, change);
        });
    return removers;
}

bool Merging::isBackByRule(const std::string& table, const Uuid& row) const
{
    const Uuid owner = ownerOf(m_database, table, row, removedColumn);
    if (owner.isNull()) return false;
    const auto change = findChange(m_database, ChangeId{owner});
    return change && isSettlement(*change);
}

/// A change with what it wrote, as one that came in.
void Merging::add(const ChangeRow& made, const Recorder::Recorded& recorded)
{
    ChangeRow change = made;
    change.broughtBy = m_change.id;
    readBody(recorded.body.text(), [&](const RowWrite& written) {
        for (const CellWrite& cell : written.cells)
            m_owners.try_emplace({written.table, written.row, cell.column}, cell.ownerBefore);
    });
    addChange(m_database, change, recorded.body);
    m_added.insert(change.id);
    m_pulled += pulledLine(change.id.uuid);
    m_latest = change.hlc;
}

std::vector<history::Row> Merging::record(const std::string& kind,
                                          const std::map<CodingId, CodingId>& madeOne,
                                          const std::function<std::set<CellName>()>& write)
{
    InSight sight = inSight(m_database);
    if (kind == choosingKind || kind == joiningKind) // what was settled follows from what is chosen
        sight.settlements.clear();
    const ChangeRow change = m_make(kind, argsWithMadeOne(argsOf(sight), madeOne), {}, m_latest);
    Recorder recorder(m_database);
    std::map<CellName, Uuid> owners; // also of what stays as it was: it was said anew
    for (const CellName& cell : write()) owners[cell] = change.id.uuid;
    const auto recorded = recorder.finishGivingBack({change.hlc, change.id.uuid}, owners);
    if (recorded.body.empty()) return {};
    add(change, recorded);
    m_effect = true;
    return rowsOf({recorded.rows.begin(), recorded.rows.end()});
}

std::vector<history::Row> Merging::write(const std::string& kind, const std::vector<history::Row>& rows)
{
    if (rows.empty()) return {};
    return record(kind, history::goneForOthers(rows), [&] {
        RowWriter(m_database).write(rows);
        return std::set<CellName>();
    });
}

std::vector<history::Row> Merging::write(const std::string& kind, const std::map<CellName, CellValue>& cells)
{
    if (cells.empty()) return {};
    return record(kind, {}, [&] {
        std::set<CellName> written;
        for (const auto& [cell, value] : cells) {
            writeCell(m_database, std::get<0>(cell), std::get<1>(cell), std::get<2>(cell), value);
            written.insert(cell);
        }
        return written;
    });
}

std::map<CellName, Owners> Merging::changedOwners() const
{
    std::map<CellName, Owners> cells;
    for (const auto& [name, before] : m_owners)
        if (const Uuid now = ownerOf(m_database, name); now != before) cells[name] = {before, now};
    return cells;
}

namespace
{

/// What is noted of the row already, and all of one that came in.
void forget(std::map<CellName, Owners>& cells, const RowWrite& write)
{
    for (const CellWrite& cell : write.cells) cells.erase({write.table, write.row, cell.column});
    if (!write.made) return;
    const auto isOfRow = [&](const auto& one) {
        return std::get<0>(one.first) == write.table && std::get<1>(one.first) == write.row;
    };
    for (auto at = cells.lower_bound({write.table, write.row, ""}); at != cells.end() && isOfRow(*at);)
        at = cells.erase(at);
}

}

/// What the merge came to: of rows that came in their id, of cells that are different now, or another's, who
/// owned them and who owns them.
PackedBody Merging::notes(const std::string& report)
{
    BodyPacker body;
    body.add(reportLine(report));
    body.add(m_pulled);
    RowNames written;
    std::map<CellName, Owners> others = changedOwners();
    m_recorder.finish([&](RowWrite& write) {
        written.emplace_back(write.table, write.row);
        write.noted = true;
        forget(others, write);
        const auto note = [&](CellWrite& cell) {
            cell.ownerAfter = ownerOf(m_database, write.table, write.row, cell.column);
            const auto before = m_owners.find({write.table, write.row, cell.column});
            cell.ownerBefore = before == m_owners.end() ? cell.ownerAfter : before->second;
        };
        if (write.made) {
            CellWrite deleted{"deleted", std::int64_t{0}, std::int64_t{0}, {}, {}};
            note(deleted);
            if (!deleted.ownerAfter.isNull()) write.cells.push_back(std::move(deleted));
        } else {
            std::for_each(write.cells.begin(), write.cells.end(), note);
        }
        body.add(lineOf(write));
    });
    for (RowWrite& write : writesOfOwners(m_database, others)) {
        write.noted = true;
        body.add(lineOf(write));
    }
    renewShown(m_database, written);
    return body.finish();
}

void Merging::finish(const std::string& args, const std::string& report)
{
    if (!m_effect && !m_took) return;
    if (m_effect) {
        m_change = [&] {
            ChangeRow change = m_make("merge", args, {}, m_latest);
            change.id = m_change.id;
            return change;
        }();
        addChange(m_database, m_change, notes(report));
    }
    m_transaction.commit();
}
}
