// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/made_apart.h"

#include <iterator>
#include <map>

namespace rd::project
{

merge::MadeApart MadeByTwo::apart(const std::set<Uuid>& things) const
{
    std::map<Uuid, store::ChangeRow> makers;
    if (!things.empty()) makers = m_store.makersOf(things); // reads the whole log, so once
    for (const store::MetRemoval& met : m_removals)
        if (makers.contains(met.removal.row)) makers[met.removal.row] = met.writtenBy;
    return [&merging = m_merging, makers](const Uuid& one, const Uuid& other) {
        const auto first = makers.find(one);
        const auto second = makers.find(other);
        return first != makers.end() && second != makers.end() &&
               !merging.areInOneCopy(first->second, second->second);
    };
}

std::vector<merge::SameName> MadeByTwo::alike(const history::State& state, const std::set<Uuid>& came) const
{
    const auto pairs = [&](const merge::MadeApart& madeApart, const merge::SameText& sameText) {
        auto all = merge::sameNames(state, came, madeApart);
        auto transcripts = merge::sameTranscripts(state, came, madeApart, sameText);
        std::move(transcripts.begin(), transcripts.end(), std::back_inserter(all));
        return all;
    };
    std::set<Uuid> maybe;
    for (const merge::SameName& pair :
         pairs([](auto&&, auto&&) { return true; }, [](auto&&, auto&&) { return true; }))
        maybe.merge(std::set{pair.first, pair.second});
    return pairs(apart(maybe), [this](TranscriptId one, TranscriptId other) {
        return m_store.sourceText(one) == m_store.sourceText(other);
    });
}

}
