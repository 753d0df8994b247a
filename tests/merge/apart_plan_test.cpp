// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/round_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::test::Study;
using rd::transcript::RaisedBy;

namespace
{

/// "3" and the like: its number; empty for none.
rd::GuideItemId addItem(Study& study, rd::transcript::GuideLevel level, const std::string& words,
                        const std::string& number = "", rd::GuideItemId parent = {})
{
    rd::transcript::GuideItem item;
    item.id = rd::GuideItemId::make();
    item.level = level;
    item.number = number;
    item.text.nl = words;
    item.parent = parent;
    study.project->apply(rd::history::addGuideItem(study.state(), item));
    return item.id;
}

/// What is told of places in the guide.
std::string placesTold(const rd::merge::Report& report)
{
    std::string told;
    for (const auto& finding : report.findings)
        if (finding.kind == "guide-place") told += (told.empty() ? "" : "\n") + finding.text;
    return told;
}

rd::GuideItemId addQuestion(Study& study, const std::string& words, rd::CodeId theme = {})
{
    rd::transcript::GuideItem item;
    item.id = rd::GuideItemId::make();
    item.text.nl = words;
    item.theme = theme;
    study.project->apply(rd::history::addGuideItem(study.state(), item));
    return item.id;
}

void saveTable(Study& study, const std::string& title, const std::string& onlyCode)
{
    rd::coding::TableDefinition table;
    table.title.nl = title;
    table.shown = {study.state().codebook.byKey(onlyCode)->id};
    study.project->apply(rd::history::saveTable(study.state(), table));
}

std::vector<std::string> titles(const Study& study)
{
    std::vector<std::string> all;
    for (const auto* table : study.state().tablesInOrder()) all.push_back(table->title.nl);
    return all;
}

}

BOOST_AUTO_TEST_SUITE(ApartPlan)

BOOST_AUTO_TEST_CASE(StrangersGuide_JoinsOurs_WithWhereItsQuestionsCameUp)
{
    Study ours;
    Study theirs;
    const auto here = addQuestion(ours, "Wat hielp?");
    const auto there = addQuestion(theirs, "Wat hielp?");
    const auto other = addQuestion(theirs, "Wat miste u?", theirs.state().codebook.byKey("calm")->id);
    const auto turn = theirs.state().transcripts.turnsOf(theirs.interview()).back();
    theirs.project->apply(
        rd::history::setRaising(theirs.state(), there, theirs.interview(), turn.id, RaisedBy::unasked));
    ours.project->merge({theirs.path});
    BOOST_TEST(ours.state().guideInOrder().size() == 2U);
    BOOST_TEST((ours.state().guide.at(other).theme == ours.state().codebook.byKey("calm")->id));
    BOOST_TEST_REQUIRE(ours.state().raisings.size() == 1U);
    const auto& raising = ours.state().raisings.begin()->second;
    BOOST_TEST((raising.item == here));
    BOOST_TEST((raising.turn == ours.state().transcripts.turnsOf(ours.interview()).back().id));
    BOOST_TEST((raising.by == RaisedBy::unasked));
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_CASE(StrangersQuestionWithoutTheTopicAboveIt_IsOurs_AndWhereItStandsIsTold)
{
    using rd::transcript::GuideLevel;
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::string number : {"1", ""}) {
        Study ours;
        Study theirs;
        const auto topic = addItem(ours, GuideLevel::topic, "Steun");
        const auto here = addItem(ours, GuideLevel::question, "Wat hielp?", number, topic);
        const auto there = addItem(theirs, GuideLevel::question, "Wat hielp?", number);
        const auto point = addItem(theirs, GuideLevel::point, "Voorbeeld?", "", there);
        const auto report = ours.project->merge({theirs.path});
        BOOST_TEST(ours.state().guideInOrder().size() == 3U);
        BOOST_TEST((ours.state().guide.at(here).parent == topic));
        BOOST_TEST((ours.state().guide.at(point).parent == here));
        BOOST_TEST(placesTold(report) ==
                   "“Wat hielp?” stands below “Steun” here and at the top of the guide there; it stays below "
                   "“Steun”.");
        BOOST_TEST(!ours.project->merge({theirs.path}).changed);
    }
}

BOOST_AUTO_TEST_CASE(StrangersQuestionOfAnotherTheme_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    const auto here = addQuestion(ours, "Wat hielp?", ours.code("calm"));
    addQuestion(theirs, "Wat hielp?", theirs.code("listens"));
    const auto report = ours.project->merge({theirs.path});
    BOOST_TEST((ours.state().guide.at(here).theme == ours.code("calm")));
    BOOST_TEST_REQUIRE(report.findings.size() == 1U);
    BOOST_TEST(
        report.findings[0].text ==
        "“Wat hielp?” of the guide is in both and stays as it is here. The other had: theme “listens”.");
}

BOOST_AUTO_TEST_CASE(StrangersQuestionBelowAnotherTopic_IsOursOnlyWithItsNumber)
{
    using rd::transcript::GuideLevel;
    for (const std::string number : {"1", "2", ""}) {
        Study ours;
        Study theirs;
        addItem(ours, GuideLevel::question, "Wat hielp?", "1", addItem(ours, GuideLevel::topic, "Steun"));
        addItem(theirs, GuideLevel::question, "Wat hielp?", number,
                addItem(theirs, GuideLevel::topic, "Terugblik"));
        const auto report = ours.project->merge({theirs.path});
        BOOST_TEST(ours.state().guideInOrder().size() == (number == "1" ? 3U : 4U));
        BOOST_TEST(placesTold(report).empty() == (number != "1"));
    }
}

BOOST_AUTO_TEST_CASE(StrangersPointBelowAnotherQuestion_IsItsOwn)
{
    using rd::transcript::GuideLevel;
    Study ours;
    Study theirs;
    for (Study* one : {&ours, &theirs}) {
        const auto question = addItem(*one, GuideLevel::question, one == &ours ? "Wat hielp?" : "Wat niet?");
        addItem(*one, GuideLevel::point, "Voorbeeld?", "a", question);
    }
    BOOST_TEST(placesTold(ours.project->merge({theirs.path})).empty());
    BOOST_TEST(ours.state().guideInOrder().size() == 4U);
}

BOOST_AUTO_TEST_CASE(StrangerTakenBackAndTakenOverAgain_BringsItsPlanAgain)
{
    Study ours;
    Study theirs;
    const auto item = addQuestion(theirs, "Wat hielp?");
    theirs.project->apply(
        rd::history::setRaising(theirs.state(), item, theirs.interview(), {}, RaisedBy::asked));
    saveTable(theirs, "Rust", "calm");
    ours.project->merge({theirs.path});
    ours.project->undo();
    BOOST_TEST(ours.state().guideInOrder().empty());
    ours.project->merge({theirs.path});
    BOOST_TEST(ours.state().guideInOrder().size() == 1U);
    BOOST_TEST(!ours.state().raisings.begin()->second.deleted);
    BOOST_TEST(titles(ours) == std::vector<std::string>{"Rust"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(StrangersTables_ComeBesideOurs_InOurCodes)
{
    Study ours;
    Study theirs;
    saveTable(ours, "Rust", "calm");
    saveTable(theirs, "Rust", "calm");
    saveTable(theirs, "Luisteren", "listens");
    saveTable(ours, "Luisteren", "calm");
    ours.project->merge({theirs.path});
    BOOST_TEST(titles(ours) == (std::vector<std::string>{"Rust", "Luisteren", "Luisteren (2)"}),
               boost::test_tools::per_element());
    BOOST_TEST(
        (ours.state().tablesInOrder().back()->shown.at(0) == ours.state().codebook.byKey("listens")->id));
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_CASE(StrangersTable_OfWhatWasDeletedThere_IsLeftOutAndTold)
{
    Study ours;
    Study theirs;
    theirs.addCode("gone", theirs.code("relation"));
    saveTable(theirs, "Alleen dit", "gone");
    rd::coding::TableDefinition within;
    within.title.nl = "Van wie dit had";
    within.within = theirs.code("gone");
    theirs.project->apply(rd::history::saveTable(theirs.state(), within));
    saveTable(theirs, "Rust", "calm");
    theirs.project->apply(rd::history::deleteCode(theirs.state(), theirs.code("gone")));
    const auto report = ours.project->merge({theirs.path});
    BOOST_TEST(titles(ours) == std::vector<std::string>{"Rust"}, boost::test_tools::per_element());
    BOOST_TEST(std::count_if(report.findings.begin(), report.findings.end(),
                             [](const auto& finding) { return finding.kind == "table-left-out"; }) == 2);
}

BOOST_AUTO_TEST_CASE(StrangerWhoSaysOtherwiseHowAQuestionCameUp_IsTold_AndOurWordStays)
{
    Study ours;
    Study theirs;
    for (Study* one : {&ours, &theirs}) {
        const auto item = addQuestion(*one, "Wat hielp?");
        one->project->apply(rd::history::setRaising(one->state(), item, one->interview(), {},
                                                    one == &ours ? RaisedBy::notRaised : RaisedBy::asked));
    }
    const auto report = ours.project->merge({theirs.path});
    BOOST_TEST_REQUIRE(ours.state().raisings.size() == 1U);
    BOOST_TEST((ours.state().raisings.begin()->second.by == RaisedBy::notRaised));
    BOOST_TEST_REQUIRE(report.findings.size() == 1U);
    BOOST_TEST(report.findings[0].kind == "raising-differs");
}

BOOST_AUTO_TEST_CASE(StrangersRound_OfOurName_AddsItsTranscripts)
{
    Study ours;
    Study theirs;
    theirs.import("tweede", "I: En?\nR: Het ging goed.\n");
    rd::coding::Round round;
    round.name = "ronde 1";
    round.transcripts = {ours.interview()};
    ours.project->apply(rd::history::setRound(ours.state(), round));
    const auto second = theirs.state().transcripts.byName("tweede")->id;
    round.name = "Ronde 1";
    round.transcripts = {second};
    theirs.project->apply(rd::history::setRound(theirs.state(), round));
    ours.project->merge({theirs.path});
    BOOST_TEST_REQUIRE(ours.state().roundsInOrder().size() == 1U);
    BOOST_TEST(ours.state().roundsInOrder().front()->name == "ronde 1"); // what we have stays as it is
    BOOST_TEST((ours.state().roundsInOrder().front()->transcripts ==
                std::vector<rd::TranscriptId>{ours.interview(), second}));
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_CASE(StrangersRound_OfOurNameAndAnotherDate_IsToldInOneSentenceThatItIsOneNow)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    theirs.import("tweede", "I: En?\nR: Het ging goed.\n");
    rd::coding::Round round;
    round.name = "ronde 1";
    round.date = "2026-01-01";
    round.transcripts = {ours.interview()};
    ours.project->apply(rd::history::setRound(ours.state(), round));
    round.date = "2026-02-02";
    round.transcripts = {theirs.state().transcripts.byName("tweede")->id};
    theirs.project->apply(rd::history::setRound(theirs.state(), round));
    std::string told;
    for (const auto& finding : ours.project->merge({theirs.path}).findings) told += finding.text + "\n";
    BOOST_TEST(told == "The round “ronde 1” is in both and is one now, with the transcripts of both. The "
                       "other had: date “2026-02-02”.\n");
}

BOOST_AUTO_TEST_SUITE_END()
