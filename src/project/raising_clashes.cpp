// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/raising_clashes.h"

#include "merge/words.h"
#include "transcript/raisings.h"

#include <algorithm>
#include <map>

namespace rd::project
{

namespace
{

using transcript::Raising;
using Raisings = std::vector<Raising>;

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
    return "raising/" + here.front().item.uuid.toString() + "/" + here.front().transcript.uuid.toString();
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
        if (!clash.here.empty()) clashes.push_back(std::move(clash));
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

std::vector<history::Row> withoutSide(const history::State& /*state*/, const RaisingClash& clash, bool here)
{
    std::vector<history::Row> rows;
    for (Raising gone : here ? clash.here : clash.there) {
        gone.deleted = true;
        rows.emplace_back(gone);
    }
    return rows;
}

std::set<Uuid> sidesOf(const RaisingClash& clash)
{
    std::set<Uuid> ids;
    for (const auto* side : {&clash.here, &clash.there})
        for (const Raising& raising : *side) ids.insert(raising.id.uuid);
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
    if (told.otherStands)
        for (const auto& [id, raising] : state.raisings)
            if (!raising.deleted && contradictsAny(raising, clash.there)) all.push_back(raising);
    told.stands = merge::howRaised(state, all);
}

}
