// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/merging.h"

#include "history/row_id.h"
#include "store/log/followed.h"
#include "store/log/joined_texts.h"
#include "store/log/made_one.h"
#include "store/log/past_merges.h"
#include "store/log/reverter.h"
#include "store/log/settlements.h"
#include "store/log/withdrawn.h"
#include "store/rows/row_writer.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace rd::store
{

/// Someone undid a merge, and now that copy comes together with one that still has the work: then that undo
/// does not stand.
void Merging::openSettling()
{
    const PastMerges all(m_database, {});
    const auto open = openNow(all, standing(all));
    noteClosed(open);
    const PastMerges past(m_database, open);
    std::vector<ChangeId> back;
    std::vector<ChangeId> restored;
    for (const ChangeRow& undo : past.standingUndos()) {
        const bool again = past.wasRestored(undo);
        const auto work = past.workOf(undo);
        if (!again && !standsSomewhere(undo, work)) continue;
        back.push_back(undo.id);
        if (!again) restored.push_back(undo.id);
    }
    auto choices = choicesSeen(past, {back.begin(), back.end()});
    Withdrawn withdrawn(m_database, past, {{back.begin(), back.end()}, choices, {}, m_late});
    std::set<std::pair<std::string, Uuid>> renewed;
    renew(withdrawn, renewed);
    noteFollowed();
    m_settling.emplace(m_database, open, std::move(withdrawn));
    m_settling->renewed = std::move(renewed);
    m_settling->fallen = past.fallenUndos();
    m_settling->fallen.insert(back.begin(), back.end());
    for (const ChangeRow& undo : past.standingUndos())
        if (std::find(back.begin(), back.end(), undo.id) == back.end())
            m_settling->undone.merge(past.workOf(undo));
    m_settling->back = std::move(back);
    m_settling->restored = std::move(restored);
    m_settling->choices = std::move(choices);
}

void Merging::noteFollowed()
{
    for (const CellName& cell : followedInVain(m_database)) {
        const auto& [table, row, column] = cell;
        const CellValue now = readCell(m_database, table, row, column);
        if (const auto* named = std::get_if<Uuid>(&now)) m_followed.try_emplace(cell, *named);
    }
}

/// What was settled here before and is somebody's work now, as he worked on with it: it comes in by that.
void Merging::noteClosed(const std::set<ChangeId>& open)
{
    for (const ChangeId settlement : m_open)
        if (!open.contains(settlement))
            readBody(changeBody(m_database, settlement), [&](const RowWrite& write) {
                if (!write.noted) m_came.emplace(write.table, write.row);
            });
}

std::vector<history::Row> Merging::beginSettling()
{
    try {
        openSettling();
    } catch (const StoreRefusal&) {
        throw;
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, m_database.path());
    }
    auto names = m_settling->beneath.rows();
    names.insert(m_settling->renewed.begin(), m_settling->renewed.end());
    m_came.insert(m_settling->renewed.begin(), m_settling->renewed.end());
    names.insert(m_shownBack.begin(), m_shownBack.end());
    return rowsOf(names);
}

/// Brings the rows back that those undos took away; the last undo first, as an earlier one may show then.
Restored Merging::restoreMerges()
{
    Restored restored;
    for (const ChangeId undo : m_settling->restored)
        if (auto merge = findChange(m_database, doneIn(m_database, undo))) {
            const bool whole = std::any_of(m_copies.begin(), m_copies.end(), [&](const auto& copy) {
                return copy.contains(merge->id) && !copy.contains(undo);
            });
            if (whole) restored.whole.insert(merge->id);
            restored.merges.push_back(std::move(*merge));
        }
    std::set<std::pair<std::string, Uuid>> names;
    for (auto undo = m_settling->back.rbegin(); undo != m_settling->back.rend(); ++undo) {
        const auto owners = revertMade(m_database, *undo, m_settling->withdrawn).owners;
        m_settling->beneath.giveBack(owners);
        for (const auto& [cell, owner] : owners) names.emplace(std::get<0>(cell), std::get<1>(cell));
    }
    restored.rows = rowsOf(names);
    m_came.merge(names);
    return restored;
}

Met Merging::bringBackRewritten()
{
    Met met;
    const auto rings = bringBackRings(m_database);
    const Found earlier = foundBefore(m_database, m_settling->open);
    const std::set<UnawareRemoval> known = thoseWritten(earlier.removals, m_settling->undone);
    MetRemovals found;
    try {
        found = metRemovals(m_database, m_came, {m_copies, m_seen}, {known, earlier.twins},
                            [&](const ChangeRow& change, RowWrite& write) {
                                m_settling->withdrawn.takeOut(change.id, write);
                                return !m_settling->open.contains(change.id) &&
                                       !m_settling->fallen.contains(change.id);
                            });
    } catch (const StoreRefusal&) {
        throw;
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, m_database.path());
    }
    met.removals = std::move(found.removals);
    fold(met);
    Back earlierBack;
    auto names = rings;
    for (MetRemoval& one : met.removals) {
        if (one.joined && one.removal.table == "code") {
            const CellValue into = readCell(m_database, one.removal.table, one.removal.row, "merged_into");
            if (const auto* code = std::get_if<Uuid>(&into)) one.into = *code;
        }
        if (one.joined) continue;
        noteFound(one, earlier.removals);
        gatherBack(m_database, one.removal, one.back);
    }
    for (const UnawareRemoval& one : known) gatherBack(m_database, one, earlierBack);
    leaveOutHomeless(met.removals, known, earlierBack);
    for (const MetRemoval& one : met.removals) {
        bringBack(m_database, one.back);
        names.merge(namesOf(one.back));
    }
    bringBack(m_database, earlierBack);
    names.merge(namesOf(earlierBack));
    met.takenOut = carriedInVain(m_database);
    takeOutCarried(m_database, met.takenOut);
    for (const auto& [from, edit] : met.takenOut) names.emplace("text_edit", edit);
    met.carried = carryCorrections(m_database);
    for (const auto& [from, edit] : met.carried) names.emplace("text_edit", edit);
    Back twinsBack;
    takeTwins(found.twins, twinsBack, met);
    bringBack(m_database, twinsBack);
    names.merge(namesOf(twinsBack));
    for (const UnawareRemoval& one : found.words)
        if (!earlier.words.contains(one)) m_settling->found.words.insert(one);
    found.words.insert(earlier.words.begin(), earlier.words.end());
    met.words = wordsLeft(found.words);
    met.rows = rowsOf(names);
    return met;
}

/// As far as no settlement names it.
void Merging::noteFound(const MetRemoval& met, const FoundRemovals& earlier)
{
    const auto known = earlier.find(met.removal);
    if (known != earlier.end() && known->second.empty()) return;
    std::set<ChangeId> fresh;
    for (const ChangeId id : met.writings)
        if (known == earlier.end() || !known->second.contains(id)) fresh.insert(id);
    if (!fresh.empty() || known == earlier.end()) m_settling->found.removals[met.removal] = std::move(fresh);
}

namespace
{

bool isWords(const std::string& column)
{
    static const std::set<std::string> words{"memo", "quote", "quote_text", "page"};
    return words.contains(column);
}

}

/// What somebody noted at a coding that had become one with another is at that one, so there is nothing to
/// choose.
void Merging::fold(Met& met) const
{
    const MadeOne one(m_database);
    const auto stays = [&](const MetRemoval& removal) {
        const bool onlyWords = std::all_of(removal.written.begin(), removal.written.end(),
                                           [](const auto& cell) { return isWords(cell.first); });
        return removal.removal.table != "coding" || !removal.hung.empty() || !onlyWords ||
               !one.gone().contains(removal.removal.row) ||
               isRemoved("coding", one.endOf(removal.removal.row));
    };
    const auto folded = std::stable_partition(met.removals.begin(), met.removals.end(), stays);
    std::move(folded, met.removals.end(), std::back_inserter(met.folded));
    met.removals.erase(folded, met.removals.end());
}

/// Of codings that are missed those whose other is not back by now, nor their transcript removed.
void Merging::takeTwins(const std::vector<MetTwin>& twins, Back& back, Met& met)
{
    for (const MetTwin& one : twins) {
        const Uuid& coding = one.lost.coding;
        if (one.removedBy && !one.isKnown) m_settling->found.twins.insert(one.lost);
        if (one.removedBy && !isRemoved("coding", one.lost.stays)) continue;
        const TranscriptId transcript = textOf(m_database, "coding", coding);
        if (!textStandingFor(m_database, transcript)) continue;
        back.rows.emplace("coding", coding);
        if (one.removedBy) met.twins.push_back({CodingId{coding}, one.removedBy->author});
    }
}

std::vector<history::LeftWords> Merging::wordsLeft(const std::set<UnawareRemoval>& words)
{
    std::vector<history::LeftWords> left;
    const MadeOne one(m_database);
    for (const auto& [table, row, removed] : words) {
        const auto gone = one.gone().find(row);
        if (gone == one.gone().end() || gone->second.removed != removed) continue;
        const Uuid end = one.endOf(row);
        if (end == row || isRemoved(table, end)) continue;
        for (const history::Row& read : rowsOf({{table, row}}))
            if (const auto* coding = std::get_if<coding::Coding>(&read))
                left.push_back({*coding, CodingId{end}});
    }
    return left;
}

std::map<CellName, CellValue> Merging::standingFor(const std::map<CellName, CellValue>& removed) const
{
    const MadeOne one(m_database);
    std::set<Uuid> codings;
    for (const auto& [coding, gone] : one.gone()) {
        const Uuid end = one.endOf(coding);
        const auto wasRemoved = removed.find({"coding", end, removedColumn});
        const auto qualifier = removed.find({"coding", end, "qualifier"});
        if ((wasRemoved != removed.end() && wasRemoved->second == store::isRemoved) ||
            (qualifier != removed.end() && qualifier->second == CellValue(Uuid{})))
            codings.insert(coding);
    }
    for (const auto& [coding, change] : removersOf("coding", codings))
        if (!one.saysSo(doneIn(m_database, change.id), coding)) codings.erase(coding);
    std::map<CellName, CellValue> there;
    for (const Uuid& coding : codings) there[{"coding", coding, removedColumn}] = std::int64_t{0};
    return there;
}

std::map<CodingId, CodingId> Merging::goneForOthers() const
{
    const MadeOne one(m_database);
    std::map<CodingId, CodingId> instead;
    for (const auto& [coding, gone] : one.gone())
        if (const Uuid end = one.endOf(coding); end != coding)
            instead.emplace(CodingId{coding}, CodingId{end});
    return instead;
}

std::vector<RemovedTwin> Merging::removedTwins() const
{
    const MadeOne one(m_database);
    const auto said = one.said();
    std::set<Uuid> candidates;
    for (const auto& [coding, stays] : said)
        if (m_came.contains({"coding", coding}) && isRemoved("coding", coding) &&
            !isRemoved("coding", one.endOf(stays)))
            candidates.insert(coding);
    std::map<Uuid, ChangeRow> removals;
    std::map<Uuid, ChangeRow> joinings;
    for (const auto& [coding, change] : removersOf("coding", candidates))
        (one.saysSo(doneIn(m_database, change.id), coding) ? joinings : removals)
            .insert_or_assign(coding, change);
    std::vector<RemovedTwin> all;
    for (const auto& [coding, removal] : removals) {
        const auto joining = joinings.find(coding);
        if (joining == joinings.end() || areInOneCopy(removal, joining->second)) continue;
        all.push_back(
            {CodingId{coding}, CodingId{one.endOf(said.at(coding))}, removal.author, joining->second.author});
    }
    return all;
}

namespace
{

struct IsDeleted {
    template <class Value>
    bool operator()(const Value& value) const
    {
        if constexpr (requires { value.deleted; })
            return value.deleted;
        else
            return false;
    }
};

}

void Merging::leaveOutHomeless(std::vector<MetRemoval>& removals, const std::set<UnawareRemoval>& earlier,
                               Back& earlierBack)
{
    std::set<std::pair<std::string, Uuid>> wanted;
    std::vector<Back*> all{&earlierBack};
    for (const UnawareRemoval& one : earlier) wanted.emplace(one.table, one.row);
    for (MetRemoval& one : removals) {
        wanted.emplace(one.removal.table, one.removal.row);
        all.push_back(&one.back);
    }
    m_settling->homeless = store::leaveOutHomeless(m_database, wanted, all);
}

std::vector<history::Row> Merging::bringBackAlong(const std::vector<history::Row>& there)
{
    Back back;
    for (const history::Row& row : there) {
        if (std::visit(IsDeleted{}, row)) continue;
        const std::string table = tableOf(row);
        const Uuid id = history::idOf(row);
        if (!isRemoved(table, id)) continue;
        m_settling->settledBack.rows.emplace(table, id); // which is written in the end
        gatherAlong(m_database, {table, id, stampOf(m_database, table, id, removedColumn)}, back);
    }
    back.rows.merge(m_settling->homeless); // of which the home may be back by now
    m_settling->homeless =
        store::leaveOutHomeless(m_database, m_settling->settledBack.rows, {&m_settling->settledBack, &back});
    store::bringBack(m_database, back);
    return rowsOf(namesOf(back));
}

std::vector<history::Row> Merging::endSettling(const std::vector<history::Row>& rows)
{
    RowWriter(m_database).write(rows);
    const auto owners = m_settling->beneath.finish();
    std::vector<ChangeId> restored = m_settling->restored;
    restored.insert(restored.end(), m_settling->choices.begin(), m_settling->choices.end());
    const std::string args = settlementArgs(restored, m_settling->found);
    const ChangeRow change =
        m_make(settlementKind, argsWithMadeOne(args, history::goneForOthers(rows)), {}, m_latest);
    const auto recorded = m_settling->recorder.finish({change.hlc, change.id.uuid}, owners);
    const bool tells = !restored.empty() || !m_settling->found.empty();
    auto different = std::move(m_settling->renewed);
    m_settling.reset();
    if (!recorded.body.empty() || tells) {
        add(change, recorded);
        m_settled = {change.hlc, change.id.uuid};
    }
    m_effect = m_effect || tells || (m_took && !recorded.body.empty());
    different.insert(recorded.rows.begin(), recorded.rows.end());
    different.insert(m_shownBack.begin(), m_shownBack.end());
    return rowsOf(different);
}

}
