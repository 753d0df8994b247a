// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;

rd::project::MergeOptions joining()
{
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    return options;
}

rd::CaseId addCase(Team::Copy& copy, const std::string& name)
{
    rd::transcript::Case made;
    made.id = rd::CaseId::make();
    made.name = name;
    copy.project->apply(history::addCase(copy.state(), made));
    return made.id;
}

rd::RespondentId addRespondent(Team::Copy& copy, rd::CaseId of, const std::string& name)
{
    rd::transcript::Respondent made;
    made.id = rd::RespondentId::make();
    made.caseId = of;
    made.name = name;
    copy.project->apply(history::addRespondent(copy.state(), made));
    return made.id;
}

/// Both copies have the attribute; each made the case, with the mother in it.
struct MotherInBoth : Team {
    rd::AttributeId age = rd::AttributeId::make();
    std::vector<rd::CaseId> families;
    std::vector<rd::RespondentId> mothers;

    MotherInBoth() : Team({0, 1000})
    {
        rd::transcript::Attribute attribute;
        attribute.id = age;
        attribute.key = "age";
        attribute.level = rd::transcript::Level::respondentLevel;
        at(0).project->apply(history::addAttribute(at(0).state(), attribute));
        mergeFrom(1, {0});
        families = {addCase(at(0), "gezin Merel"), addCase(at(1), "Gezin Merel")};
        mothers = {addRespondent(at(0), families[0], "moeder"), addRespondent(at(1), families[1], "Moeder")};
    }
    void fillInAge(std::size_t copy, const std::string& value)
    {
        at(copy).project->apply(history::setValue(at(copy).state(), age, mothers[copy].uuid, "",
                                                  rd::transcript::Known::known, value));
    }
};

std::string textOf(const rd::merge::Report& report, const std::string& kind)
{
    for (const auto& finding : report.findings)
        if (finding.kind == kind) return finding.text;
    return {};
}

/// The first copy has merged the second without joining their codes of one name; the third has neither.
struct LeftTwo : Team {
    rd::CodeId first;
    rd::CodeId second;

    LeftTwo() : Team({0, 1000, 2000})
    {
        first = addCode(0, "veilig");
        second = addCode(1, "Veilig");
        mergeFrom(0, {1});
    }
};

}

/// What two copies made of one name, and what belongs to it.
BOOST_AUTO_TEST_SUITE(SameNames)

BOOST_AUTO_TEST_CASE(RespondentOfOneNameInTwoJoinedCases_IsOne_AndThatIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    MotherInBoth team;
    addRespondent(team.at(1), team.families[1], "vader");
    const auto report = team.mergeFrom(0, {1}, joining());
    const auto respondents = team.at(0).state().cases.respondentsOf(team.families[0]);
    BOOST_TEST_REQUIRE(respondents.size() == 2U);
    BOOST_TEST((respondents[0]->id == team.mothers[0]));
    BOOST_TEST(respondents[1]->name == "vader");
    BOOST_TEST(textOf(report, "respondent-joined") ==
               "The respondent “moeder” was made in both cases “gezin Merel” and is one now.");
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
    BOOST_TEST(team.at(1).state().cases.respondents().size() == 2U);
    team.at(0).project->undo();
    BOOST_TEST(team.at(0).state().cases.respondents().size() == 1U);
}

BOOST_AUTO_TEST_CASE(JoinedRespondent_KeepsMemoSpeakerAndValueOfTheOther)
{
    MotherInBoth team;
    auto& there = team.at(1);
    rd::transcript::Speaker speaker;
    speaker.id = rd::SpeakerId::make();
    speaker.transcript = team.interview();
    speaker.label = "R";
    speaker.respondent = team.mothers[1];
    there.project->apply({"transcript.speakers", {}, {speaker}, {}});
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.nl = "nog bellen";
    memo.subject = team.mothers[1].uuid;
    there.project->apply(history::addMemo(there.state(), memo));
    team.fillInAge(1, "41");
    team.mergeFrom(0, {1}, joining());
    const auto& state = team.at(0).state();
    BOOST_TEST((state.transcripts.speakersOf(team.interview()).at(0)->respondent == team.mothers[0]));
    BOOST_TEST((state.memos.at(memo.id).subject == team.mothers[0].uuid));
    BOOST_TEST_REQUIRE((state.cases.value(team.age, team.mothers[0].uuid) != nullptr));
    BOOST_TEST(state.cases.value(team.age, team.mothers[0].uuid)->value == "41");
}

BOOST_AUTO_TEST_CASE(ValueThatBothRespondentsHave_TheLastStands_AndTheOtherIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    MotherInBoth team;
    team.fillInAge(0, "40");
    team.fillInAge(1, "41");
    const auto report = team.mergeFrom(0, {1}, joining());
    BOOST_TEST(team.at(0).state().cases.value(team.age, team.mothers[0].uuid)->value == "41");
    BOOST_TEST(textOf(report, "value-twice") ==
               "“age” of “moeder” was filled in twice: “40” and “41”; the last stands.");
}

BOOST_AUTO_TEST_CASE(TwoRespondentsThatOnePersonMadeInOneCase_StayTwoWhenItIsJoined)
{
    MotherInBoth team;
    addRespondent(team.at(1), team.families[1], "moeder");
    team.mergeFrom(0, {1}, joining());
    const auto respondents = team.at(0).state().cases.respondentsOf(team.families[0]);
    BOOST_TEST_REQUIRE(respondents.size() == 2U);
    for (const auto* one : respondents)
        BOOST_TEST(one->name == (one->id == team.mothers[0] ? "moeder" : "Moeder"));
}

/// The third was made by who knew the first, and not the second, which is part of the first by then.
BOOST_AUTO_TEST_CASE(ThreeCasesOfOneName_BecomeOneWithTheRespondentsOfAll)
{
    Team team({0, 0, 0});
    addRespondent(team.at(0), addCase(team.at(0), "gezin Merel"), "vader");
    team.mergeFrom(2, {0});
    addRespondent(team.at(1), addCase(team.at(1), "Gezin Merel"), "moeder");
    addRespondent(team.at(2), addCase(team.at(2), "GEZIN MEREL"), "kind");
    team.mergeFrom(0, {1, 2}, joining());
    const auto cases = team.at(0).state().cases.cases();
    BOOST_TEST_REQUIRE(cases.size() == 1U);
    BOOST_TEST(team.at(0).state().cases.respondentsOf(cases[0]->id).size() == 3U);
}

BOOST_AUTO_TEST_CASE(CodesOfOneNameThatACopyLeftTwo_AreToldAndJoinedWhereBothComeIn)
{
    for (const bool join : {false, true}) {
        LeftTwo team;
        const auto report = team.mergeFrom(2, {0}, join ? joining() : rd::project::MergeOptions{});
        BOOST_TEST_REQUIRE(report.sameNames.size() == 1U);
        BOOST_TEST((report.sameNames[0].first == team.first.uuid));
        BOOST_TEST((report.sameNames[0].second == team.second.uuid));
        BOOST_TEST(team.at(2).state().codebook.find(team.second)->deleted == join);
    }
}

BOOST_AUTO_TEST_CASE(CodesOfOneNameThatACopyLeftTwo_AreToldWhoMadeOneOfThem_AndNotAgainAfterThat)
{
    LeftTwo team;
    BOOST_TEST(team.mergeFrom(1, {0}).sameNames.size() == 1U);
    rd::codebook::Code changed = *team.at(0).state().codebook.find(team.first);
    changed.definition.meaning.nl = "Niemand schrikt.";
    team.at(0).project->apply(history::changeCode(team.at(0).state(), changed));
    BOOST_TEST(team.mergeFrom(1, {0}, joining()).sameNames.empty());
    BOOST_TEST(!team.at(1).state().codebook.find(team.second)->deleted);
}

BOOST_AUTO_TEST_SUITE_END()
