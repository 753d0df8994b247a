// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/batch_edits.h"
#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using history::importPlaced;
using history::PlacedTranscript;
using transcript::Role;

namespace
{

PlacedTranscript placed(const std::string& name, const std::string& caseName,
                        const std::vector<std::string>& respondents, const std::string& group,
                        const std::vector<std::string>& labels = {"R"})
{
    PlacedTranscript result;
    result.made.transcript.name = name;
    result.made.body = "R: ja";
    for (const std::string& label : labels)
        result.made.speakers.push_back({SpeakerId::make(), {}, label, Role::respondent, {}, false});
    result.caseName = caseName;
    result.respondents = respondents;
    result.group = group;
    return result;
}

/// Who says what is said under that label.
std::string personOf(const test::World& world, const std::string& transcript, const std::string& label)
{
    const auto id = world.state.transcripts.byName(transcript)->id;
    for (const auto* speaker : world.state.transcripts.speakersOf(id)) {
        const auto* person = world.state.cases.find(speaker->respondent);
        if (speaker->label == label) return person == nullptr ? "" : person->name;
    }
    return "no such label";
}

std::string groupOf(const test::World& world, const std::string& caseName)
{
    const auto* attribute = world.state.cases.attributeByKey("groep");
    const auto* value =
        world.state.cases.value(attribute->id, world.state.cases.caseByName(caseName)->id.uuid);
    return value == nullptr ? "" : value->value;
}

}

BOOST_AUTO_TEST_SUITE(BatchEdits)

BOOST_AUTO_TEST_CASE(CasesRespondentsAndGroups_AreMadeOnceAsOneChange)
{
    test::World world;
    const auto edit =
        importPlaced(world.state,
                     {placed("a", "gezin 1", {"Anna"}, "A"), placed("b", "gezin 1", {"Anna"}, "A"),
                      placed("c", "gezin 2", {"Bram"}, "B")},
                     "groep");
    BOOST_TEST(edit.kind == "transcript.import");
    world.apply(edit);
    BOOST_TEST(world.state.cases.cases().size() == 2U);
    BOOST_TEST(world.state.cases.respondents().size() == 2U);
    BOOST_TEST(world.state.transcripts.ofCase(world.state.cases.caseByName("gezin 1")->id).size() == 2U);
    BOOST_TEST(personOf(world, "b", "R") == "Anna");
    BOOST_TEST(groupOf(world, "gezin 1") == "A");
    BOOST_TEST(groupOf(world, "gezin 2") == "B");
}

BOOST_AUTO_TEST_CASE(KnownCaseAndRespondent_AreFoundByName)
{
    test::World world;
    world.apply(importPlaced(world.state, {placed("a", "gezin 1", {"Anna"}, "")}, "groep"));
    world.apply(importPlaced(world.state, {placed("b", "gezin 1", {"Anna"}, "A")}, "groep"));
    BOOST_TEST(world.state.cases.cases().size() == 1U);
    BOOST_TEST(world.state.cases.respondents().size() == 1U);
    BOOST_TEST(groupOf(world, "gezin 1") == "A");
}

BOOST_AUTO_TEST_CASE(Speakers_GoToThoseOfTheirNameAndThenInOrder)
{
    test::World world;
    world.apply(importPlaced(world.state,
                             {placed("a", "gezin 1", {"vader", "Anna"}, "", {"V", "anna"}),
                              placed("b", "gezin 2", {"Chris"}, "", {"R1", "R2"})},
                             "groep"));
    BOOST_TEST(personOf(world, "a", "anna") == "Anna");
    BOOST_TEST(personOf(world, "a", "V") == "vader");
    BOOST_TEST(personOf(world, "b", "R1") == "", "two may be Chris, so nobody is");
}

BOOST_AUTO_TEST_CASE(RespondentsOfOneCaseInTwoGroups_MakeItAnAttributeOfRespondents)
{
    test::World world;
    world.apply(importPlaced(world.state,
                             {placed("a", "gezin 1", {"Anna"}, "A"), placed("b", "gezin 1", {"Bram"}, "B")},
                             "groep"));
    const auto* attribute = world.state.cases.attributeByKey("groep");
    BOOST_TEST((attribute->level == transcript::Level::respondentLevel));
    const auto* bram =
        world.state.cases.respondentByName(world.state.cases.caseByName("gezin 1")->id, "Bram");
    BOOST_TEST(world.state.cases.value(attribute->id, bram->id.uuid)->value == "B");
}

BOOST_AUTO_TEST_CASE(CaseInTwoGroups_IsRefusedWithBothTranscripts)
{
    test::World world;
    const auto refuses = [&](const std::vector<std::string>& people) {
        BOOST_CHECK_EXCEPTION(
            importPlaced(world.state,
                         {placed("A - een", "gezin 1", people, "A"), placed("los", "gezin 2", people, "B"),
                          placed("B - een", "gezin 1", people, "B")},
                         "groep"),
            Refusal, [](const Refusal& refusal) {
                return refusal.complaint().what ==
                       "“gezin 1” would be in two groups: A by “A - een” and B by “B - een”.";
            });
    };
    refuses({});
    refuses({"Anna"});
}

BOOST_AUTO_TEST_CASE(WhatCannotBe_IsRefused)
{
    test::World world;
    const auto refuses = [&](std::vector<PlacedTranscript> transcripts) {
        BOOST_CHECK_THROW(importPlaced(world.state, std::move(transcripts), "groep"), Refusal);
    };
    refuses({placed("a", "", {"Anna"}, "")});
    refuses({placed("a", "", {}, "A")});
    refuses({placed("a", "gezin 1", {}, "all")});
    refuses({placed("interview 1", "", {}, "")});
    refuses({placed("a", "gezin 1", {}, "A"), placed("b", "gezin 1", {}, "B")});
    world.apply(importPlaced(world.state, {placed("a", "gezin 1", {}, "A")}, "groep"));
    refuses({placed("b", "gezin 1", {}, "B")});
}

BOOST_AUTO_TEST_CASE(FirstNames_GoToTheSpeakersThatHaveThemInWhateverOrder)
{
    test::World world;
    world.apply(
        importPlaced(world.state,
                     {placed("a", "gezin 1", {"Ria", "Joop"}, "", {"Joop Bakker", "Ria Bakker"}),
                      placed("b", "gezin 2", {"Ria B.", "Joop B."}, "", {"Joop Bakker", "Ria Bakker"}),
                      placed("c", "gezin 3", {"gezin 3 R2", "gezin 3 R1"}, "", {"R1", "R2"})},
                     "groep"));
    BOOST_TEST(personOf(world, "a", "Joop Bakker") == "Joop");
    BOOST_TEST(personOf(world, "a", "Ria Bakker") == "Ria");
    BOOST_TEST(personOf(world, "b", "Joop Bakker") == "Joop B.");
    BOOST_TEST(personOf(world, "b", "Ria Bakker") == "Ria B.");
    BOOST_TEST(personOf(world, "c", "R1") == "gezin 3 R1");
}

BOOST_AUTO_TEST_CASE(NameThatOccursInSeveralLabels_GoesToNobodyByOrder)
{
    test::World world;
    world.apply(importPlaced(
        world.state,
        {placed("a", "gezin 1", {"Bakker", "Smit"}, "", {"Joop Bakker", "Ria Bakker", "Piet"}),
         placed("b", "gezin 2", {"Bakker", "Smit", "Bos"}, "", {"Joop Bakker", "Ria Bakker", "Piet"}),
         placed("c", "gezin 3", {"Anna", "Bert"}, "", {"R1", "R2"})},
        "groep"));
    BOOST_TEST(personOf(world, "a", "Piet") == "");
    BOOST_TEST(personOf(world, "b", "Joop Bakker") == "");
    BOOST_TEST(personOf(world, "b", "Piet") == "");
    BOOST_TEST(personOf(world, "c", "R2") == "Bert");
}

BOOST_AUTO_TEST_SUITE_END()
