// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using rd::test::CountingWorld;
using rd::test::Families;

BOOST_AUTO_TEST_SUITE(Snapshot_)

BOOST_AUTO_TEST_CASE(Chunk_KeepsTheOrderOfTheText)
{
    Families world;
    world.code(world.a1, {50, 60}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.listens, world.joost);
    const auto snapshot = world.snapshot();
    const Chunk& chunk = snapshot.chunk(0);
    BOOST_TEST(chunk.size() == 2U);
    BOOST_TEST(chunk.start[0] == 30);
    BOOST_TEST(snapshot.frame().code(chunk.code[0]).key == "listens");
    BOOST_TEST(snapshot.frame().coders()[chunk.coder[0]].name == "Joost");
    BOOST_TEST(snapshot.codingCount() == 2U);
}

BOOST_AUTO_TEST_CASE(Codings_OfADeletedCodeAreLeftOut)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.change(world.honest, [](codebook::Code& code) { code.deleted = true; });
    BOOST_TEST(world.snapshot().codingCount() == 0U);
}

BOOST_AUTO_TEST_CASE(Codings_WhoseQualifierIsGoneDoNotCountAsOrdinaryOnes)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit, world.notDone);
    world.change(world.notDone, [](codebook::Code& code) { code.deleted = true; });
    BOOST_TEST(world.snapshot().codingCount() == 0U);
    BOOST_TEST(world.snapshot().chunk(0).leftOut == 1U);
}

BOOST_AUTO_TEST_CASE(Respondent_OfAnotherCaseIsNotCreditedWithTheWords)
{
    Families world;
    const CaseId other = world.addCase("Z");
    const RespondentId stranger = world.addRespondent(other, "Zoe");
    const TranscriptId moved = world.addTranscript("moved", world.addCase("Y"));
    world.addTurn(moved, world.addSpeaker(moved, transcript::Role::respondent, stranger), {0, 100});
    world.code(moved, {10, 20}, world.honest, world.marit);
    const auto snapshot = world.snapshot();
    for (const auto& chunk : snapshot.chunks())
        if (chunk->size() > 0) BOOST_TEST(chunk->respondentsOf(0).empty());
}

BOOST_AUTO_TEST_CASE(Codings_OfAMergedCodeFollowIt)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.change(world.honest, [&](codebook::Code& code) {
        code.deleted = true;
        code.mergedInto = world.listens;
    });
    const auto snapshot = world.snapshot();
    BOOST_REQUIRE(snapshot.codingCount() == 1U);
    BOOST_TEST(snapshot.frame().code(snapshot.chunk(0).code[0]).key == "listens");
}

BOOST_AUTO_TEST_CASE(Respondent_OfASpeakerWithoutOneIsTheOnlyOneOfTheCase)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    const auto snapshot = world.snapshot();
    const auto people = snapshot.chunk(0).respondentsOf(0);
    BOOST_REQUIRE(people.size() == 1U);
    BOOST_TEST(snapshot.frame().respondents()[people[0]].name == "Anna");
}

BOOST_AUTO_TEST_CASE(Respondents_AreAllThoseWhoseTurnsThePassageRunsOver)
{
    Families world;
    world.code(world.b1, {10, 59}, world.honest, world.marit);
    world.code(world.b1, {59, 61}, world.honest, world.marit);
    world.code(world.b1, {60, 61}, world.honest, world.marit);
    const auto snapshot = world.snapshot();
    const Chunk& chunk = snapshot.chunk(1);
    BOOST_TEST(chunk.respondentsOf(0).size() == 1U);
    BOOST_TEST(chunk.respondentsOf(1).size() == 2U);
    BOOST_TEST(chunk.respondentsOf(2).size() == 1U);
    BOOST_TEST(snapshot.frame().respondents()[chunk.respondentsOf(2)[0]].name == "Truus");
}

BOOST_AUTO_TEST_CASE(Interviewer_SharingOneCharacterWithAnotherTurnIsEnoughToCount)
{
    Families world;
    world.code(world.a1, {5, 20}, world.honest, world.marit);
    world.code(world.a1, {5, 21}, world.honest, world.marit);
    world.code(world.a1, {200, 210}, world.honest, world.marit);
    const auto snapshot = world.snapshot();
    const Chunk& chunk = snapshot.chunk(0);
    // The longer of two with one start comes first.
    BOOST_TEST(int{chunk.interviewerOnly[0]} == 0);
    BOOST_TEST(int{chunk.interviewerOnly[1]} == 1);
    BOOST_TEST(int{chunk.interviewerOnly[2]} == 0);
    BOOST_TEST(chunk.respondentsOf(1).empty());
    BOOST_TEST(chunk.turn[0] == 1);
    BOOST_TEST(chunk.turn[2] == 0);
}

BOOST_AUTO_TEST_CASE(Transcript_WithoutACaseCountsAsOneUnderItsOwnName)
{
    Families world;
    world.addTranscript("A");
    const auto snapshot = world.snapshot();
    BOOST_TEST(snapshot.frame().cases().size() == 4U);
    BOOST_TEST(snapshot.frame().unitName(coding::CountUnit::cases, 3) == "A (2)");
}

BOOST_AUTO_TEST_CASE(Transcript_OfADeletedCaseCountsAsOneOfItsOwn)
{
    Families world;
    transcript::Case gone = *world.cases.find(world.a);
    gone.deleted = true;
    world.cases.put(gone);
    const auto snapshot = world.snapshot();
    BOOST_TEST(snapshot.frame().cases().size() == 3U);
    BOOST_TEST(snapshot.frame().unitName(coding::CountUnit::cases, 2) == "a1");
}

BOOST_AUTO_TEST_CASE(Patched_ReadsOnlyWhatChanged)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    const auto before = world.snapshot();
    world.code(world.b1, {40, 50}, world.listens, world.marit);
    const auto after = before.patched(world.parts(), {world.b1});
    BOOST_TEST(after.codingCount() == 3U);
    BOOST_TEST(before.codingCount() == 2U);
    BOOST_TEST(after.chunks()[0] == before.chunks()[0]);
    BOOST_TEST(after.chunks()[1] != before.chunks()[1]);
}

BOOST_AUTO_TEST_CASE(Patched_KnowsACoderWhoIsNew)
{
    Families world;
    const auto before = world.snapshot();
    const CoderId karel = world.addCoder("Karel");
    world.code(world.b1, {40, 50}, world.listens, karel);
    const auto after = before.patched(world.parts(), {world.b1});
    BOOST_REQUIRE(after.codingCount() == 1U);
    BOOST_TEST(after.frame().coders()[after.chunk(1).coder[0]].name == "Karel");
}

BOOST_AUTO_TEST_CASE(Respondents_OfOneNameAreToldApartByTheirCase)
{
    Families world;
    world.addRespondent(world.c, "Anna");
    const auto snapshot = world.snapshot();
    BOOST_TEST(snapshot.frame().unitName(coding::CountUnit::respondents, 0) == "A: Anna");
    BOOST_TEST(snapshot.frame().unitName(coding::CountUnit::respondents, 1) == "Piet");
    BOOST_TEST(snapshot.frame().unitName(coding::CountUnit::respondents, 3) == "C: Anna");
}

BOOST_AUTO_TEST_SUITE_END()
