// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/memo_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::test::Team;
using rd::transcript::RaisedBy;

namespace
{

/// What of one copy both wrote.
const rd::merge::Clash& clashOf(const rd::merge::Report& report, const Team::Copy& copy)
{
    const auto found = std::find_if(report.copies.begin(), report.copies.end(),
                                    [&](const auto& one) { return one.file == copy.path.string(); });
    BOOST_TEST_REQUIRE((found != report.copies.end() && found->clashes.size() == 1U));
    return found->clashes.front();
}

}

BOOST_AUTO_TEST_SUITE(ThreeCopies)

/// Of the two that a row has the later is named, though a third stands; and of what came with another copy
/// its file.
BOOST_AUTO_TEST_CASE(RowsOfThreeWhoMarkedOneQuestion_NameTheLaterAndTheFile)
{
    Team team({0, 0, 0});
    rd::transcript::GuideItem question;
    question.id = rd::GuideItemId::make();
    question.text.nl = "Wat hielp?";
    team.at(0).project->apply(rd::history::addGuideItem(team.at(0).state(), question));
    for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
    const std::vector<RaisedBy> said{RaisedBy::asked, RaisedBy::notRaised, RaisedBy::unasked};
    for (const std::size_t copy : {0U, 1U, 2U}) {
        team.at(copy).clock.move(1000 * (static_cast<std::int64_t>(copy) + 1));
        team.at(copy).project->apply(
            rd::history::setRaising(team.at(copy).state(), question.id, team.interview(), {}, said[copy]));
    }
    const auto report = team.mergeFrom(0, {1, 2});
    const auto& second = clashOf(report, team.at(1));
    BOOST_TEST(second.hereBy == "coder 1");
    BOOST_TEST(second.thereBy == "coder 2");
    BOOST_TEST(second.thereStands); // the later of the two
    BOOST_TEST(second.hereFrom.empty());
    const auto& third = clashOf(report, team.at(2));
    BOOST_TEST(third.hereBy == "coder 2");
    BOOST_TEST(third.hereFrom == team.at(1).path.string());
}

/// Whoever's words are chosen, his name goes with them.
BOOST_AUTO_TEST_CASE(EarlierWordsOfAMemoThatAreChosen_AreOfWhoWroteThem)
{
    for (const bool earlier : {true, false}) {
        Team team({0, 0, 0});
        rd::coding::Memo memo;
        memo.text.nl = "van drie";
        team.at(2).project->apply(rd::history::addMemo(team.at(2).state(), memo));
        for (const std::size_t copy : {0U, 1U}) team.mergeFrom(copy, {2});
        for (const std::size_t copy : {0U, 1U}) {
            auto written = team.at(copy).state().memos.begin()->second;
            written.text.nl = copy == 0 ? "van een" : "van twee";
            team.at(copy).clock.move(copy == 0 ? 1000 : 2000);
            team.at(copy).project->apply(rd::history::changeMemo(team.at(copy).state(), written));
        }
        team.mergeChoosing(0, 1, earlier);
        const auto& stands = team.at(0).state().memos.begin()->second;
        BOOST_TEST(stands.text.nl == (earlier ? "van een" : "van twee"));
        const auto hand = team.at(0).project->rewriterOf(stands.id);
        BOOST_TEST_REQUIRE(hand.has_value());
        BOOST_TEST(hand->author == (earlier ? "coder 1" : "coder 2"));
    }
}

/// One form has a line for each of two copies that are called the same.
BOOST_AUTO_TEST_CASE(ChoicesOfCopiesWithOneFileName_AreEachOfTheirOwn)
{
    Team team({0, 0, 0});
    std::vector<std::filesystem::path> files;
    for (const std::size_t copy : {0U, 1U, 2U}) {
        auto code = *team.at(copy).state().codebook.byKey("calm");
        code.name.nl = "naam " + std::to_string(copy);
        team.at(copy).clock.move(1000 * (static_cast<std::int64_t>(copy) + 1));
        team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
        if (copy == 0) continue;
        const auto folder = team.study().folder / std::to_string(copy);
        std::filesystem::create_directory(folder);
        team.at(copy).project->copyTo(folder / "p.draad");
        files.push_back(folder / "p.draad");
    }
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.at(0).project->merge(files, options);
    options.onlyTry = false;
    options.keepHere[{"2/p.draad", tried.copies.at(1).clashes.at(0).id}] = true;
    const auto report = team.at(0).project->merge(files, options);
    BOOST_TEST(!report.copies.at(0).clashes.at(0).chosenHere.has_value());
    BOOST_TEST(report.copies.at(1).clashes.at(0).chosenHere.has_value());
    BOOST_TEST(team.at(0).state().codebook.byKey("calm")->name.nl == "naam 1");
}

BOOST_AUTO_TEST_SUITE_END()
