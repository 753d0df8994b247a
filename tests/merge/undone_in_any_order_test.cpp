// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codebook_edits.h"
#include "history/memo_edits.h"
#include "merge/restless_team.h"

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

std::string merger(std::size_t of)
{
    return "merger " + std::to_string(of);
}

/// Opens the first copy under that name, as undo goes by who did something.
rd::project::Project& openAs(Team& team, const std::string& author)
{
    auto& main = team.at(0);
    main.author = author;
    team.open(0);
    return *main.project;
}

void mergeAs(Team& team, std::size_t from, const rd::project::MergeOptions& options = {})
{
    openAs(team, merger(from));
    team.mergeFrom(0, {from}, options);
}

std::vector<std::string> undoAs(Team& team, std::size_t of)
{
    return openAs(team, merger(of)).undo();
}

/// Without the rows that are removed: what a merge had brought is in the file when it is undone.
std::string toldOfWhatIsThere(rd::project::Project& project)
{
    static const std::set<std::string> marked{"code",    "coder",      "resolution", "guide",
                                              "raising", "assignment", "memo"};
    std::istringstream lines(told(project));
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (!marked.contains(line.substr(0, line.find('|'))) || !line.ends_with("|1|")) all += line + '\n';
    return all;
}

std::string linesOfOne(const std::string& one, const std::string& other)
{
    std::multiset<std::string> lines[2];
    std::istringstream first(one);
    std::istringstream second(other);
    for (std::string line; std::getline(first, line);) lines[0].insert("\n- " + line);
    for (std::string line; std::getline(second, line);) lines[1].insert("\n- " + line);
    std::string all;
    for (const int i : {0, 1})
        for (const std::string& line : lines[i])
            if (!lines[1 - i].contains(line)) all += (i == 0 ? "\nbefore:" : "\nafter:") + line.substr(2);
    return all;
}

void expectSound(rd::project::Project& project, const std::string& where)
{
    for (const auto& finding : project.check())
        if (!finding.toLookAt) BOOST_ERROR(where << ": " << finding.place << " " << finding.what);
}

/// All copies work alone and are merged one by one into the first, which somebody may have worked in; when
/// all these merges are undone, in whatever order, it says what it said.
void expectNothingLeft(unsigned seed, Merging merging)
{
    Happened happened;
    RestlessTeam restless(seed, happened, merging);
    Team& team = restless.team();
    std::mt19937 random(seed);
    for (int i = 0; i < 24; ++i) restless.actAlone(i % 4 == 0 ? 0 : 1 + random() % (team.size() - 1));
    const std::string before = toldOfWhatIsThere(*team.at(0).project);
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < team.size(); ++i) others.push_back(i);
    std::shuffle(others.begin(), others.end(), random);
    std::string where = "seed " + std::to_string(seed) + ":";
    for (const std::size_t one : others) {
        where += " +" + std::to_string(one + 1);
        rd::project::MergeOptions options;
        options.joinSameNames = random() % 4 == 0;
        if (merging == Merging::choosing) {
            rd::project::MergeOptions trying;
            trying.onlyTry = true;
            openAs(team, merger(one));
            options.keepHere = rd::test::chosenAtRandom(team.mergeFrom(0, {one}, trying), random).keepHere;
        }
        mergeAs(team, one, options);
    }
    std::shuffle(others.begin(), others.end(), random);
    for (const std::size_t one : others) {
        where += " -" + std::to_string(one + 1);
        undoAs(team, one);
    }
    const std::string after = toldOfWhatIsThere(*team.at(0).project);
    BOOST_TEST((after == before), where << linesOfOne(before, after));
    expectSound(*team.at(0).project, where);
}

}

BOOST_AUTO_TEST_SUITE(UndoneInAnyOrder)

BOOST_AUTO_TEST_CASE(Merges_WhateverWasDone_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(60);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::asItComes);
}

BOOST_AUTO_TEST_CASE(MergesWithChoices_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(40);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::choosing);
}

BOOST_AUTO_TEST_CASE(MergesInWhichMuchWasMadeOne_LeaveNothing)
{
    const auto [first, last] = rd::test::seeds(40);
    for (unsigned seed = first; seed <= last; ++seed) expectNothingLeft(seed, Merging::ofWhatWasMadeOne);
}

BOOST_AUTO_TEST_SUITE_END()
