// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/text_choices.h"

#include <algorithm>
#include <utility>

namespace rd::project
{

using transcript::TextEditId;
using Correction = TextChoices::Correction;

namespace
{

TextEditId nameOf(const Correction& correction)
{
    return correction.front().id;
}

bool sharesACorrection(const TextClash& one, const TextClash& other)
{
    const auto is = [&](const Correction& side) {
        return nameOf(side) == nameOf(other.stands) || nameOf(side) == nameOf(other.covered);
    };
    return is(one.stands) || is(one.covered);
}

/// With what stands now.
bool stands(const history::State& state, const Correction& correction)
{
    const auto together =
        transcript::standingEdits(state.textEdits.of(correction.front().transcript), anyLength);
    return std::any_of(together.standing.begin(), together.standing.end(),
                       [&](const auto& edit) { return edit.id == nameOf(correction); });
}

}

void TextChoices::add(std::size_t copy, TextClash clash, merge::Clash told)
{
    m_all.push_back({copy, std::move(clash), std::move(told)});
}

std::vector<TextChoices::Group> TextChoices::groups() const
{
    std::vector<Group> groups;
    for (const Told& one : m_all) {
        Group joined{&one};
        for (auto group = groups.begin(); group != groups.end();) {
            const bool shares = std::any_of(group->begin(), group->end(), [&](const Told* other) {
                return sharesACorrection(one.clash, other->clash);
            });
            if (shares) joined.insert(joined.end(), group->begin(), group->end());
            group = shares ? groups.erase(group) : std::next(group);
        }
        groups.push_back(std::move(joined));
    }
    return groups;
}

/// All are to be had, where every one was left out.
TextChoices::Decided TextChoices::decide(const Group& group)
{
    std::map<TextEditId, const Correction*> all;
    std::set<TextEditId> leftOut;
    for (const Told* one : group) {
        const TextClash& clash = one->clash;
        const Correction& here = clash.thereStands ? clash.covered : clash.stands;
        const Correction& there = clash.thereStands ? clash.stands : clash.covered;
        for (const Correction* side : {&here, &there}) all.emplace(nameOf(*side), side);
        if (one->told.chosenHere) leftOut.insert(nameOf(*one->told.chosenHere ? there : here));
    }
    if (leftOut.size() == all.size()) leftOut.clear();
    Decided decided;
    std::vector<transcript::TextEdit> edits;
    for (const auto& [name, correction] : all) {
        if (leftOut.contains(name))
            decided.leftOut.push_back(*correction);
        else
            edits.insert(edits.end(), correction->begin(), correction->end());
    }
    for (const auto& edit : transcript::standingEdits(std::move(edits), anyLength).standing)
        if (const auto found = all.find(edit.id); found != all.end())
            decided.standing.push_back(*found->second);
    return decided;
}

std::vector<history::ChosenEdits> TextChoices::chosen(const history::State& state) const
{
    std::vector<history::ChosenEdits> all;
    for (const Group& group : groups()) {
        const bool isChosen = std::any_of(group.begin(), group.end(),
                                          [](const Told* one) { return one->told.chosenHere.has_value(); });
        if (!isChosen) continue;
        const Decided decided = decide(group);
        history::ChosenEdits chosen;
        for (const Correction& one : decided.leftOut)
            if (std::none_of(decided.standing.begin(), decided.standing.end(),
                             [&](const Correction& other) { return collide(one, other); }))
                chosen.away.push_back(one.front());
        for (const Correction& one : decided.standing)
            if (!chosen.away.empty() || !stands(state, one)) chosen.standing.push_back(one.front());
        if (!chosen.away.empty() || !chosen.standing.empty()) all.push_back(std::move(chosen));
    }
    return all;
}

void TextChoices::tell(const history::State& state, std::vector<merge::FromCopy>& copies,
                       store::ProjectStore& store) const
{
    for (const Told& one : m_all) {
        merge::Clash told = one.told;
        const StandingWords standing = standingAt(one.clash, state, store);
        told.stands = standing.words;
        const bool neither = !standing.here && !standing.there;
        const bool mixed =
            told.stands != (standing.there ? told.there : told.here); // with the other's besides
        told.otherStands = neither || mixed;
        told.neitherLast = !told.otherStands && !standing.last;
        if (!neither) told.thereStands = standing.there;
        copies[one.copy].clashes.push_back(std::move(told));
    }
}

}
