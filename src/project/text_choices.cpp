// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/text_choices.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rd::project
{

using transcript::TextEditId;
using Correction = TextChoices::Correction;

namespace
{

constexpr text::Offset anyLength = std::numeric_limits<text::Offset>::max();

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

/// All, where every one was left out.
std::vector<Correction> TextChoices::standingOf(const Group& group)
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
    std::vector<transcript::TextEdit> edits;
    for (const auto& [name, correction] : all)
        if (leftOut.size() == all.size() || !leftOut.contains(name))
            edits.insert(edits.end(), correction->begin(), correction->end());
    std::vector<Correction> standing;
    for (const auto& edit : transcript::standingEdits(std::move(edits), anyLength).standing)
        if (const auto found = all.find(edit.id); found != all.end()) standing.push_back(*found->second);
    return standing;
}

std::vector<Correction> TextChoices::toLetStand(const history::State& state) const
{
    std::vector<Correction> chosen;
    for (const Group& group : groups()) {
        const bool isChosen = std::any_of(group.begin(), group.end(),
                                          [](const Told* one) { return one->told.chosenHere.has_value(); });
        if (!isChosen) continue;
        for (Correction& one : standingOf(group))
            if (!stands(state, one)) chosen.push_back(std::move(one));
    }
    return chosen;
}

void TextChoices::tell(std::vector<merge::FromCopy>& copies, store::ProjectStore& store) const
{
    std::map<const Told*, std::vector<Correction>> standing;
    for (const Group& group : groups()) {
        const auto corrections = standingOf(group);
        for (const Told* one : group) standing[one] = corrections;
    }
    for (const Told& one : m_all) {
        merge::Clash told = one.told;
        if (told.chosenHere) told.thereStands = !*told.chosenHere;
        const std::vector<Correction>& corrections = standing.at(&one);
        told.stands = wordsOf(one.clash, corrections, store);
        told.otherStands =
            std::none_of(corrections.begin(), corrections.end(), [&](const Correction& correction) {
                return nameOf(correction) == nameOf(one.clash.stands) ||
                       nameOf(correction) == nameOf(one.clash.covered);
            });
        copies[one.copy].clashes.push_back(std::move(told));
    }
}

}
