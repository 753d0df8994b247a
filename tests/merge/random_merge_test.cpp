// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"
#include "transcript/raisings.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

using rd::test::Happened;
using rd::test::Merging;
using rd::test::RestlessTeam;
using rd::test::Team;
using rd::test::told;

namespace
{

std::set<rd::ChangeId> changesOf(const rd::project::Project& project)
{
    std::set<rd::ChangeId> ids;
    for (const auto& entry : project.history()) ids.insert(entry.id);
    return ids;
}

bool hasCycle(const rd::codebook::Codebook& book)
{
    for (const auto& [id, code] : book.all()) {
        std::size_t steps = 0;
        for (rd::CodeId at = code.parent; at && steps <= book.all().size(); ++steps) {
            const auto* above = book.find(at);
            at = above == nullptr ? rd::CodeId{} : above->parent;
        }
        if (steps > book.all().size()) return true;
    }
    return false;
}

/// What no single copy can come to, so that a merge may not either.
void expectWhole(const rd::history::State& state, const std::string& where)
{
    for (const auto& [id, one] : state.raisings)
        for (const auto& [other, held] : state.raisings)
            if (!one.deleted && !held.deleted && one.item == held.item && one.transcript == held.transcript)
                BOOST_TEST(!rd::transcript::contradict(one, held),
                           where << ": raisings contradict each other");
    std::size_t items = 0;
    for (const auto& [id, item] : state.guide) items += item.deleted ? 0 : 1;
    BOOST_TEST(rd::transcript::guideOrder(state.guide).size() == items,
               where << ": an item hangs below none");
    std::set<std::string> rounds;
    for (const auto* round : state.roundsInOrder())
        BOOST_TEST(rounds.insert(round->name).second, where << ": two rounds of one name");
    std::set<std::pair<rd::CodingId, rd::CodingId>> settled;
    for (const auto& [id, one] : state.resolutions)
        if (!one.deleted)
            BOOST_TEST(settled.insert(std::minmax(one.first, one.second)).second,
                       where << ": one difference settled twice");
    std::set<std::pair<rd::CoderId, rd::TranscriptId>> handed;
    for (const auto& [id, one] : state.assignments)
        if (!one.deleted)
            BOOST_TEST(handed.emplace(one.coder, one.transcript).second, where << ": handed out twice");
}

void expectSound(rd::project::Project& project, const std::string& where)
{
    for (const auto& finding : project.check())
        if (!finding.toLookAt) BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
    BOOST_TEST(!hasCycle(project.state().codebook), where << ": the code tree goes round");
    expectWhole(project.state(), where);
    rd::project::OpenOptions reading;
    reading.readOnly = true;
    BOOST_TEST((told(*rd::project::Project::open(project.path(), reading)) == told(project)),
               where << ": what is in memory is not what is in the file");
}

/// The lines that only one of the two has.
std::string differences(const std::string& one, const std::string& other)
{
    const auto linesOf = [](const std::string& text) {
        std::istringstream stream(text);
        std::multiset<std::string> lines;
        for (std::string line; std::getline(stream, line);) lines.insert(line);
        return lines;
    };
    const auto first = linesOf(one);
    const auto second = linesOf(other);
    std::vector<std::string> only;
    std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                  std::back_inserter(only));
    std::string all;
    for (const std::string& line : only) all += "\n" + line;
    return all;
}

/// All into the first, the first into all; then everyone says the same, and has all that anyone had.
void expectConvergence(RestlessTeam& restless, const std::string& where)
{
    Team& team = restless.team();
    std::set<rd::ChangeId> all;
    std::set<rd::CodeId> codes;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < team.size(); ++i) {
        all.merge(changesOf(*team.at(i).project));
        for (const auto& [id, code] : team.at(i).state().codebook.all()) codes.insert(id);
        if (i > 0) others.push_back(i);
    }
    std::shuffle(others.begin(), others.end(), std::mt19937(static_cast<unsigned>(all.size())));
    restless.witness().look(team);
    const auto report = team.mergeFrom(0, others);
    restless.count(report);
    for (const std::string& thing : restless.witness().lost(team.at(0).state(), report))
        BOOST_ERROR(where << ": " << thing << " was rewritten and is gone, and that was not told");
    const std::string first = told(*team.at(0).project);
    for (const std::size_t i : others) {
        team.mergeFrom(i, {0});
        const std::string said = told(*team.at(i).project);
        BOOST_TEST((said == first), where << ": copy " << i + 1 << " differs" << differences(first, said));
    }
    const auto merged = changesOf(*team.at(0).project);
    BOOST_TEST(std::includes(merged.begin(), merged.end(), all.begin(), all.end()),
               where << ": changes are lost");
    for (const rd::CodeId id : codes)
        BOOST_TEST((team.at(0).state().codebook.find(id) != nullptr), where << ": a code is lost");
    for (std::size_t i = 0; i < team.size(); ++i) {
        const auto again = team.mergeFrom(i, {(i + 1) % team.size()});
        BOOST_TEST((told(*team.at(i).project) == first), where << ": merging again changed copy " << i + 1);
        BOOST_TEST(!again.changed, where << ": merging again wrote something in copy " << i + 1);
    }
    expectSound(*team.at(0).project, where);
    expectSound(*team.at(team.size() - 1).project, where);
}

void expectConvergence(unsigned seed, Happened& happened, Merging merging = Merging::asItComes)
{
    RestlessTeam restless(seed, happened, merging);
    for (int i = 0; i < 50; ++i) restless.act();
    expectConvergence(restless, "seed " + std::to_string(seed));
}

/// Merges the copies in the order of `places` into a copy of the first, and tells what it says.
std::string mergedInOrder(Team& team, const std::vector<std::size_t>& places, const std::string& name)
{
    const auto path = team.study().folder / (name + ".draad");
    team.at(places.front()).project->copyTo(path);
    rd::project::OpenOptions options;
    options.author = "whoever";
    const auto project = rd::project::Project::open(path, options);
    std::vector<std::filesystem::path> others;
    for (std::size_t i = 1; i < places.size(); ++i) others.push_back(team.at(places[i]).path);
    project->merge(others);
    return told(*project);
}

void expectTheSameInAnyOrder(unsigned seed)
{
    Happened happened;
    RestlessTeam restless(seed, happened);
    for (int i = 0; i < 50; ++i) restless.act();
    std::vector<std::size_t> order(restless.team().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::string one = mergedInOrder(restless.team(), order, "one way");
    std::reverse(order.begin(), order.end());
    BOOST_TEST(mergedInOrder(restless.team(), order, "other way") == one, "seed " << seed);
}

}

BOOST_AUTO_TEST_SUITE(RandomMerge)

BOOST_AUTO_TEST_CASE(Copies_WhateverWasDoneAndMerged_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = rd::test::seeds(100);
    for (unsigned seed = first; seed <= last; ++seed) expectConvergence(seed, happened);
    if (last - first < 99) return; // too few to reach all of what they are for
    for (const char* kind :
         {"clash", "text-clash", "merge-restored", "code-restored", "coding-followed", "cycle", "key-changed",
          "short-key-cleared", "coder-joined", "same-coding", "text-corrected", "words-gone", "passage-clash",
          "raising-clash", "guide-restored", "round-joined", "resolution-twice", "removal-clash",
          "rewritten-and-removed"})
        BOOST_TEST(happened[kind] > 0, kind << " never happened");
    for (const auto& [kind, count] : happened) BOOST_TEST_MESSAGE(kind << ": " << count);
}

BOOST_AUTO_TEST_CASE(Copies_MergedWithChoices_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = rd::test::seeds(30);
    for (unsigned seed = 200'000 + first; seed <= 200'000 + last; ++seed)
        expectConvergence(seed, happened, Merging::choosing);
}

BOOST_AUTO_TEST_CASE(Copies_InWhichMuchWasMadeOne_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = rd::test::seeds(20);
    for (unsigned seed = 300'000 + first; seed <= 300'000 + last; ++seed)
        expectConvergence(seed, happened, Merging::ofWhatWasMadeOne);
}

BOOST_AUTO_TEST_CASE(Copies_InWhichOneTextWasImportedTwice_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = rd::test::seeds(30);
    for (unsigned seed = 400'000 + first; seed <= 400'000 + last; ++seed)
        expectConvergence(seed, happened, Merging::ofWhatWasImportedTwice);
    if (last - first >= 29) BOOST_TEST(happened["codings-followed-transcript"] > 0, "none ever followed");
}

BOOST_AUTO_TEST_CASE(Copies_InWhichWhatWasMadeOneIsPartedAgain_ComeToTheSame)
{
    Happened happened;
    const auto [first, last] = rd::test::seeds(30);
    for (unsigned seed = 500'000 + first; seed <= 500'000 + last; ++seed)
        expectConvergence(seed, happened, Merging::ofWhatIsParted);
    if (last - first >= 29) BOOST_TEST(happened["coding-followed-back"] > 0, "nothing ever followed back");
}

BOOST_AUTO_TEST_CASE(Copies_MergedInAnyOrder_GiveTheSame)
{
    const auto [first, last] = rd::test::seeds(100);
    for (unsigned seed = 20'000 + first; seed <= 20'000 + first + (last - first) / 10; ++seed)
        expectTheSameInAnyOrder(seed);
}

/// In which a removal or a decision stood or not by the order, after merges that were undone.
BOOST_AUTO_TEST_CASE(Copies_OfHistoriesThatOnceDiffered_GiveTheSame)
{
    for (const unsigned seed : {25'304U, 27'935U, 28'411U, 29'632U, 24'140U, 72'516U})
        expectTheSameInAnyOrder(seed);
}

/// In which merging again found a removal that was made without what another took back, or an undo or a
/// choice of a merge counted in the file and not in its history.
BOOST_AUTO_TEST_CASE(Copies_OfHistoriesThatOnceWentOn_ComeToTheSame)
{
    Happened happened;
    for (const unsigned seed : {6262U, 7138U, 1042U}) expectConvergence(seed, happened);
    for (const unsigned seed : {200'599U, 201'108U, 201'522U, 201'946U, 230'106U})
        expectConvergence(seed, happened, Merging::choosing);
}

/// In which a coding that had become one with another was gone with that one, which nobody was told.
BOOST_AUTO_TEST_CASE(Copies_OfHistoriesThatOnceLostACoding_KeepIt)
{
    Happened happened;
    for (const unsigned seed : {300'140U, 300'168U, 300'248U, 300'422U, 300'446U, 300'490U, 300'566U})
        expectConvergence(seed, happened, Merging::ofWhatWasMadeOne);
}

BOOST_AUTO_TEST_SUITE_END()
