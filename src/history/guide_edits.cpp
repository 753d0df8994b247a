// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"
#include "text/fold.h"
#include "transcript/raisings.h"

#include <algorithm>
#include <set>

namespace rd::history
{

namespace
{

using transcript::GuideItem;
using transcript::GuideLevel;
using transcript::RaisedBy;
using transcript::Raising;

const GuideItem& presentItem(const State& state, GuideItemId id)
{
    const auto found = state.guide.find(id);
    if (found == state.guide.end() || found->second.deleted)
        refuse(tr("This item is no longer in the interview guide."),
               tr("Undo its deletion to bring it back."));
    return found->second;
}

nlohmann::json argsOf(const GuideItem& item)
{
    constexpr int longest = 60;
    return {
        {"item", logged({text::shortened(item.text.nl, longest), text::shortened(item.text.en, longest)})}};
}

void demandText(const GuideItem& item)
{
    if (item.text.empty()) refuse(tr("An item of the interview guide needs words."), tr("Type them."));
}

void demandPlace(const State& state, const GuideItem& item)
{
    if (!item.parent) {
        if (item.level == GuideLevel::point)
            refuse(tr("A point to watch stands below a question or a topic."), tr("Choose one first."));
        return;
    }
    const GuideItem& parent = presentItem(state, item.parent);
    if (parent.level >= item.level)
        refuse(tr("Topics hold questions, and questions hold points to watch; not the other way round."),
               tr("Choose another place."));
}

std::vector<const GuideItem*> itemsBelow(const State& state, GuideItemId parent)
{
    std::vector<const GuideItem*> below;
    for (const GuideItem* item : transcript::guideOrder(state.guide))
        if (item->parent == parent) below.push_back(item);
    return below;
}

void collectBelow(const State& state, GuideItemId id, std::set<GuideItemId>& found)
{
    if (!found.insert(id).second) return;
    for (const GuideItem* item : itemsBelow(state, id)) collectBelow(state, item->id, found);
}

/// What the state says of raisings, with those that an edit changes. A raising is made and deleted, never
/// changed, so that of two copies that say otherwise each has its own, and its id tells which is the last.
class RaisingChanges
{
public:
    explicit RaisingChanges(const State& state) : m_state(state)
    {
        for (const auto& [id, raising] : state.raisings)
            if (!raising.deleted) m_now[id] = raising;
    }

    void set(const Raising& wanted)
    {
        presentItem(m_state, wanted.item);
        presentTranscript(m_state, wanted.transcript);
        demandTurn(wanted);
        bool said = false;
        std::vector<RaisingId> gone;
        for (const auto& [id, held] : m_now) {
            if (held.item != wanted.item || held.transcript != wanted.transcript) continue;
            if (held.turn == wanted.turn && held.by == wanted.by)
                said = true;
            else if (contradict(held, wanted))
                gone.push_back(id);
        }
        for (const RaisingId id : gone) remove(id);
        if (said) return;
        Raising made = wanted;
        made.id = RaisingId::make();
        m_now[made.id] = made;
        m_changed[made.id] = made;
    }

    void clear(GuideItemId item, TranscriptId transcript, TurnId turn)
    {
        std::vector<RaisingId> gone;
        for (const auto& [id, held] : m_now)
            if (held.item == item && held.transcript == transcript && (!turn || held.turn == turn))
                gone.push_back(id);
        for (const RaisingId id : gone) remove(id);
    }

    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> rows;
        for (const auto& [id, raising] : m_changed) rows.emplace_back(raising);
        return rows;
    }

private:
    void demandTurn(const Raising& wanted) const
    {
        if (!wanted.turn) return;
        const auto& turns = m_state.transcripts.turnsOf(wanted.transcript);
        if (std::none_of(turns.begin(), turns.end(),
                         [&](const transcript::Turn& turn) { return turn.id == wanted.turn; }))
            refuse(tr("This turn is not in that transcript."), tr("Choose one of its turns."));
    }

    void remove(RaisingId id)
    {
        Raising gone = m_now.at(id);
        gone.deleted = true;
        m_now.erase(id);
        if (m_state.raisings.contains(id))
            m_changed[id] = gone;
        else
            m_changed.erase(id);
    }

    const State& m_state;
    std::map<RaisingId, Raising> m_now;
    std::map<RaisingId, Raising> m_changed;
};

}

Edit addGuideItem(const State& state, GuideItem item)
{
    demandText(item);
    demandPlace(state, item);
    if (!item.id) item.id = GuideItemId::make();
    if (item.position == 0) item.position = nextPosition(itemsBelow(state, item.parent));
    return makeEdit("guide.add", argsOf(item), {item});
}

Edit changeGuideItem(const State& state, const GuideItem& item)
{
    const GuideItem& before = presentItem(state, item.id);
    GuideItem after = item;
    after.parent = before.parent;
    after.position = before.position;
    after.deleted = false;
    if (after == before) return {};
    demandText(after);
    demandPlace(state, after);
    for (const GuideItem* below : itemsBelow(state, item.id))
        if (below->level <= after.level)
            refuse(tr("Topics hold questions, and questions hold points to watch; not the other way round."),
                   tr("Move what stands below it first."));
    return makeEdit("guide.change", argsOf(after), {after});
}

Edit moveGuideItem(const State& state, GuideItemId id, GuideItemId parent, GuideItemId before)
{
    GuideItem moved = presentItem(state, id);
    std::set<GuideItemId> below;
    collectBelow(state, id, below);
    if (below.contains(parent)) refuse(tr("An item cannot stand below itself."), tr("Choose another place."));
    moved.parent = parent;
    demandPlace(state, moved);
    std::vector<Row> rows;
    double position = 0;
    bool placed = false;
    const auto take = [&](GuideItem item) {
        item.position = ++position;
        if (item != state.guide.at(item.id)) rows.emplace_back(std::move(item));
    };
    for (const GuideItem* sibling : itemsBelow(state, parent)) {
        if (sibling->id == id) continue;
        if (sibling->id == before) {
            take(moved);
            placed = true;
        }
        take(*sibling);
    }
    if (!placed) take(moved);
    if (rows.empty()) return {};
    return makeEdit("guide.move", argsOf(moved), std::move(rows));
}

Edit deleteGuideItem(const State& state, GuideItemId id)
{
    const GuideItem& item = presentItem(state, id);
    std::set<GuideItemId> gone;
    collectBelow(state, id, gone);
    std::vector<Row> rows;
    for (const auto& [raisingId, raising] : state.raisings) {
        if (raising.deleted || !gone.contains(raising.item)) continue;
        Raising last = raising;
        last.deleted = true;
        rows.emplace_back(last);
    }
    for (const GuideItemId one : gone) {
        GuideItem last = state.guide.at(one);
        last.deleted = true;
        rows.emplace_back(last);
    }
    return makeEdit("guide.delete", argsOf(item), std::move(rows));
}

Edit importGuide(const State& state, const std::vector<GuideItem>& items, const std::string& source)
{
    std::vector<Row> rows;
    for (const GuideItem& item : items) {
        demandText(item);
        const auto known = state.guide.find(item.id);
        if (known == state.guide.end() || known->second != item) rows.emplace_back(item);
    }
    nlohmann::json args{{"count", rows.size()}, {"source", source}};
    return makeEdit("guide.import", std::move(args), std::move(rows));
}

Edit setRaising(const State& state, GuideItemId item, TranscriptId transcript, TurnId turn, RaisedBy by)
{
    RaisingChanges changes(state);
    changes.set({{}, item, transcript, turn, by, false});
    if (changes.rows().empty()) return {};
    nlohmann::json args = argsOf(presentItem(state, item));
    args["transcript"] = transcriptName(state, transcript);
    args["by"] = transcript::raisedByKey(by);
    return makeEdit("raising.set", std::move(args), changes.rows());
}

Edit setRaisings(const State& state, const std::vector<Raising>& raisings)
{
    RaisingChanges changes(state);
    for (const Raising& raising : raisings) changes.set(raising);
    std::vector<Row> rows = changes.rows();
    if (rows.empty()) return {};
    nlohmann::json args{{"count", raisings.size()}};
    return makeEdit("raising.import", std::move(args), std::move(rows));
}

Edit clearRaising(const State& state, GuideItemId item, TranscriptId transcript, TurnId turn)
{
    RaisingChanges changes(state);
    changes.clear(item, transcript, turn);
    if (changes.rows().empty()) return {};
    nlohmann::json args = argsOf(presentItem(state, item));
    args["transcript"] = transcriptName(state, transcript);
    return makeEdit("raising.clear", std::move(args), changes.rows());
}

}
