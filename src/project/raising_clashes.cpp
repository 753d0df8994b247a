// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/raising_clashes.h"

#include "base/i18n.h"
#include "merge/words.h"
#include "transcript/raisings.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rd::project
{

namespace
{

using transcript::Raising;
using Raisings = std::vector<Raising>;

/// The item in the interview.
std::string placeId(const Raising& raising)
{
    return "raising/" + raising.item.uuid.toString() + "/" + raising.transcript.uuid.toString();
}

bool contradictsAny(const Raising& one, const Raisings& others)
{
    return std::any_of(others.begin(), others.end(),
                       [&](const Raising& other) { return transcript::contradict(one, other); });
}

Raisings against(const Raisings& some, const Raisings& others)
{
    Raisings found;
    std::copy_if(some.begin(), some.end(), std::back_inserter(found),
                 [&](const Raising& one) { return contradictsAny(one, others); });
    return found;
}

bool isAmong(const Raisings& some, const Raising& one)
{
    return std::any_of(some.begin(), some.end(),
                       [&](const Raising& other) { return other.turn == one.turn && other.by == one.by; });
}

/// Takes out, and gives, what does not stand beside what was said later.
Raisings takeContradicted(Raisings& said)
{
    std::sort(said.begin(), said.end(), [](const Raising& a, const Raising& b) { return b.id < a.id; });
    Raisings last;
    Raisings before;
    for (const Raising& one : said)
        (contradictsAny(one, last) || isAmong(last, one) ? before : last).push_back(one);
    std::reverse(last.begin(), last.end());
    said = std::move(last);
    return before;
}

Raisings standing(const history::State& state, const Raisings& some)
{
    Raisings found;
    std::copy_if(some.begin(), some.end(), std::back_inserter(found),
                 [&](const Raising& one) { return !state.raisings.at(one.id).deleted; });
    return found;
}

}

std::string RaisingClash::id() const
{
    return placeId(here.front());
}

std::vector<RaisingClash> raisingClashes(const history::State& state, const std::vector<history::Row>& came)
{
    std::set<RaisingId> cameIn;
    for (const history::Row& row : came)
        if (const auto* raising = std::get_if<Raising>(&row)) cameIn.insert(raising->id);
    if (cameIn.empty()) return {};
    std::map<std::pair<GuideItemId, TranscriptId>, RaisingClash> said;
    for (const auto& [id, raising] : state.raisings) {
        if (raising.deleted) continue;
        RaisingClash& both = said[{raising.item, raising.transcript}];
        (cameIn.contains(id) ? both.there : both.here).push_back(raising);
    }
    std::vector<RaisingClash> clashes;
    for (const auto& [of, both] : said) {
        RaisingClash clash{against(both.here, both.there), against(both.there, both.here)};
        if (clash.here.empty()) continue;
        clash.hereBefore = takeContradicted(clash.here);
        clash.thereBefore = takeContradicted(clash.there);
        clashes.push_back(std::move(clash));
    }
    return clashes;
}

merge::Clash inWords(const history::State& state, const RaisingClash& clash, store::ProjectStore& /*store*/,
                     const Makers& makers)
{
    merge::Clash told;
    told.id = clash.id();
    told.what = merge::raisedWhere(state, clash.here.front().item, clash.here.front().transcript);
    told.column = "raised_by";
    told.here = merge::howRaised(state, clash.here);
    told.there = merge::howRaised(state, clash.there);
    tellMakers(told, makers, clash.here.back().id.uuid, clash.there.back().id.uuid);
    return told;
}

namespace
{

void addGone(Raisings gone, std::vector<history::Row>& rows)
{
    for (Raising& one : gone) {
        one.deleted = true;
        rows.emplace_back(one);
    }
}

void addIds(const Raisings& some, std::set<Uuid>& ids)
{
    for (const Raising& one : some) ids.insert(one.id.uuid);
}

/// What stands and is not to be had with one of these.
Raisings standingAgainst(const history::State& state, const Raisings& some)
{
    Raisings found;
    for (const auto& [id, raising] : state.raisings)
        if (!raising.deleted && raising.item == some.front().item &&
            raising.transcript == some.front().transcript && contradictsAny(raising, some))
            found.push_back(raising);
    return found;
}

std::string howStands(const history::State& state, const Raisings& standing)
{
    return standing.empty() ? tr("taken away") : merge::howRaised(state, standing);
}

}

std::vector<history::Row> withoutSide(const history::State& /*state*/, const RaisingClash& clash, bool here)
{
    std::vector<history::Row> rows;
    addGone(here ? clash.here : clash.there, rows);
    addGone(here ? clash.hereBefore : clash.thereBefore, rows);
    return rows;
}

std::set<Uuid> sidesOf(const RaisingClash& clash)
{
    std::set<Uuid> ids;
    for (const auto* said : {&clash.here, &clash.there, &clash.hereBefore, &clash.thereBefore})
        addIds(*said, ids);
    return ids;
}

Uuid hereOf(const RaisingClash& clash)
{
    return clash.here.back().id.uuid;
}

void tellStanding(const history::State& state, const RaisingClash& clash, store::ProjectStore& /*store*/,
                  merge::Clash& told)
{
    const Raisings there = standing(state, clash.there);
    told.thereStands = !there.empty();
    Raisings all = standing(state, clash.here);
    all.insert(all.end(), there.begin(), there.end());
    told.otherStands = all.empty();
    if (told.otherStands) {
        Raisings both = clash.here;
        both.insert(both.end(), clash.there.begin(), clash.there.end());
        all = standingAgainst(state, both);
    }
    told.stands = howStands(state, all);
}

namespace
{

/// Else it went with the item or the transcript.
bool hasPlace(const history::State& state, const Raising& raising)
{
    const auto item = state.guide.find(raising.item);
    const auto* transcript = state.transcripts.find(raising.transcript);
    return item != state.guide.end() && !item->second.deleted && transcript != nullptr &&
           !transcript->deleted;
}

/// Who took it away on either side, apart from the other.
struct Removers {
    std::optional<store::ChangeRow> here;
    std::optional<store::ChangeRow> there;
};

/// Of several on one side it was who said nothing instead.
Removers removersOf(const Raising& gone, const std::multimap<Uuid, store::ChangeRow>& removers,
                    const SidesOfChange& sides, const history::State& state, const Makers& makers)
{
    std::set<ChangeId> sayOtherwise;
    for (const auto& [id, raising] : state.raisings)
        if (const auto maker = makers.find(id.uuid);
            maker != makers.end() && placeId(raising) == placeId(gone))
            sayOtherwise.insert(maker->second.id);
    Removers both;
    const auto [first, last] = removers.equal_range(gone.id.uuid);
    for (auto it = first; it != last; ++it) {
        const ChangeId id = it->second.id;
        const bool isIt = !sayOtherwise.contains(id);
        if (sides.onlyHere(id) && (isIt || !both.here)) both.here = it->second;
        if (sides.onlyThere(id) && (isIt || !both.there)) both.there = it->second;
    }
    return both;
}

/// What each side alone says of that item in that interview.
RaisingClash saidApart(const history::State& state, const Raising& of, const Makers& makers,
                       const SidesOfChange& sides)
{
    RaisingClash said;
    for (const auto& [id, raising] : state.raisings) {
        const auto maker = makers.find(id.uuid);
        if (raising.deleted || maker == makers.end() || placeId(raising) != placeId(of)) continue;
        if (sides.onlyHere(maker->second.id)) said.here.push_back(raising);
        if (sides.onlyThere(maker->second.id)) said.there.push_back(raising);
    }
    said.hereBefore = takeContradicted(said.here);
    said.thereBefore = takeContradicted(said.there);
    return said;
}

}

std::string TakenAwayRaising::id() const
{
    return placeId(said.front());
}

std::set<Uuid> removedInBoth(const history::State& here, const std::vector<history::Row>& came)
{
    std::set<Uuid> removed;
    for (const history::Row& row : came) {
        const auto* raising = std::get_if<Raising>(&row);
        if (raising == nullptr || !raising->deleted) continue;
        const auto known = here.raisings.find(raising->id);
        if (known != here.raisings.end() && known->second.deleted) removed.insert(raising->id.uuid);
    }
    return removed;
}

std::vector<TakenAwayRaising> takenAwayRaisings(const history::State& state,
                                                const std::multimap<Uuid, store::ChangeRow>& removers,
                                                store::ProjectStore& store, const SidesOfChange& sides)
{
    if (removers.empty()) return {};
    std::set<Uuid> marks;
    for (const auto& [id, raising] : state.raisings) marks.insert(id.uuid);
    const Makers makers = store.makersOf(marks); // reads the whole log, so once
    std::map<std::string, TakenAwayRaising> all;
    for (auto it = removers.begin(); it != removers.end(); it = removers.upper_bound(it->first)) {
        const Raising& gone = state.raisings.at(RaisingId{it->first});
        const Removers both = removersOf(gone, removers, sides, state, makers);
        if (!both.here || !both.there || !hasPlace(state, gone)) continue;
        RaisingClash said = saidApart(state, gone, makers, sides);
        if (said.here.empty() == said.there.empty()) continue; // nobody says more, or both do
        const bool there = said.here.empty();
        const store::ChangeRow& remover = there ? *both.here : *both.there;
        all.insert_or_assign(placeId(gone), TakenAwayRaising{there ? said.there : said.here,
                                                             there ? said.thereBefore : said.hereBefore,
                                                             there, remover, sides.fileOf(remover.id)});
    }
    std::vector<TakenAwayRaising> list;
    for (auto& [place, clash] : all) list.push_back(std::move(clash));
    return list;
}

merge::Clash inWords(const history::State& state, const TakenAwayRaising& clash,
                     store::ProjectStore& /*store*/, const Makers& makers)
{
    const Raising& last = clash.said.back();
    Makers both = makers;
    both[Uuid{}] = clash.takenAwayBy;
    const std::string said = merge::howRaised(state, clash.said);
    merge::Clash told;
    told.id = clash.id();
    told.what = merge::raisedWhere(state, last.item, last.transcript);
    told.column = "raised_by";
    told.here = clash.saidThere ? tr("taken away") : said;
    told.there = clash.saidThere ? said : tr("taken away");
    if (clash.saidThere) told.hereFrom = clash.takenAwayFrom;
    const Uuid none;
    tellMakers(told, both, clash.saidThere ? none : last.id.uuid, clash.saidThere ? last.id.uuid : none);
    return told;
}

std::vector<history::Row> withoutSide(const history::State& /*state*/, const TakenAwayRaising& clash,
                                      bool here)
{
    std::vector<history::Row> rows;
    if (here == clash.saidThere) return rows; // it is gone already
    addGone(clash.said, rows);
    addGone(clash.before, rows);
    return rows;
}

std::set<Uuid> sidesOf(const TakenAwayRaising& clash)
{
    std::set<Uuid> ids;
    addIds(clash.said, ids);
    addIds(clash.before, ids);
    return ids;
}

Uuid hereOf(const TakenAwayRaising& clash)
{
    return clash.saidThere ? Uuid{} : clash.said.back().id.uuid;
}

void tellStanding(const history::State& state, const TakenAwayRaising& clash, store::ProjectStore& /*store*/,
                  merge::Clash& told)
{
    const bool thereIsLast = told.thereStands;
    Raisings all = standing(state, clash.said);
    told.thereStands = all.empty() != clash.saidThere;
    if (all.empty()) all = standingAgainst(state, clash.said);
    told.otherStands = !all.empty() && standing(state, clash.said).empty();
    told.neitherLast = told.thereStands != thereIsLast;
    told.stands = howStands(state, all);
}

}
