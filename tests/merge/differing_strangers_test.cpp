// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/round_edits.h"
#include "history/team_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>
#include <vector>

using rd::SpeakIn;
using rd::merge::Report;
using rd::test::Study;
using rd::test::tells;
using rd::transcript::Attribute;
using rd::transcript::ValueType;

namespace
{

const rd::Language english = rd::Language::english;

/// What is told under that kind, each on a line of its own.
std::string toldAs(const Report& report, const std::string& kind)
{
    std::string told;
    for (const auto& finding : report.findings)
        if (finding.kind == kind) told += (told.empty() ? "" : "\n") + finding.text;
    return told;
}

void add(Study& study, const Attribute& attribute)
{
    study.project->apply(rd::history::addAttribute(study.state(), attribute));
}

Attribute groups(const std::vector<rd::transcript::Choice>& choices)
{
    Attribute made;
    made.key = "group";
    made.type = ValueType::choice;
    made.choices = choices;
    return made;
}

void count(Study& study, const std::string& qualifier, rd::codebook::QualifierCounting counting)
{
    rd::codebook::Code code = *study.state().codebook.byKey(qualifier);
    code.counting = counting;
    study.project->apply(rd::history::changeCode(study.state(), code));
}

void importWithSpeaker(Study& study, rd::transcript::Role role, const std::string& person)
{
    rd::transcript::Case family;
    family.id = rd::CaseId::make();
    family.name = "gezin";
    study.project->apply(rd::history::addCase(study.state(), family));
    std::map<std::string, rd::RespondentId> people;
    for (const char* name : {"moeder", "vader"}) {
        rd::transcript::Respondent made;
        made.id = people[name] = rd::RespondentId::make();
        made.caseId = family.id;
        made.name = name;
        study.project->apply(rd::history::addRespondent(study.state(), made));
    }
    rd::history::NewTranscript made;
    made.transcript.name = "gesprek";
    made.transcript.caseId = family.id;
    made.body = "K: Het ging goed.\n";
    made.turns = Study::turnsOf(made.body);
    made.transcript.sourceSha256 = rd::sha256Hex(made.body);
    made.source = {made.transcript.sourceSha256, "gesprek.txt", made.body};
    made.speakers = {{rd::SpeakerId::make(), {}, "K", role, people[person], false}};
    study.project->apply(rd::history::importTranscripts(study.state(), {made}));
}

}

/// What two projects that were made apart say otherwise of one thing: ours stands, theirs is told.
BOOST_AUTO_TEST_SUITE(DifferingStrangers)

BOOST_AUTO_TEST_CASE(ValuesOfAnAttribute_GoByKey_AndKeepOurLabels)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    add(ours, groups({{"A", {}}, {"B", {}}, {"C", {"Cee", "Cee"}}}));
    add(theirs, groups({{"A", {"Aa", "Group Aa"}}, {"Z", {}}, {"C", {}}, {"B", {"B", "B"}}}));
    const Report report = ours.project->merge({theirs.path});
    const std::vector<rd::transcript::Choice> expected{
        {"A", {}}, {"B", {}}, {"C", {"Cee", "Cee"}}, {"Z", {}}};
    BOOST_TEST((ours.state().cases.attributeByKey("group")->choices == expected));
    BOOST_TEST(toldAs(report, "attribute-differs") ==
               "The attribute “group” is in both and stays as it is here. The other had: choices “A=Aa|Group "
               "Aa”.");
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_CASE(NameOfAnAttribute_IsTold)
{
    const SpeakIn speak(english);
    for (const bool named : {true, false}) {
        Study ours;
        Study theirs;
        Attribute age;
        age.key = "age";
        if (named) age.name = {"Leeftijd", "Age"};
        add(ours, age);
        age.name = {"Leeftijd", "Years"};
        add(theirs, age);
        const Report report = ours.project->merge({theirs.path});
        BOOST_TEST((ours.state().cases.attributeByKey("age")->name ==
                    (named ? rd::Wording{"Leeftijd", "Age"} : rd::Wording{})));
        BOOST_TEST(toldAs(report, "attribute-differs") ==
                   (named ? "The attribute “age” is in both and stays as it is here. The other had: name "
                            "(English) “Years”."
                          : "The attribute “age” is in both and stays as it is here. The other had: name "
                            "(Dutch) “Leeftijd”; name (English) “Years”."));
    }
}

BOOST_AUTO_TEST_CASE(AttributeOfAnotherKind_IsToldWithTheKeyThatItGets)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    Attribute age;
    age.key = "age";
    age.type = ValueType::number;
    add(ours, age);
    age.type = ValueType::text;
    add(theirs, age);
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST((ours.state().cases.attributeByKey("age_2")->type == ValueType::text));
    BOOST_TEST(toldAs(report, "attribute-key") ==
               "The attribute “age” is of another kind there than here; it comes in as “age_2”.");
}

BOOST_AUTO_TEST_CASE(ValueOfBoth_StaysAndTheOtherIsTold)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    for (Study* one : {&ours, &theirs}) {
        add(*one, groups({{"A", {}}, {"B", {}}}));
        rd::transcript::Case family;
        family.name = "gezin";
        one->project->apply(rd::history::addCase(one->state(), family));
        one->project->apply(rd::history::setValue(one->state(),
                                                  one->state().cases.attributeByKey("group")->id,
                                                  one->state().cases.caseByName("gezin")->id.uuid, "",
                                                  rd::transcript::Known::known, one == &ours ? "A" : "B"));
    }
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST(toldAs(report, "value-differs") == "“group” of “gezin” is “A” here and “B” there; “A” stays.");
    const auto values = ours.state().cases.valuesOf(ours.state().cases.attributeByKey("group")->id);
    BOOST_TEST_REQUIRE(values.size() == 1U);
    BOOST_TEST(values.front()->value == "A");
}

BOOST_AUTO_TEST_CASE(QualifierThatCountsOtherwise_IsTold)
{
    using rd::codebook::QualifierCounting;
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    count(theirs, "not_done", QualifierCounting::along);
    Report report = ours.project->merge({theirs.path});
    BOOST_TEST((ours.state().codebook.byKey("not_done")->counting == QualifierCounting::apart));
    BOOST_TEST(toldAs(report, "qualifier-differs") ==
               "Codings with the qualifier “not_done” count in the ordinary rows too there, and in rows of "
               "their own only here. It stays as it is here, so those that come in count otherwise than "
               "there.");
    BOOST_TEST(!tells(report, "code-left-out"));
    report = theirs.project->merge({ours.path});
    BOOST_TEST(toldAs(report, "qualifier-differs") ==
               "Codings with the qualifier “not_done” count in rows of their own only there, and in the "
               "ordinary rows too here. It stays as it is here, so those that come in count otherwise than "
               "there.");
}

BOOST_AUTO_TEST_CASE(QualifierThatCountsOtherwiseThereSinceItCame_IsTold)
{
    using rd::codebook::QualifierCounting;
    Study ours;
    Study theirs;
    theirs.addCode("mixed", {}, rd::codebook::CodeLevel::qualifier);
    BOOST_TEST(!tells(ours.project->merge({theirs.path}), "qualifier-differs"));
    theirs.clock.move(1000);
    count(theirs, "mixed", QualifierCounting::along);
    BOOST_TEST(tells(ours.project->merge({theirs.path}), "qualifier-differs"));
    BOOST_TEST((ours.state().codebook.byKey("mixed")->counting == QualifierCounting::apart));
}

BOOST_AUTO_TEST_CASE(DateAndLanguageOfATranscript_AreTold_AndALackingDateIsFilledIn)
{
    const SpeakIn speak(english);
    for (const bool dated : {true, false}) {
        Study ours;
        Study theirs;
        if (dated)
            ours.project->apply(rd::history::setTranscriptDate(ours.state(), ours.interview(), "2026-01-01"));
        theirs.project->apply(
            rd::history::setTranscriptDate(theirs.state(), theirs.interview(), "2026-02-02"));
        theirs.project->apply(
            rd::history::setTranscriptLanguage(theirs.state(), theirs.interview(), english));
        const Report report = ours.project->merge({theirs.path});
        const auto& stays = *ours.state().transcripts.find(ours.interview());
        BOOST_TEST(stays.date == (dated ? "2026-01-01" : "2026-02-02"));
        BOOST_TEST((stays.language == rd::Language::dutch));
        BOOST_TEST(toldAs(report, "transcript-differs") ==
                   (dated ? "The transcript “interview 1” is in both and stays as it is here. The other had: "
                            "language “English”; date “2026-02-02”."
                          : "The transcript “interview 1” is in both and stays as it is here. The other had: "
                            "language “English”."));
    }
}

BOOST_AUTO_TEST_CASE(TranscriptThatCountsAloneThere_IsTold)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    rd::transcript::Transcript facts = *ours.state().transcripts.find(ours.interview());
    facts.counted = rd::transcript::CountedAlone::no;
    ours.project->apply(rd::history::setTranscriptFacts(ours.state(), facts));
    BOOST_TEST(toldAs(ours.project->merge({theirs.path}), "transcript-differs") ==
               "The transcript “interview 1” is in both and stays as it is here. The other had: whether it "
               "counts alone “yes”.");
}

BOOST_AUTO_TEST_CASE(WhereTheTopicsBegin_IsTold)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    rd::transcript::Transcript facts = *theirs.state().transcripts.find(theirs.interview());
    facts.topicsFrom = theirs.state().transcripts.turnsOf(theirs.interview()).at(1).id;
    theirs.project->apply(rd::history::setTranscriptFacts(theirs.state(), facts));
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST(!ours.state().transcripts.find(ours.interview())->topicsFrom);
    BOOST_TEST(toldAs(report, "transcript-differs") ==
               "The transcript “interview 1” is in both and stays as it is here. The other had: where the "
               "topics begin “turn 2”.");
}

BOOST_AUTO_TEST_CASE(RoleAndPersonOfASpeaker_AreTold)
{
    using rd::transcript::Role;
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    importWithSpeaker(ours, Role::respondent, "moeder");
    importWithSpeaker(theirs, Role::other, "vader");
    const Report report = ours.project->merge({theirs.path});
    const auto gesprek = ours.state().transcripts.byName("gesprek")->id;
    const auto speakers = ours.state().transcripts.speakersOf(gesprek);
    BOOST_TEST_REQUIRE(speakers.size() == 1U);
    BOOST_TEST((speakers.front()->role == Role::respondent));
    BOOST_TEST(ours.state().cases.find(speakers.front()->respondent)->name == "moeder");
    BOOST_TEST(
        toldAs(report, "speaker-differs") ==
        "The speaker “K” of “gesprek” is in both and stays as it is here. The other had: role “other”; "
        "respondent “vader”.");
}

BOOST_AUTO_TEST_CASE(DateOfARound_IsTold_AndFilledInWhereItLacks)
{
    const SpeakIn speak(english);
    for (const bool dated : {true, false}) {
        Study ours;
        Study theirs;
        rd::coding::Round round;
        round.name = "ronde 1";
        round.transcripts = {ours.interview()};
        round.date = dated ? "2026-01-01" : "";
        ours.project->apply(rd::history::setRound(ours.state(), round));
        round.transcripts = {theirs.interview()};
        round.date = "2026-02-02";
        theirs.project->apply(rd::history::setRound(theirs.state(), round));
        const Report report = ours.project->merge({theirs.path});
        BOOST_TEST(ours.state().roundsInOrder().front()->date == (dated ? "2026-01-01" : "2026-02-02"));
        BOOST_TEST(toldAs(report, "round-differs") ==
                   (dated ? "The round “ronde 1” is in both and stays as it is here. The other had: date "
                            "“2026-02-02”."
                          : ""));
    }
}

BOOST_AUTO_TEST_CASE(InitialsAndColourOfACoder_AreTold)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    rd::coding::Coder marit = theirs.state().coders.at(theirs.marit);
    marit.initials = "MvD";
    marit.color = 0x123456;
    theirs.project->apply(rd::history::changeCoder(theirs.state(), marit));
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST(ours.state().coders.at(ours.marit).initials.empty());
    BOOST_TEST(toldAs(report, "coder-differs") ==
               "The coder “Marit” is in both and stays as it is here. The other had: initials “MvD”; colour "
               "“#123456”.");
}

namespace
{

rd::codebook::Code codeOf(const Study& study, const std::string& key)
{
    return *study.state().codebook.byKey(key);
}

void change(Study& study, const rd::codebook::Code& code)
{
    study.project->apply(rd::history::changeCode(study.state(), code));
}

void move(Study& study, const std::string& key, rd::CodeId below)
{
    study.project->apply(rd::history::moveCode(study.state(), study.code(key), below, {}));
}

}

BOOST_AUTO_TEST_CASE(WhatACodeIs_AndWhereItStands_AreTold_AndStayAsTheyAreHere)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    theirs.addCode("support", {}, rd::codebook::CodeLevel::theme);
    move(theirs, "calm", theirs.code("support"));
    move(theirs, "listens", {});
    rd::codebook::Code calm = codeOf(theirs, "calm");
    calm.codable = false;
    calm.poleOf = theirs.code("listens");
    change(theirs, calm);
    rd::codebook::Code listens = codeOf(theirs, "listens");
    listens.level = rd::codebook::CodeLevel::theme;
    change(theirs, listens);
    const rd::codebook::Code before = codeOf(ours, "calm");
    const std::string told = toldAs(ours.project->merge({theirs.path}), "code-left-out");
    const std::string begin = "Two codes are one now, “";
    const std::string middle = "”. Where there is room for one value only its own stands; the other had: ";
    BOOST_TEST(told.find(begin + "calm" + middle +
                         "can be coded with “no”; what it stands below “support”; pole of “listens”.") !=
                   std::string::npos,
               told);
    BOOST_TEST(told.find(begin + "listens" + middle +
                         "level “theme”; what it stands below “the top of the codebook”.") !=
                   std::string::npos,
               told);
    BOOST_TEST((codeOf(ours, "calm") == before));
}

/// Also where it stands in the list before the code of which it is one.
BOOST_AUTO_TEST_CASE(PoleOfANewCode_ComesAlong)
{
    Study ours;
    Study theirs;
    theirs.addCode("shouts", theirs.code("relation"));
    theirs.addCode("whispers", theirs.code("relation"));
    rd::codebook::Code shouts = codeOf(theirs, "shouts");
    shouts.poleOf = theirs.code("whispers");
    change(theirs, shouts);
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST((codeOf(ours, "shouts").poleOf == ours.code("whispers")));
    BOOST_TEST(!tells(report, "code-left-out"));
    BOOST_TEST(!ours.project->merge({theirs.path}).changed);
}

BOOST_AUTO_TEST_CASE(WhatACodeIsAndWhereItStandsThereSinceItCame_IsTold)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    theirs.addCode("fire", theirs.code("relation"));
    ours.project->merge({theirs.path});
    theirs.clock.move(1000);
    move(theirs, "fire", {});
    rd::codebook::Code fire = codeOf(theirs, "fire");
    fire.codable = false;
    change(theirs, fire);
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST(toldAs(report, "code-differs") ==
               "“fire” is of another kind there by now, or stands elsewhere; that stays as it is here. The "
               "other had: can be coded with “no”; what it stands below “the top of the codebook”.");
    BOOST_TEST(codeOf(ours, "fire").codable);
    BOOST_TEST((codeOf(ours, "fire").parent == ours.code("relation")));
}

BOOST_AUTO_TEST_CASE(WhatIsTheSameInBoth_IsNotTold)
{
    Study ours;
    Study theirs;
    for (Study* one : {&ours, &theirs}) {
        add(*one, groups({{"A", {"Aa", "Group Aa"}}}));
        importWithSpeaker(*one, rd::transcript::Role::respondent, "moeder");
    }
    BOOST_TEST(ours.project->merge({theirs.path}).findings.empty());
}

namespace
{

/// One passage that theirs coded with two codes, which are one of ours.
struct TwoInOne {
    Study ours;
    Study theirs;
    std::vector<rd::CodingId> ids;

    TwoInOne()
    {
        for (const auto& [key, memo] : {std::pair("calm", "one"), std::pair("listens", "two")}) {
            theirs.codePassage({0, 4}, key);
            for (const auto& coding : theirs.state().codings.of(theirs.interview()))
                if (coding.code == theirs.code(key)) ids.push_back(coding.id);
            note(theirs, ids.back(), memo);
        }
        merge();
        theirs.clock.move(60'000);
    }
    static void note(Study& study, rd::CodingId id, const std::string& memo)
    {
        study.project->apply(rd::history::setCodingMemo(study.state(), id, memo));
    }
    Report merge()
    {
        rd::project::MergeOptions options;
        options.mapping = {{"calm", "listens"}, {"listens", "listens"}};
        return ours.project->merge({theirs.path}, options);
    }
    [[nodiscard]] const rd::coding::Coding& only() const
    {
        BOOST_TEST_REQUIRE(ours.codings() == 1U);
        return ours.state().codings.of(ours.interview()).front();
    }
};

}

BOOST_AUTO_TEST_CASE(MemoChangedThere_OfACodingThatBecameOneWithAnother_KeepsTheWordsOfBoth)
{
    TwoInOne one;
    BOOST_TEST(one.only().memo == "one\ntwo");
    TwoInOne::note(one.theirs, one.ids[0], "one, three");
    one.merge();
    BOOST_TEST(one.only().memo == "one, three\ntwo");
    BOOST_TEST(!one.merge().changed);
    TwoInOne second;
    TwoInOne::note(second.theirs, second.ids[1], "two, three");
    second.merge();
    BOOST_TEST(second.only().memo == "one\ntwo\ntwo, three"); // the first is theirs as it was
    BOOST_TEST(!second.merge().changed);
}

BOOST_AUTO_TEST_CASE(CodeChangedThere_OfACodingThatBecameOneWithAnother_StaysWithTheOther_AndIsTold)
{
    TwoInOne one;
    one.theirs.project->apply(
        rd::history::recodeCoding(one.theirs.state(), one.ids[0], one.theirs.code("relation")));
    BOOST_TEST(tells(one.merge(), "coding-differs"));
    BOOST_TEST((one.only().code == one.ours.code("listens")));
    BOOST_TEST(one.only().memo == "one\ntwo");
}

BOOST_AUTO_TEST_CASE(MemoChangedThere_OfACodingThatAThirdProjectSaysToo_KeepsWhatThatSays)
{
    TwoInOne one;
    Study third;
    third.codePassage({0, 4}, "listens");
    TwoInOne::note(third, third.state().codings.of(third.interview()).front().id, "of the third");
    one.ours.project->merge({third.path});
    BOOST_TEST(one.only().memo == "one\ntwo\nof the third");
    one.theirs.clock.move(60'000);
    TwoInOne::note(one.theirs, one.ids[0], "one, three");
    one.merge();
    BOOST_TEST(one.only().memo == "one\ntwo\nof the third\none, three");
    BOOST_TEST(!one.merge().changed);
}

BOOST_AUTO_TEST_CASE(MemoChangedThere_OfACodingThatTookInAThirdProjects_ReplacesOurs)
{
    TwoInOne one;
    Study third;
    third.codePassage({0, 4}, "calm");
    one.theirs.project->merge({third.path});
    one.merge();
    one.theirs.clock.move(60'000);
    TwoInOne::note(one.theirs, one.ids[0], "three");
    one.merge();
    BOOST_TEST(one.only().memo == "three\ntwo");
}

BOOST_AUTO_TEST_CASE(CaseThatComesInWithoutATranscript_IsToldToCount_WithItsRespondents)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    for (Study* study : {&ours, &theirs}) {
        rd::transcript::Case family;
        family.id = rd::CaseId::make();
        family.name = study == &ours ? "Bos" : "Familie Bos";
        study->project->apply(rd::history::addCase(study->state(), family));
        rd::transcript::Respondent mother;
        mother.caseId = family.id;
        mother.name = "mother";
        study->project->apply(rd::history::addRespondent(study->state(), mother));
        study->project->apply(rd::history::setTranscriptCase(study->state(), study->interview(), family.id));
    }
    const std::string told = toldAs(ours.project->merge({theirs.path}), "case-differs");
    BOOST_TEST(told.find("“Familie Bos” came in without a transcript") != std::string::npos, told);
    BOOST_TEST(told.find("“mother”") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(CaseThatComesInWithATranscriptOfItsOwn_IsNotToldToLackOne)
{
    const SpeakIn speak(english);
    Study ours;
    Study theirs;
    theirs.import("zoom", "I: En?\nR: Iets heel anders dan in het eerste gesprek.\n");
    for (Study* study : {&ours, &theirs}) {
        rd::transcript::Case family;
        family.id = rd::CaseId::make();
        family.name = study == &ours ? "Bos" : "Familie Bos";
        study->project->apply(rd::history::addCase(study->state(), family));
        for (const auto* one : study->state().transcripts.list())
            study->project->apply(rd::history::setTranscriptCase(study->state(), one->id, family.id));
    }
    const std::string told = toldAs(ours.project->merge({theirs.path}), "case-differs");
    BOOST_TEST(told.find("“Bos” stays") != std::string::npos, told);
    BOOST_TEST(told.find("without a transcript") == std::string::npos, told);
}

BOOST_AUTO_TEST_SUITE_END()
