// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/joining_cases.h"

#include "base/i18n.h"
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd::history;
using rd::Refusal;
using rd::test::World;
using rd::transcript::Attribute;
using rd::transcript::Case;
using rd::transcript::Known;
using rd::transcript::Level;
using rd::transcript::Respondent;

namespace
{

/// Two cases that are one family: "Bos", and "Familie Bos" with the transcript.
struct Families : World {
    rd::CaseId bos, family;
    rd::SpeakerId speaker = rd::SpeakerId::make();

    Families()
    {
        bos = addCalled("Bos", "noted here");
        family = addCalled("Familie Bos", "noted there");
        rd::transcript::Speaker who;
        who.id = speaker;
        who.transcript = interview;
        who.label = "M";
        state.put(who);
        apply(setTranscriptCase(state, interview, family));
    }
    rd::CaseId addCalled(const std::string& name, const std::string& remark)
    {
        Case made;
        made.name = name;
        made.remark = remark;
        apply(addCase(state, made));
        return state.cases.caseByName(name)->id;
    }
    rd::RespondentId respondent(rd::CaseId of, const std::string& name)
    {
        apply(addRespondent(state, Respondent{{}, of, name, 0, false}));
        return state.cases.respondentByName(of, name)->id;
    }
    rd::AttributeId attribute(const std::string& key, Level level)
    {
        Attribute made;
        made.key = key;
        made.level = level;
        apply(addAttribute(state, made));
        return state.cases.attributeByKey(key)->id;
    }
    void set(rd::AttributeId of, const rd::Uuid& whose, const std::string& value)
    {
        apply(setValue(state, of, whose, "", Known::known, value));
    }
    std::vector<std::string> join()
    {
        const JoinedCases joined = joinCases(state, family, bos);
        apply(joined.edit);
        return joined.told;
    }
};

}

BOOST_AUTO_TEST_SUITE(JoiningCases)

BOOST_AUTO_TEST_CASE(JoinCases_TheOneThatStaysHasWhatBelongedToTheOther)
{
    Families families;
    families.respondent(families.family, "mother");
    const auto region = families.attribute("region", Level::caseLevel);
    families.set(region, families.family.uuid, "north");
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.en = "to think of";
    memo.subject = families.family.uuid;
    families.apply(addMemo(families.state, memo));
    BOOST_TEST(families.join().empty());
    const auto& cases = families.state.cases;
    BOOST_TEST(cases.cases().size() == 1U);
    BOOST_TEST((families.state.transcripts.find(families.interview)->caseId == families.bos));
    BOOST_TEST((cases.respondentByName(families.bos, "mother") != nullptr));
    BOOST_TEST(cases.value(region, families.bos.uuid)->value == "north");
    BOOST_TEST((families.state.memos.at(memo.id).subject == families.bos.uuid));
    BOOST_TEST(cases.find(families.bos)->remark == "noted here\nnoted there");
}

BOOST_AUTO_TEST_CASE(JoinCases_ValueThatBothHave_TheOneThatStaysKeepsItsOwnAndItIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Families families;
    const auto region = families.attribute("region", Level::caseLevel);
    const auto size = families.attribute("size", Level::caseLevel);
    families.set(region, families.bos.uuid, "north");
    families.set(region, families.family.uuid, "south");
    families.set(size, families.bos.uuid, "large");
    families.set(size, families.family.uuid, "large");
    const auto told = families.join();
    BOOST_TEST(families.state.cases.value(region, families.bos.uuid)->value == "north");
    BOOST_TEST(families.state.cases.valuesOf(region).size() == 1U);
    BOOST_TEST_REQUIRE(told.size() == 1U);
    for (const char* words : {"region", "Bos", "north", "south"})
        BOOST_TEST(told[0].find(words) != std::string::npos, told[0]);
}

BOOST_AUTO_TEST_CASE(JoinCases_RespondentsOfOneName_AreOneWhoSpeaksInBoth)
{
    Families families;
    const auto mother = families.respondent(families.bos, "mother");
    const auto other = families.respondent(families.family, "mother");
    const auto age = families.attribute("age", Level::respondentLevel);
    families.set(age, other.uuid, "40");
    families.apply(setSpeaker(families.state, families.speaker, rd::transcript::Role::respondent, other));
    families.join();
    const auto& state = families.state;
    BOOST_TEST(state.cases.respondents().size() == 1U);
    BOOST_TEST((state.transcripts.speakersOf(families.interview).front()->respondent == mother));
    BOOST_TEST(state.cases.value(age, mother.uuid)->value == "40");
}

BOOST_AUTO_TEST_CASE(JoinCases_WithItself_IsRefused)
{
    Families families;
    BOOST_CHECK_THROW(joinCases(families.state, families.bos, families.bos), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
