// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>

using rd::test::Team;
using rd::test::told;
using rd::transcript::RaisedBy;

namespace
{

/// Copies that all have one question of the guide.
struct Asking : Team {
    rd::GuideItemId item = rd::GuideItemId::make();
    rd::TurnId turn;

    explicit Asking(std::size_t copies = 2) : Team(std::vector<std::int64_t>(copies, 0))
    {
        rd::transcript::GuideItem question;
        question.id = item;
        question.text.nl = "Wat hielp?";
        at(0).project->apply(rd::history::addGuideItem(at(0).state(), question));
        for (std::size_t i = 1; i < copies; ++i) mergeFrom(i, {0});
        turn = at(0).state().transcripts.turnsOf(interview()).back().id;
    }
    void say(std::size_t copy, RaisedBy by, rd::TurnId where = {})
    {
        at(copy).project->apply(rd::history::setRaising(at(copy).state(), item, interview(), where, by));
    }
    /// Every copy has the item asked in the last turn.
    void markedInAll()
    {
        say(0, RaisedBy::asked, turn);
        for (std::size_t i = 1; i < size(); ++i) mergeFrom(i, {0});
    }
    void unmark(std::size_t copy)
    {
        at(copy).project->apply(rd::history::clearRaising(at(copy).state(), item, interview(), {}));
    }
    [[nodiscard]] std::vector<RaisedBy> said(std::size_t copy)
    {
        std::vector<RaisedBy> all;
        for (const auto& [id, raising] : at(copy).state().raisings)
            if (!raising.deleted) all.push_back(raising.by);
        return all;
    }
    void expect(std::size_t copy, const std::vector<RaisedBy>& expected)
    {
        BOOST_TEST((said(copy) == expected), "copy " << copy + 1);
    }
};

bool isSettled(const rd::merge::Report& report, const std::string& kind)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const auto& finding) { return finding.kind == kind; });
}

}

BOOST_AUTO_TEST_SUITE(GuideMerge)

BOOST_AUTO_TEST_CASE(AskedHereAndNotRaisedThere_TheLastStandsAndBothAreTold)
{
    Asking team;
    team.say(0, RaisedBy::asked, team.turn);
    team.say(1, RaisedBy::notRaised);
    const auto report = team.mergeFrom(0, {1});
    team.expect(0, {RaisedBy::notRaised});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies[0].clashes[0];
    BOOST_TEST(clash.what == "“Wat hielp?” in “interview 1”");
    BOOST_TEST(clash.here == "was asked in turn 2");
    BOOST_TEST(clash.hereBy == "coder 1");
    BOOST_TEST(clash.there == "did not come up");
    BOOST_TEST(clash.thereBy == "coder 2");
    BOOST_TEST(clash.stands == "did not come up");
    BOOST_TEST(clash.thereStands);
    team.mergeFrom(1, {0});
    team.expect(1, {RaisedBy::notRaised});
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
}

BOOST_AUTO_TEST_CASE(AskedAndUnaskedOfOneTurn_OneStands)
{
    Asking team;
    team.say(0, RaisedBy::asked, team.turn);
    team.say(1, RaisedBy::unasked, team.turn);
    team.mergeFrom(1, {0});
    team.expect(1, {RaisedBy::unasked});
}

BOOST_AUTO_TEST_CASE(AskedInOneTurnAndUnaskedInAnother_BothStandAndAreTold)
{
    Asking team;
    team.say(0, RaisedBy::unasked, team.at(0).state().transcripts.turnsOf(team.interview()).front().id);
    team.say(1, RaisedBy::asked, team.turn);
    BOOST_TEST(isSettled(team.mergeFrom(0, {1}), "raised-in-two-ways"));
    BOOST_TEST(team.said(0).size() == 2U);
}

BOOST_AUTO_TEST_CASE(WhatWasSaidBefore_IsNotHeldAgainstWhoSaysOtherwise)
{
    Asking team;
    team.say(0, RaisedBy::asked, team.turn);
    team.mergeFrom(1, {0});
    team.say(1, RaisedBy::unasked, team.turn);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    team.expect(0, {RaisedBy::unasked});
}

BOOST_AUTO_TEST_CASE(SaidTheSameInBoth_CountsOnceAndIsNoClash)
{
    Asking team;
    for (const std::size_t copy : {0U, 1U}) team.say(copy, RaisedBy::asked, team.turn);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    team.expect(0, {RaisedBy::asked});
}

BOOST_AUTO_TEST_CASE(ChoiceBetweenAskedAndNotRaised_StandsInEveryCopy)
{
    Asking team;
    team.say(0, RaisedBy::asked, team.turn);
    team.say(1, RaisedBy::notRaised);
    const auto report = team.mergeKeepingOurs(0, 1);
    BOOST_TEST(report.copies.at(0).clashes.at(0).stands == "was asked in turn 2");
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U}) team.expect(copy, {RaisedBy::asked});
}

BOOST_AUTO_TEST_CASE(ThreeWhoSayOtherwise_ComeToTheSameInEveryOrder)
{
    for (const bool turned : {false, true}) {
        Asking team(3);
        team.say(0, RaisedBy::asked, team.turn);
        team.say(1, RaisedBy::notRaised);
        team.say(2, RaisedBy::unasked, team.turn); // the last, which the first two are both against
        team.mergeFrom(turned ? 2 : 0, {1});
        team.mergeFrom(turned ? 0 : 2, {turned ? 2U : 0U});
        team.expect(turned ? 0 : 2, {RaisedBy::unasked});
    }
}

BOOST_AUTO_TEST_CASE(MarkTakenAwayHereAndSetOtherwiseThere_IsToldAndStandsAsItWasSet)
{
    const rd::SpeakIn speak(rd::Language::english);
    Asking team;
    team.markedInAll();
    team.unmark(0);
    team.say(1, RaisedBy::unasked, team.turn);
    const auto report = team.mergeFrom(0, {1});
    team.expect(0, {RaisedBy::unasked});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies[0].clashes[0];
    BOOST_TEST(clash.what == "“Wat hielp?” in “interview 1”");
    BOOST_TEST(clash.here == "taken away");
    BOOST_TEST(clash.hereBy == "coder 1");
    BOOST_TEST(clash.there == "came up unasked in turn 2");
    BOOST_TEST(clash.thereBy == "coder 2");
    BOOST_TEST(clash.stands == "came up unasked in turn 2");
    BOOST_TEST(clash.thereStands);
    BOOST_TEST(!clash.neitherLast);
    const auto back = team.mergeFrom(1, {0});
    team.expect(1, {RaisedBy::unasked});
    BOOST_TEST(back.copies.at(0).clashes.empty());
}

BOOST_AUTO_TEST_CASE(MarkMovedToAnotherTurnHereAndTakenAwayLaterThere_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Asking team;
    team.markedInAll();
    team.unmark(0);
    team.say(0, RaisedBy::asked, team.at(0).state().transcripts.turnsOf(team.interview()).front().id);
    team.unmark(1);
    const auto report = team.mergeFrom(0, {1});
    team.expect(0, {RaisedBy::asked});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies[0].clashes[0];
    BOOST_TEST(clash.here == "was asked in turn 1");
    BOOST_TEST(clash.there == "taken away");
    BOOST_TEST(clash.stands == "was asked in turn 1");
    BOOST_TEST(!clash.thereStands);
    BOOST_TEST(clash.neitherLast); // it was taken away later
}

BOOST_AUTO_TEST_CASE(MarkTakenAwayChosenOverOneSetOtherwise_IsGoneInEveryCopy)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool ours : {true, false}) {
        Asking team;
        team.markedInAll();
        team.unmark(0);
        team.say(1, RaisedBy::notRaised);
        const auto report = team.mergeChoosing(0, 1, ours);
        const auto& clash = report.copies.at(0).clashes.at(0);
        BOOST_TEST(clash.stands == (ours ? "taken away" : "did not come up"));
        BOOST_TEST((clash.chosenHere == std::optional(ours)));
        team.mergeFrom(1, {0});
        for (const std::size_t copy : {0U, 1U})
            team.expect(copy, ours ? std::vector<RaisedBy>{} : std::vector{RaisedBy::notRaised});
    }
}

namespace
{

/// All had it asked; the first took that away, the second says that it did not come up, and the third, last,
/// that it came up unasked.
struct ThreeSay : Asking {
    ThreeSay() : Asking(3)
    {
        say(0, RaisedBy::asked);
        for (const std::size_t copy : {1U, 2U}) mergeFrom(copy, {0});
        at(0).clock.move(60'000);
        unmark(0);
        at(1).clock.move(120'000);
        say(1, RaisedBy::notRaised);
        at(2).clock.move(180'000);
        say(2, RaisedBy::unasked);
    }
    /// Each row that it tells when it is merged so, with who wrote what. `choices`: in that order, where one
    /// is to be chosen whether ours is.
    std::vector<std::string> rows(const std::vector<std::size_t>& order,
                                  const std::vector<std::optional<bool>>& choices = {})
    {
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const std::vector<std::size_t> from(order.begin() + 1, order.end());
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i])
                options.keepHere[{at(from[i]).path.string(), "raising/" + item.uuid.toString() + "/" +
                                                                 interview().uuid.toString()}] = *choices[i];
        std::vector<std::string> all;
        for (const auto& copy : mergeFrom(order.front(), from, options).copies)
            for (const auto& clash : copy.clashes)
                all.push_back(clash.here + " (" + clash.hereBy + "), " + clash.there + " (" + clash.thereBy +
                              "): " + clash.stands);
        return all;
    }
};

const std::string takenAway = "taken away (coder 1)";
const std::string notRaised = "did not come up (coder 2)";
const std::string unasked = "came up unasked (coder 3)";

/// Both of a row, whichever is ours.
std::vector<std::string> row(const std::string& here, const std::string& there, const std::string& stands)
{
    return {here + ", " + there + ": " + stands};
}

std::vector<std::string> operator+(std::vector<std::string> one, const std::vector<std::string>& other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

}

BOOST_AUTO_TEST_CASE(OfThreeWhoSayOtherwise_EachRowNamesWhoWroteWhat_InEveryOrder)
{
    const rd::SpeakIn english(rd::Language::english);
    const std::string last = "came up unasked";
    ThreeSay team;
    const auto expect = [&](const std::vector<std::size_t>& order, const std::vector<std::string>& rows) {
        BOOST_TEST(team.rows(order) == rows, boost::test_tools::per_element());
    };
    expect({0, 1, 2}, row(takenAway, notRaised, last) + row(notRaised, unasked, last));
    expect({0, 2, 1}, row(takenAway, unasked, last) + row(unasked, notRaised, last));
    expect({1, 0, 2}, row(notRaised, takenAway, last) + row(notRaised, unasked, last));
    expect({1, 2, 0}, row(notRaised, unasked, last) + row(unasked, takenAway, last));
    expect({2, 0, 1}, row(unasked, takenAway, last) + row(unasked, notRaised, last));
    expect({2, 1, 0}, row(unasked, notRaised, last) + row(unasked, takenAway, last));
}

/// A choice brings no row that was not there to choose in, and what stands has a word.
BOOST_AUTO_TEST_CASE(OfThreeWhoSayOtherwise_TheRowsStayWhoseTheyAreWhateverIsChosen)
{
    const rd::SpeakIn english(rd::Language::english);
    ThreeSay team;
    const auto expect = [&](const std::vector<std::size_t>& order,
                            const std::vector<std::optional<bool>>& choices,
                            const std::vector<std::string>& rows) {
        BOOST_TEST(team.rows(order, choices) == rows, boost::test_tools::per_element());
    };
    const std::string none = "did not come up";
    const std::string last = "came up unasked";
    expect({0, 1, 2}, {std::nullopt, true}, row(takenAway, notRaised, none) + row(notRaised, unasked, none));
    expect({0, 1, 2}, {true, std::nullopt}, row(takenAway, notRaised, last) + row(takenAway, unasked, last));
    expect({0, 2, 1}, {true, std::nullopt}, row(takenAway, unasked, none) + row(takenAway, notRaised, none));
    expect({1, 2, 0}, {std::nullopt, false},
           row(notRaised, unasked, "taken away") + row(unasked, takenAway, "taken away"));
    expect({1, 2, 0}, {true, true}, row(notRaised, unasked, none) + row(notRaised, takenAway, none));
    expect({2, 1, 0}, {false, false},
           row(unasked, notRaised, "taken away") + row(notRaised, takenAway, "taken away"));
}

BOOST_AUTO_TEST_CASE(MarkTakenAwayInBoth_IsNoClash)
{
    Asking team;
    team.markedInAll();
    for (const std::size_t copy : {0U, 1U}) team.unmark(copy);
    BOOST_TEST(team.mergeFrom(0, {1}).copies.at(0).clashes.empty());
    team.expect(0, {});
}

BOOST_AUTO_TEST_CASE(ItemDeletedHereAndRaisedThere_IsBackWithWhereItStands)
{
    Asking team;
    rd::transcript::GuideItem point;
    point.id = rd::GuideItemId::make();
    point.parent = team.item;
    point.level = rd::transcript::GuideLevel::point;
    point.text.nl = "Vraag door";
    team.at(0).project->apply(rd::history::addGuideItem(team.at(0).state(), point));
    team.mergeFrom(1, {0});
    team.at(0).project->apply(rd::history::deleteGuideItem(team.at(0).state(), team.item));
    team.at(1).project->apply(
        rd::history::setRaising(team.at(1).state(), point.id, team.interview(), team.turn, RaisedBy::asked));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(isSettled(report, "guide-restored"));
    BOOST_TEST(rd::transcript::guideOrder(team.at(0).state().guide).size() == 2U);
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(1).project) == told(*team.at(0).project));
    team.at(0).project->undo();
    BOOST_TEST(rd::transcript::guideOrder(team.at(0).state().guide).empty());
}

BOOST_AUTO_TEST_SUITE_END()
