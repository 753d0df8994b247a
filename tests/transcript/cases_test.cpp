// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/cases.h"

#include <boost/test/unit_test.hpp>

using namespace rd::transcript;
using rd::AttributeId;
using rd::CaseId;
using rd::RespondentId;
using rd::Uuid;
using rd::ValueId;

namespace
{

struct Study {
    Cases cases;
    CaseId first = addCase("cliëntsysteem 2", 2);
    CaseId second = addCase("cliëntsysteem 1", 1);
    AttributeId group = addAttribute("group", ValueType::choice, {{"residential", {}}, {"home", {}}});

    CaseId addCase(const std::string& name, double position)
    {
        const CaseId id = CaseId::make();
        cases.put(Case{id, name, "", position, false});
        return id;
    }
    AttributeId addAttribute(const std::string& key, ValueType type, std::vector<Choice> choices)
    {
        Attribute attribute;
        attribute.id = AttributeId::make();
        attribute.key = key;
        attribute.type = type;
        attribute.choices = std::move(choices);
        cases.put(attribute);
        return attribute.id;
    }
    ValueId set(AttributeId attribute, Uuid subject, const std::string& value, Known known = Known::known)
    {
        const ValueId id = ValueId::make();
        cases.put(AttributeValue{id, attribute, subject, "", known, value, false});
        return id;
    }
};

}

BOOST_AUTO_TEST_SUITE(CasesSuite)

BOOST_AUTO_TEST_CASE(Cases_AreListedByTheUsersOrder)
{
    const Study study;
    const auto list = study.cases.cases();
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list.front()->name == "cliëntsysteem 1");
}

BOOST_AUTO_TEST_CASE(DistinctValues_FollowTheChoicesThenTheDictionary)
{
    Study study;
    study.set(study.group, study.first.uuid, "home");
    study.set(study.group, study.second.uuid, "residential");
    study.set(study.group, study.addCase("3", 3).uuid, "zelf gekozen");
    study.set(study.group, study.addCase("4", 4).uuid, "elders");
    BOOST_CHECK((study.cases.distinctValues(study.group) ==
                 std::vector<std::string>{"residential", "home", "elders", "zelf gekozen"}));
}

BOOST_AUTO_TEST_CASE(DistinctValues_LeaveOutUnknownAndSplitSeveralChoices)
{
    Study study;
    const AttributeId help = study.addAttribute("help", ValueType::choices, {});
    study.set(help, study.first.uuid, "school; wijkteam");
    study.set(help, study.second.uuid, "", Known::unknown);
    BOOST_CHECK((study.cases.distinctValues(help) == std::vector<std::string>{"school", "wijkteam"}));
}

BOOST_AUTO_TEST_CASE(Value_IsGoneWhenItsRowIsDeleted)
{
    Study study;
    const ValueId id = study.set(study.group, study.first.uuid, "home");
    BOOST_TEST(study.cases.value(study.group, study.first.uuid)->value == "home");
    study.cases.put(AttributeValue{id, study.group, study.first.uuid, "", Known::known, "home", true});
    BOOST_TEST(study.cases.value(study.group, study.first.uuid) == nullptr);
}

BOOST_AUTO_TEST_CASE(Respondents_OfADeletedCaseAreNotListed)
{
    Study study;
    study.cases.put(Respondent{RespondentId::make(), study.first, "vrouw", 1, false});
    BOOST_TEST(study.cases.respondents().size() == 1U);
    study.cases.put(Case{study.first, "cliëntsysteem 2", "", 2, true});
    BOOST_TEST(study.cases.respondents().empty());
}

BOOST_AUTO_TEST_SUITE_END()
