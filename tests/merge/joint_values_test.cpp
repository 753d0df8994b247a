// SPDX-License-Identifier: GPL-3.0-or-later
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::project::MergeOptions;
using rd::test::Team;
using rd::test::told;
using rd::transcript::Known;

namespace
{

namespace history = rd::history;

/// Two copies in which one family is 30.
struct Ages : Team {
    rd::AttributeId age;
    rd::Uuid family;

    Ages() : Team({0, 1000})
    {
        rd::transcript::Attribute attribute;
        attribute.key = "age";
        attribute.name = {"leeftijd", "age"};
        attribute.type = rd::transcript::ValueType::number;
        at(0).project->apply(history::addAttribute(at(0).state(), attribute));
        age = at(0).state().cases.attributeByKey("age")->id;
        rd::transcript::Case value;
        value.name = "gezin";
        at(0).project->apply(history::addCase(at(0).state(), value));
        family = at(0).state().cases.cases().front()->id.uuid;
        set(0, Known::known, "30");
        mergeFrom(1, {0});
    }
    void set(std::size_t copy, Known known, const std::string& value)
    {
        at(copy).project->apply(history::setValue(at(copy).state(), age, family, "", known, value));
    }
    /// "33", or why there is none.
    [[nodiscard]] std::string has(std::size_t copy)
    {
        const auto* value = at(copy).state().cases.value(age, family);
        return value->known == Known::known ? value->value : knownKey(value->known);
    }
};

const rd::merge::Clash& onlyClash(const rd::merge::Report& report)
{
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    return report.copies.at(0).clashes.front();
}

}

/// Cells that say nothing without each other, written in both copies.
BOOST_AUTO_TEST_SUITE(JointValues)

BOOST_AUTO_TEST_CASE(UnknownHereAndAValueThere_TheLastStandsWhole)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool valueIsLast : {true, false}) {
        Ages team; // the clock of the second is ahead
        team.set(valueIsLast ? 0 : 1, Known::unknown, "");
        team.set(valueIsLast ? 1 : 0, Known::known, "33");
        const auto report = team.mergeFrom(0, {1});
        const auto& clash = onlyClash(report);
        BOOST_TEST((valueIsLast ? clash.here : clash.there) == "unknown");
        BOOST_TEST((valueIsLast ? clash.there : clash.here) == "33");
        BOOST_TEST(clash.stands == (valueIsLast ? "33" : "unknown"));
        BOOST_TEST(team.has(0) == clash.stands);
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(ValueThatCameInRemoved_IsNamed)
{
    const rd::SpeakIn speak(rd::Language::english);
    Ages team;
    team.set(1, Known::known, "");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.findings.size() == 1U);
    BOOST_TEST(report.findings.front().text == "coder 2 removed values: “age” of “gezin”.");
}

/// Who cleared it and filled it in again wrote the same value as who changed it.
BOOST_AUTO_TEST_CASE(ClearedAndFilledInAgainHere_AndChangedThere_IsOneChoice)
{
    for (const bool ours : {true, false}) {
        Ages team;
        team.set(0, Known::known, "");
        team.set(0, Known::known, "33");
        team.set(1, Known::known, "40"); // later
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto report = team.mergeFrom(0, {1}, options);
        const auto& clash = onlyClash(report);
        BOOST_TEST(clash.here == "33");
        BOOST_TEST(clash.there == "40");
        BOOST_TEST(clash.stands == "40");
        team.mergeChoosing(0, 1, ours);
        BOOST_TEST(team.has(0) == (ours ? "33" : "40"));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(ChosenValue_StandsWhole_InEveryCopy)
{
    for (const bool ours : {true, false}) {
        Ages team;
        team.set(0, Known::known, "33");
        team.set(1, Known::notApplicable, "");
        team.mergeChoosing(0, 1, ours);
        BOOST_TEST(team.has(0) == (ours ? "33" : "not_applicable"));
        team.mergeFrom(1, {0});
        BOOST_TEST(team.has(1) == team.has(0));
        team.at(0).project->undo(); // the merge
        BOOST_TEST(team.has(0) == "33");
    }
}

/// Of passages without the interviewer's turns nobody made a table.
BOOST_AUTO_TEST_CASE(SavedTableChangedInBoth_TheDefinitionOfOneStandsWhole)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool swapped : {true, false}) {
        Team team({0, 1000});
        rd::coding::TableDefinition table;
        table.title = rd::Wording::both("Helping");
        team.at(0).project->apply(history::saveTable(team.at(0).state(), table));
        team.mergeFrom(1, {0});
        const auto saved = [&](std::size_t copy) { return *team.at(copy).state().tablesInOrder().front(); };
        rd::coding::TableDefinition ofPassages = saved(0);
        ofPassages.unit = rd::coding::CountUnit::passages;
        rd::coding::TableDefinition ofSpokenTurns = saved(0);
        ofSpokenTurns.turns = rd::coding::TurnChoice::withoutInterviewer;
        const auto& ours = swapped ? ofSpokenTurns : ofPassages;
        const auto& theirs = swapped ? ofPassages : ofSpokenTurns;
        team.at(0).project->apply(history::saveTable(team.at(0).state(), ours));
        team.at(1).project->apply(history::saveTable(team.at(1).state(), theirs));
        const auto report = team.mergeFrom(0, {1}); // the clock of the second is ahead
        const auto& clash = onlyClash(report);
        const std::string passages = "unit counted: passages; turns counted: All turns";
        const std::string spoken = "unit counted: client systems; turns counted: Without the interviewer's";
        BOOST_TEST(clash.here == (swapped ? spoken : passages));
        BOOST_TEST(clash.there == (swapped ? passages : spoken));
        BOOST_TEST(clash.stands == clash.there);
        BOOST_TEST((saved(0) == theirs));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// A title says nothing of what is counted, so that both stand.
BOOST_AUTO_TEST_CASE(TitleChangedHereAndTheRestThere_BothStand)
{
    Team team({0, 1000});
    rd::coding::TableDefinition table;
    table.title = rd::Wording::both("Helping");
    team.at(0).project->apply(history::saveTable(team.at(0).state(), table));
    team.mergeFrom(1, {0});
    rd::coding::TableDefinition changed = *team.at(0).state().tablesInOrder().front();
    changed.title = rd::Wording::both("What helps");
    team.at(0).project->apply(history::saveTable(team.at(0).state(), changed));
    changed.title = table.title;
    changed.zeroRows = true;
    team.at(1).project->apply(history::saveTable(team.at(1).state(), changed));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    BOOST_TEST(team.at(0).state().tablesInOrder().front()->title.en == "What helps");
    BOOST_TEST(team.at(0).state().tablesInOrder().front()->zeroRows);
}

BOOST_AUTO_TEST_CASE(QuoteUnchosenHereAndQuotedOtherwiseThere_TheLastStandsWhole)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    team.codePassage(0, {22, 26}, "calm"); // "Goed"
    const auto id = team.at(0).state().codings.of(team.interview()).front().id;
    team.at(0).project->apply(history::chooseQuotes(team.at(0).state(), {id}, true));
    team.mergeFrom(1, {0});
    team.at(0).project->apply(history::chooseQuotes(team.at(0).state(), {id}, false));
    const auto& coding = *team.at(1).state().codings.find(team.interview(), id);
    const std::string body = *team.at(1).project->text(team.interview());
    const std::string passage(rd::text::OffsetMap(body).slice(coding.span));
    team.at(1).project->apply(history::setQuoteText(team.at(1).state(), id, "[wel] " + passage, passage));
    const auto report = team.mergeFrom(0, {1});
    const auto& clash = onlyClash(report);
    BOOST_TEST(clash.here == "no");
    BOOST_TEST(clash.there == "[wel] " + passage);
    const auto* merged = team.at(0).state().codings.find(team.interview(), id);
    BOOST_TEST(merged->quote);
    BOOST_TEST(merged->quoteText == "[wel] " + passage);
}

namespace
{

/// Two copies with three themes, "relation", "work" and "rest", each with codes; "calm" is below the first.
struct Places : Team {
    Places() : Team({0, 1000})
    {
        for (const char* name : {"work", "rest"}) {
            const rd::CodeId theme = addCode(0, name);
            for (const char* below : {"one", "two"}) addCode(0, std::string(name) + " " + below, theme);
        }
        mergeFrom(1, {0});
    }
    void move(std::size_t copy, const std::string& below, const std::string& before)
    {
        const auto& state = at(copy).state();
        at(copy).project->apply(history::moveCode(state, code(copy, "calm"), code(copy, below),
                                                  before.empty() ? rd::CodeId{} : code(copy, before)));
    }
    /// Below what "calm" stands, and what stands there before it.
    std::string placeOf(std::size_t copy)
    {
        const auto& book = at(copy).state().codebook;
        const auto* calm = book.byKey("calm");
        std::string place = book.find(calm->parent)->key + ":";
        for (const auto* one : book.children(calm->parent))
            if (one->position < calm->position) place += " " + one->key;
        return place;
    }
};

}

BOOST_AUTO_TEST_CASE(CodeMovedInBoth_IsOneChoice_AndThePlaceOfOneStandsWholeInEveryCopy)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool ours : {true, false}) {
        Places team;
        team.move(0, "work", "work_two");
        team.move(1, "rest", "");
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1}, options);
        const auto& clash = onlyClash(tried);
        BOOST_TEST(clash.column == "place");
        BOOST_TEST(clash.here == "below “work”");
        BOOST_TEST(clash.there == "below “rest”");
        BOOST_TEST(clash.stands == "below “rest”");
        team.mergeChoosing(0, 1, ours);
        BOOST_TEST(team.placeOf(0) == (ours ? "work: work_one" : "rest: rest_one rest_two"));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// Where it is put in the list of the one theme says nothing of the list of the other.
BOOST_AUTO_TEST_CASE(CodeMovedElsewhereHere_AndWithinItsThemeThere_HasThePlaceThatOneOfThemChose)
{
    for (const bool elsewhereIsLast : {true, false}) {
        Places team;
        team.move(elsewhereIsLast ? 1 : 0, "work", "");
        team.move(elsewhereIsLast ? 0 : 1, "relation", "listens");
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST(onlyClash(report).column == "place");
        BOOST_TEST(team.placeOf(0) == (elsewhereIsLast ? "work: work_one work_two" : "relation:"));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// As before: only its place in a list was written, which is nothing that somebody rewrote.
BOOST_AUTO_TEST_CASE(CodePutElsewhereInItsListHere_AndRemovedThere_StaysRemoved)
{
    Places team;
    team.move(0, "relation", "listens");
    team.at(1).project->apply(history::deleteCode(team.at(1).state(), team.code(1, "calm")));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    BOOST_TEST((team.at(0).state().codebook.byKey("calm") == nullptr));
}

BOOST_AUTO_TEST_CASE(RoleHereAndPersonThere_TheLastStandsWhole_AndIsToldInWords)
{
    const rd::SpeakIn speak(rd::Language::english);
    using rd::transcript::Role;
    rd::test::Team team({0, 0});
    rd::history::NewTranscript made;
    made.transcript.name = "gesprek";
    made.body = "K: Het ging goed.\n";
    made.turns = rd::test::Study::turnsOf(made.body);
    made.transcript.sourceSha256 = rd::sha256Hex(made.body);
    made.source = {made.transcript.sourceSha256, "gesprek.txt", made.body};
    made.speakers = {{rd::SpeakerId::make(), {}, "K", Role::interviewer, {}, false}};
    team.at(0).project->apply(history::importTranscripts(team.at(0).state(), {made}));
    rd::transcript::Case family;
    family.id = rd::CaseId::make();
    family.name = "gezin";
    team.at(0).project->apply(history::addCase(team.at(0).state(), family));
    rd::transcript::Respondent person;
    person.id = rd::RespondentId::make();
    person.caseId = family.id;
    person.name = "Karin";
    team.at(0).project->apply(history::addRespondent(team.at(0).state(), person));
    team.mergeFrom(1, {0});
    const auto speaks = [&](std::size_t copy, Role role, rd::RespondentId who) {
        const rd::SpeakerId id = made.speakers.front().id;
        team.at(copy).project->apply(history::setSpeaker(team.at(copy).state(), id, role, who));
    };
    speaks(1, Role::respondent, person.id);
    team.at(0).clock.move(5000);
    speaks(0, Role::other, {});
    const auto report = team.mergeFrom(0, {1});
    const auto& clash = onlyClash(report);
    BOOST_TEST(clash.here == "other");
    BOOST_TEST(clash.there == "respondent, Karin");
    const auto* stands = team.at(0).state().transcripts.find(made.speakers.front().id);
    BOOST_TEST_REQUIRE(stands != nullptr);
    BOOST_TEST((stands->role == Role::other));
    BOOST_TEST(stands->respondent.isNull());
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(1).project) == told(*team.at(0).project)));
}

BOOST_AUTO_TEST_SUITE_END()
