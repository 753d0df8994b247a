// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/made_apart.h"

#include "merge/near_twins.h"
#include "project/inner.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace rd::project
{

namespace
{

using Pairs = std::set<std::pair<Uuid, Uuid>>;

constexpr const char* leftTwoArg = "left_two";

void readLeftTwo(const store::ChangeRow& merge, Pairs& pairs)
{
    const auto args = argsOf(merge);
    for (const auto& pair : args.value(leftTwoArg, nlohmann::json::array())) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) continue;
        const auto first = Uuid::parse(pair[0].get<std::string>());
        const auto second = Uuid::parse(pair[1].get<std::string>());
        if (first && second) pairs.insert(std::minmax(*first, *second));
    }
}

Pairs leftTwoBefore(store::ProjectStore& store)
{
    Pairs pairs;
    store.eachChange([&](const store::ChangeRow& change) {
        if (change.kind == "merge") readLeftTwo(change, pairs);
    });
    return pairs;
}

}

ApartMakers::Makers ApartMakers::makersOf(const std::set<Uuid>& things) const
{
    Makers makers;
    if (!things.empty()) makers = m_store.makersOf(things); // reads the whole log, so once
    for (const store::MetRemoval& met : m_removals)
        if (makers.contains(met.removal.row)) makers[met.removal.row] = met.writtenBy;
    return makers;
}

bool ApartMakers::areApart(const Makers& makers, const Uuid& one, const Uuid& other) const
{
    const auto first = makers.find(one);
    const auto second = makers.find(other);
    return first != makers.end() && second != makers.end() &&
           !m_merging.areInOneCopy(first->second, second->second);
}

merge::MadeApart ApartMakers::among(const std::set<Uuid>& things) const
{
    return [this, makers = makersOf(things)](const Uuid& one, const Uuid& other) {
        return areApart(makers, one, other);
    };
}

std::vector<merge::SameName> ApartMakers::sameNames(const history::State& state,
                                                    const std::set<Uuid>& came) const
{
    const auto pairs = [&](const merge::MadeApart& madeApart) {
        auto all = merge::sameNames(state, came, madeApart);
        const auto sameText = [this](TranscriptId one, TranscriptId other) {
            return m_store.sourceText(one) == m_store.sourceText(other);
        };
        auto transcripts = merge::sameTranscripts(state, came, madeApart, sameText);
        std::move(transcripts.begin(), transcripts.end(), std::back_inserter(all));
        return all;
    };
    std::set<Uuid> alike;
    (void)pairs([&](const Uuid& one, const Uuid& other) {
        alike.insert({one, other});
        return false;
    });
    if (alike.empty()) return {};
    return pairs(apartOrLeftTwo(alike));
}

merge::MadeApart ApartMakers::apartOrLeftTwo(const std::set<Uuid>& things) const
{
    return [this, makers = makersOf(things), leftTwo = leftTwoBefore(m_store)](const Uuid& one,
                                                                               const Uuid& other) {
        const auto isNew = [&](const Uuid& thing) {
            const auto maker = makers.find(thing);
            return maker != makers.end() && !m_merging.wasHere(maker->second.id);
        };
        return areApart(makers, one, other) ||
               ((isNew(one) || isNew(other)) && leftTwo.contains(std::minmax(one, other)));
    };
}

std::vector<merge::Finding> ApartMakers::nearTwins(const history::State& state,
                                                   const std::set<Uuid>& came) const
{
    const auto near =
        merge::nearTwins(state, came, [this](TranscriptId id) { return m_store.sourceText(id); });
    if (near.empty()) return {};
    std::set<Uuid> things;
    for (const merge::NearTwins& twins : near) things.insert({twins.first.uuid, twins.second.uuid});
    const merge::MadeApart madeApart = apartOrLeftTwo(things);
    std::vector<merge::Finding> findings;
    for (const merge::NearTwins& twins : near)
        if (madeApart(twins.first.uuid, twins.second.uuid)) findings.push_back(merge::told(state, twins));
    return findings;
}

void noteLeftTwo(nlohmann::json& args, const merge::Report& report)
{
    const auto note = [&](const Uuid& one, const Uuid& other) {
        args[leftTwoArg].push_back({one.toString(), other.toString()});
    };
    if (!report.joined)
        for (const merge::SameName& pair : report.sameNames) note(pair.first, pair.second);
    for (const merge::Finding& finding : report.findings)
        if (finding.kind == merge::nearTwinsKind) note(finding.about.at(0), finding.about.at(1));
}

}
