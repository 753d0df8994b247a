// SPDX-License-Identifier: GPL-3.0-or-later
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
using rd::transcript::ValueType;

namespace
{

/// A couple: one case with two respondents, and the attribute "age" at two moments.
struct Couple : World {
    rd::CaseId couple;
    rd::RespondentId man, woman;
    rd::AttributeId age;

    Couple()
    {
        Case made;
        made.name = "cliëntsysteem 6";
        apply(addCase(state, made));
        couple = state.cases.caseByName("cliëntsysteem 6")->id;
        man = respondent("6.1");
        woman = respondent("6.2");
        Attribute attribute;
        attribute.key = "age";
        attribute.level = Level::respondentLevel;
        attribute.type = ValueType::number;
        attribute.moments = {"then", "now"};
        apply(addAttribute(state, attribute));
        age = state.cases.attributeByKey("age")->id;
    }

    rd::RespondentId respondent(const std::string& name)
    {
        apply(addRespondent(state, Respondent{{}, couple, name, 0, false}));
        return state.cases.respondentByName(couple, name)->id;
    }
    void set(rd::RespondentId who, const std::string& moment, const std::string& value)
    {
        apply(setValue(state, age, who.uuid, moment, Known::known, value));
    }
};

}

BOOST_AUTO_TEST_SUITE(CasesEdits)

BOOST_AUTO_TEST_CASE(AddRespondent_GetsTheSpeakersOfThatNameThatAreNobodysYet)
{
    Couple world;
    world.apply(setTranscriptCase(world.state, world.interview, world.couple));
    const rd::transcript::Speaker father{
        rd::SpeakerId::make(), world.interview, "Vader", rd::transcript::Role::respondent, {}, false};
    const rd::transcript::Speaker mother{rd::SpeakerId::make(),
                                         world.interview,
                                         "Moeder",
                                         rd::transcript::Role::respondent,
                                         world.woman,
                                         false};
    world.state.put(father);
    world.state.put(mother);
    const rd::RespondentId added = world.respondent("vader");
    BOOST_CHECK(world.state.transcripts.find(father.id)->respondent == added);
    world.respondent("Moeder");
    BOOST_CHECK(world.state.transcripts.find(mother.id)->respondent == world.woman);
}

BOOST_AUTO_TEST_CASE(SetValue_KeepsThenAndNowApart)
{
    Couple world;
    world.set(world.man, "then", "65");
    world.set(world.man, "now", "66");
    BOOST_TEST(world.state.cases.value(world.age, world.man.uuid, "then")->value == "65");
    BOOST_TEST(world.state.cases.value(world.age, world.man.uuid)->value == "66");
    BOOST_TEST(world.state.cases.value(world.age, world.woman.uuid) == nullptr);
}

BOOST_AUTO_TEST_CASE(SetValue_RefusesWhatIsNoNumberAndAnUnknownMoment)
{
    Couple world;
    BOOST_CHECK_THROW(world.set(world.man, "then", "old"), Refusal);
    BOOST_CHECK_THROW(world.set(world.man, "later", "65"), Refusal);
    BOOST_CHECK_THROW(world.set(world.man, "", "65"), Refusal);
}

BOOST_AUTO_TEST_CASE(SetValue_RefusesANumberThatReadsTwoWays)
{
    Couple world;
    BOOST_CHECK_THROW(world.set(world.man, "now", "1.500"), Refusal);
    world.set(world.man, "now", "1,5");
    BOOST_TEST(world.state.cases.value(world.age, world.man.uuid, "now")->value == "1.5");
}

BOOST_AUTO_TEST_CASE(SetValue_TellsUnknownFromNotApplicableFromEmpty)
{
    Couple world;
    world.apply(setValue(world.state, world.age, world.man.uuid, "now", Known::unknown, ""));
    BOOST_CHECK(world.state.cases.value(world.age, world.man.uuid, "now")->known == Known::unknown);
    world.apply(setValue(world.state, world.age, world.man.uuid, "now", Known::notApplicable, ""));
    BOOST_CHECK(world.state.cases.value(world.age, world.man.uuid, "now")->known == Known::notApplicable);
    world.apply(setValue(world.state, world.age, world.man.uuid, "now", Known::known, ""));
    BOOST_TEST(world.state.cases.value(world.age, world.man.uuid, "now") == nullptr);
}

BOOST_AUTO_TEST_CASE(DeleteCase_LeavesItsTranscriptsWithoutACase)
{
    Couple world;
    world.apply(setTranscriptCase(world.state, world.interview, world.couple));
    world.set(world.man, "now", "66");
    world.apply(deleteCase(world.state, world.couple));
    BOOST_TEST(world.state.cases.cases().empty());
    BOOST_TEST(world.state.cases.respondents().empty());
    BOOST_CHECK(world.state.transcripts.find(world.interview)->caseId.isNull());
    BOOST_TEST(world.state.cases.valuesOf(world.age).empty());
}

BOOST_AUTO_TEST_CASE(AddCase_RefusesANameThatIsTaken)
{
    const Couple world;
    Case again;
    again.name = "cliëntsysteem 6";
    BOOST_CHECK_THROW(addCase(world.state, again), Refusal);
}

BOOST_AUTO_TEST_CASE(ChangeAttribute_RefusesATypeThatValuesDoNotFit)
{
    Couple world;
    Attribute note;
    note.key = "note";
    world.apply(addAttribute(world.state, note));
    const rd::AttributeId id = world.state.cases.attributeByKey("note")->id;
    world.apply(setValue(world.state, id, world.couple.uuid, "", Known::known, "two helpers"));
    Attribute changed = *world.state.cases.find(id);
    changed.type = ValueType::number;
    BOOST_CHECK_THROW(changeAttribute(world.state, changed), Refusal);
}

BOOST_AUTO_TEST_CASE(DistinctValues_AreInOrderOfChoicesThenBySize)
{
    Couple world;
    world.set(world.man, "now", "100");
    world.set(world.woman, "now", "66");
    BOOST_CHECK((world.state.cases.distinctValues(world.age) == std::vector<std::string>{"66", "100"}));
}

BOOST_AUTO_TEST_SUITE_END()
