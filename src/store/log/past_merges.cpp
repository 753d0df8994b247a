// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/past_merges.h"

#include "store/log/change_body.h"
#include "store/log/settlements.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

bool concernsMerge(Database& database, ChangeId change)
{
    std::set<ChangeId> seen;
    for (auto at = findChange(database, change); at && seen.insert(at->id).second;
         at = findChange(database, at->reverts)) {
        if (at->kind == "merge") return true;
        if (!at->reverts) break;
    }
    return false;
}

namespace
{

/// Merges, what they settled, what was chosen in them, and what takes an earlier change back (so it never
/// goes round), in log order. The other changes, of which there are many more, are not read.
std::vector<ChangeRow> mergesAndReverts(Database& database)
{
    std::vector<ChangeId> ids;
    Statement found(
        database,
        "SELECT id FROM change WHERE kind IN ('merge', 'merge.settle', 'merge.choose', 'merge.join') "
        "OR (reverts IS NOT NULL AND "
        "(SELECT seq FROM change AS done WHERE done.id = change.reverts) < seq) ORDER BY seq");
    while (found.step()) ids.emplace_back(found.id(0));
    std::vector<ChangeRow> changes;
    for (const ChangeId id : ids)
        if (auto change = findChange(database, id)) changes.push_back(*std::move(change));
    return changes;
}

}

PastMerges::PastMerges(Database& database, const std::set<ChangeId>& leftOut) : m_database(database)
{
    for (const ChangeRow& change : mergesAndReverts(database)) {
        if (change.kind == "merge") m_merges.insert(change.id);
        if (change.kind == choosingKind || change.kind == joiningKind) m_choices.insert(change.id);
        if (isSettlement(change)) takeSettlement(change, leftOut);
        if (!change.reverts) continue;
        if (change.kind == "redo") m_redos.insert(change.id);
        m_reverts.push_back(change);
        m_of.emplace(change.id, change.reverts);
        m_revertedBy.emplace(change.reverts, change.id);
    }
    if (m_merges.empty()) m_reverts.clear();
}

void PastMerges::takeSettlement(const ChangeRow& change, const std::set<ChangeId>& leftOut)
{
    for (const ChangeId undo : restoredBy(change)) {
        m_brought.insert(undo);
        if (m_choices.contains(undo)) continue;
        m_restores.emplace(change.id, undo);
        if (leftOut.contains(change.id))
            m_restored.insert(undo);
        else
            m_revertedBy.emplace(undo, change.id);
    }
}

/// Nothing that stands took it back.
bool PastMerges::stands(ChangeId id, const std::set<ChangeId>& back) const
{
    if (back.contains(id)) return false;
    const auto [first, last] = m_revertedBy.equal_range(id);
    return std::none_of(first, last, [&](const auto& pair) { return stands(pair.second, back); });
}

ChangeId PastMerges::under(ChangeId id) const
{
    for (auto of = m_of.find(id); of != m_of.end(); of = m_of.find(id)) id = of->second;
    return id;
}

std::vector<ChangeRow> PastMerges::reverts() const
{
    std::vector<ChangeRow> ofMerges;
    std::copy_if(m_reverts.begin(), m_reverts.end(), std::back_inserter(ofMerges),
                 [this](const ChangeRow& change) { return m_merges.contains(under(change.id)); });
    return ofMerges;
}

std::vector<ChangeRow> PastMerges::otherRevertsBackwards() const
{
    std::vector<ChangeRow> others;
    std::copy_if(m_reverts.begin(), m_reverts.end(), std::back_inserter(others),
                 [this](const ChangeRow& change) { return !m_merges.contains(under(change.id)); });
    std::sort(others.begin(), others.end(), [](const ChangeRow& a, const ChangeRow& b) {
        return std::pair(a.hlc, a.id) > std::pair(b.hlc, b.id);
    });
    return others;
}

std::set<ChangeId> PastMerges::withWhatItReverts(ChangeId id) const
{
    std::set<ChangeId> all{id};
    for (auto of = m_of.find(id); of != m_of.end(); of = m_of.find(of->second)) all.insert(of->second);
    return all;
}

std::vector<ChangeRow> PastMerges::standingUndos(const std::set<ChangeId>& back) const
{
    std::vector<ChangeRow> undos;
    for (const ChangeRow& change : m_reverts) {
        if (change.kind != "undo" || !stands(change.id, back)) continue;
        const ChangeId merge = under(change.id);
        if (m_merges.contains(merge) && !stands(merge, back)) undos.push_back(change);
    }
    std::sort(undos.begin(), undos.end(), [](const ChangeRow& a, const ChangeRow& b) {
        return std::pair(a.hlc, a.id) < std::pair(b.hlc, b.id);
    });
    return undos;
}

std::set<ChangeId> PastMerges::fallenUndos() const
{
    std::set<ChangeId> fallen;
    for (const ChangeRow& change : m_reverts)
        if (change.kind == "undo" && !stands(change.id) && m_merges.contains(under(change.id)))
            fallen.insert(change.id);
    return fallen;
}

std::vector<ChangeId> PastMerges::takenBackBy(const std::set<ChangeId>& changes) const
{
    std::vector<ChangeId> undos;
    for (const ChangeId id : changes) {
        if (m_redos.contains(id) && m_merges.contains(under(id))) undos.push_back(m_of.at(id));
        const auto [first, last] = m_restores.equal_range(id);
        for (auto it = first; it != last; ++it) undos.push_back(it->second);
    }
    return undos;
}

/// A merge that brought an earlier one back may have brought nothing else: the work is what that one had
/// brought in. But where the undo of the earlier one came in with the merge, its work stood there before.
PastMerges::Undone PastMerges::undoneBy(const ChangeRow& undo) const
{
    Undone undone;
    std::set<ChangeId> seen;
    std::vector<ChangeId> merges{under(undo.id)};
    try {
        while (!merges.empty()) {
            const ChangeId merge = merges.back();
            merges.pop_back();
            if (!seen.insert(merge).second) continue;
            undone.merges.push_back(merge);
            std::set<ChangeId> pulled;
            for (const Uuid& id : pulledIn(changeBody(m_database, merge))) pulled.insert(ChangeId{id});
            for (const ChangeId earlier : takenBackBy(pulled))
                if (!pulled.contains(earlier)) merges.push_back(under(earlier));
            undone.work.merge(pulled);
        }
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, m_database.path());
    }
    return undone;
}

bool PastMerges::isRedone(ChangeId undo, const std::set<ChangeId>& back) const
{
    const auto [first, last] = m_revertedBy.equal_range(undo);
    return std::any_of(first, last, [&](const auto& pair) {
        return m_redos.contains(pair.second) && stands(pair.second, back);
    });
}

std::set<ChangeId> PastMerges::choicesLeft(const std::set<ChangeId>& back) const
{
    std::set<ChangeId> left;
    for (const auto& [choice, undo] : undosOfChoices(back))
        if (!wasBroughtBack(choice)) left.insert(choice);
    return left;
}

std::map<ChangeId, ChangeId> PastMerges::undosOfChoices(const std::set<ChangeId>& back) const
{
    std::map<ChangeId, ChangeId> choices;
    if (m_choices.empty()) return choices;
    for (const ChangeRow& undo : reverts()) {
        if (undo.kind != "undo" || isRedone(undo.id, back) || stands(undo.id, back)) continue;
        for (const ChangeId id : workOf(undo))
            if (m_choices.contains(id)) choices.emplace(id, undo.id);
    }
    return choices;
}

std::set<ChangeId> PastMerges::undoneWork() const
{
    std::set<ChangeId> all;
    for (const ChangeRow& undo : standingUndos()) all.merge(workOf(undo));
    all.merge(choicesLeft({}));
    return all;
}

}
