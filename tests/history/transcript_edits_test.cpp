// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/project_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd::history;
using rd::Refusal;
using rd::test::World;

namespace
{

NewTranscript file(const std::string& name, const std::string& body)
{
    NewTranscript made;
    made.transcript.name = name;
    made.body = body;
    made.source = {"abc", name + ".txt", body};
    return made;
}

}

BOOST_AUTO_TEST_SUITE(TranscriptEdits)

BOOST_AUTO_TEST_CASE(Import_CountsCodePointsAndPutsItLast)
{
    World world;
    world.apply(importTranscripts(world.state, {file("interview 2", "één 🙂")}));
    const auto* made = world.state.transcripts.byName("interview 2");
    BOOST_REQUIRE(made != nullptr);
    BOOST_TEST(made->length == 5);
    BOOST_CHECK(world.state.transcripts.list().back() == made);
}

BOOST_AUTO_TEST_CASE(Import_RefusesANameThatIsTakenOrStandsTwice)
{
    const World world;
    BOOST_CHECK_THROW(importTranscripts(world.state, {file("interview 1", "x")}), Refusal);
    BOOST_CHECK_THROW(importTranscripts(world.state, {file("a", "x"), file("a", "y")}), Refusal);
}

BOOST_AUTO_TEST_CASE(Delete_TakesItsCodingsAlong)
{
    World world;
    world.code({0, 4}, world.calm);
    world.apply(deleteTranscript(world.state, world.interview));
    BOOST_TEST(world.state.codings.size() == 0U);
    BOOST_TEST(world.state.transcripts.list().empty());
}

BOOST_AUTO_TEST_CASE(AnotherCase_TakesItsSpeakersFromTheRespondentsOfTheFormer)
{
    World world;
    const rd::transcript::Case one{rd::CaseId::make(), "A", "", 1, false};
    const rd::transcript::Case other{rd::CaseId::make(), "B", "", 2, false};
    const rd::transcript::Respondent anna{rd::RespondentId::make(), one.id, "Anna", 1, false};
    const rd::transcript::Speaker speaker{
        rd::SpeakerId::make(), world.interview, "R", rd::transcript::Role::respondent, anna.id, false};
    for (const Row& row : std::vector<Row>{one, other, anna, speaker}) world.state.put(row);
    world.apply(setTranscriptCase(world.state, world.interview, one.id));
    BOOST_CHECK(world.state.transcripts.find(speaker.id)->respondent == anna.id);
    world.apply(setTranscriptCase(world.state, world.interview, other.id));
    BOOST_CHECK(world.state.transcripts.find(speaker.id)->respondent.isNull());
}

BOOST_AUTO_TEST_CASE(Facts_RefuseAYearWithoutAuthorAKeeperWithoutRecordingAndAStrangeTurn)
{
    World world;
    rd::transcript::Transcript facts = *world.state.transcripts.find(world.interview);
    facts.year = "2015";
    BOOST_CHECK_THROW(setTranscriptFacts(world.state, facts), Refusal);
    facts.author = "Wampold";
    facts.audioKeeper = "Marit";
    BOOST_CHECK_THROW(setTranscriptFacts(world.state, facts), Refusal);
    facts.audio = "/opnamen/1.mp3";
    facts.topicsFrom = rd::TurnId::make();
    BOOST_CHECK_THROW(setTranscriptFacts(world.state, facts), Refusal);
    facts.topicsFrom = {};
    facts.name = "another name"; // is not changed here
    world.apply(setTranscriptFacts(world.state, facts));
    const auto* after = world.state.transcripts.find(world.interview);
    BOOST_TEST(rd::transcript::citedAs(*after) == "Wampold, 2015");
    BOOST_TEST(after->audioKeeper == "Marit");
    BOOST_TEST(after->name == "interview 1");
    BOOST_TEST(setTranscriptFacts(world.state, *after).empty());
}

BOOST_AUTO_TEST_SUITE_END()
