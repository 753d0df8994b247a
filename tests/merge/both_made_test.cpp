// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "history/round_edits.h"
#include "history/team_edits.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::project::MergeOptions;
using rd::test::Study;
using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;

MergeOptions mapped(const std::string& code)
{
    MergeOptions options;
    options.mapping = {{"k", code}};
    return options;
}

/// Both copies took over one project made apart, of which each made a code of its own choice.
struct TakenOverTwice {
    TakenOverTwice()
    {
        theirs.addCode("k", theirs.code("relation"));
        const auto coder = theirs.project->ensureCoder("Femke");
        theirs.project->apply(
            history::addCoding(theirs.state(), theirs.interview(), {0, 4}, theirs.code("k"), coder));
        team.at(0).project->merge({theirs.path}, mapped("calm"));
        team.at(1).project->merge({theirs.path}, mapped("listens"));
    }
    [[nodiscard]] std::string codeOfCoding(std::size_t copy)
    {
        const auto& list = team.at(copy).state().codings.of(team.interview());
        return team.at(copy).state().codebook.find(list.at(0).code)->key;
    }
    Study theirs;
    Team team{{0, 0}};
};

const rd::merge::Clash* clashOf(const rd::merge::Report& report, const std::string& column)
{
    for (const auto& copy : report.copies)
        for (const auto& clash : copy.clashes)
            if (clash.column == column) return &clash;
    return nullptr;
}

std::string findingsOf(const rd::merge::Report& report)
{
    std::string all;
    for (const auto& finding : report.findings) all += finding.text + "\n";
    return all;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}

/// What both copies made for themselves, and that is one thing once they are merged.
BOOST_AUTO_TEST_SUITE(BothMade)

BOOST_AUTO_TEST_CASE(ProjectTakenOverTwiceByOtherMappings_IsToldWithBothValues_AndEitherCanBeChosen)
{
    for (const std::size_t into : {0U, 1U})
        for (const bool ours : {true, false}) {
            TakenOverTwice both;
            const std::string here = both.codeOfCoding(into);
            const std::string there = both.codeOfCoding(1 - into);
            BOOST_REQUIRE_NE(here, there);
            MergeOptions options;
            options.onlyTry = true;
            const auto tried = both.team.mergeFrom(into, {1 - into}, options);
            const auto* clash = clashOf(tried, "code");
            BOOST_TEST_REQUIRE((clash != nullptr));
            BOOST_TEST(clash->here == here);
            BOOST_TEST(clash->there == there);
            options.onlyTry = false;
            options.keepHere[{"", clash->id}] = ours;
            both.team.mergeFrom(into, {1 - into}, options);
            BOOST_TEST(both.codeOfCoding(into) == (ours ? here : there));
            both.team.mergeFrom(1 - into, {into});
            BOOST_TEST((told(*both.team.at(0).project) == told(*both.team.at(1).project)));
        }
}

BOOST_AUTO_TEST_CASE(ProjectTakenOverTwiceAlike_BringsNothingNew)
{
    TakenOverTwice both;
    Team team({0, 0});
    for (const std::size_t copy : {0U, 1U}) team.at(copy).project->merge({both.theirs.path}, mapped("calm"));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    for (const auto& came : report.copies.at(0).came) BOOST_TEST(came.made == 0U, came.table);
}

BOOST_AUTO_TEST_CASE(TwoCodesOfOneName_ThatOnePersonMade_StayTwoInEveryOrder)
{
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        team.addCode(1, "Overig", team.code(1, "relation"));
        team.addCode(1, "Overig");
        MergeOptions options;
        options.joinSameNames = true;
        const auto report = team.mergeFrom(into, {1 - into}, options);
        BOOST_TEST(report.sameNames.empty());
        const auto& codes = team.at(into).state().codebook.inOrder();
        BOOST_TEST(std::count_if(codes.begin(), codes.end(),
                                 [](const auto* code) { return code->name.nl == "Overig"; }) == 2);
    }
}

BOOST_AUTO_TEST_CASE(RoundMadeTwice_TellsTheDateThatIsLeftOut)
{
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        rd::coding::Round round;
        round.name = "ronde 1";
        round.date = copy == 0 ? "2026-03-01" : "2026-04-01";
        round.transcripts = {team.interview()};
        team.at(copy).project->apply(history::setRound(team.at(copy).state(), round));
    }
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "The other had: date “2026-04-01”."), findings);
}

BOOST_AUTO_TEST_CASE(CoderMadeTwice_TellsTheInitialsThatAreLeftOut)
{
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        rd::coding::Coder zoe = team.at(copy).state().coders.at(team.at(copy).project->ensureCoder("Zoë"));
        zoe.initials = copy == 0 ? "ZA" : "ZB";
        team.at(copy).project->apply(history::changeCoder(team.at(copy).state(), zoe));
    }
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "initials “ZB”"), findings);
}

namespace
{

rd::AttributeId addMood(Team& team, std::size_t copy, const rd::Wording& good)
{
    rd::transcript::Attribute mood;
    mood.key = "mood";
    mood.type = rd::transcript::ValueType::choice;
    mood.choices = {{"good", good}};
    team.at(copy).project->apply(history::addAttribute(team.at(copy).state(), mood));
    return team.at(copy).state().cases.attributeByKey("mood")->id;
}

}

BOOST_AUTO_TEST_CASE(ChoiceMadeTwice_StandsOnce_AndItsOtherLabelIsTold)
{
    Team team({0, 1000});
    addMood(team, 0, {"goed", "good"});
    addMood(team, 1, {"prima", "good"});
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(team.at(0).state().cases.attributeByKey("mood")->choices.size() == 1U);
    BOOST_TEST(has(findings, "choices “prima”"), findings);
}

BOOST_AUTO_TEST_CASE(ValueFilledInByBoth_IsToldWithBoth_AndEitherCanBeChosen)
{
    for (const bool ours : {true, false}) {
        Team team({0, 1000});
        const auto mood = addMood(team, 0, {"goed", "good"});
        rd::transcript::Case family;
        family.name = "gezin";
        team.at(0).project->apply(history::addCase(team.at(0).state(), family));
        team.mergeFrom(1, {0});
        const auto theCase = team.at(0).state().cases.cases().front()->id;
        for (const std::size_t copy : {0U, 1U})
            team.at(copy).project->apply(history::setValue(team.at(copy).state(), mood, theCase.uuid, "",
                                                           rd::transcript::Known::known,
                                                           copy == 0 ? "good" : "bad"));
        MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1}, options);
        const auto* clash = clashOf(tried, "value");
        BOOST_TEST_REQUIRE((clash != nullptr));
        BOOST_TEST(clash->here == "good");
        BOOST_TEST(clash->there == "bad");
        BOOST_TEST(has(clash->what, "mood"), clash->what);
        options.onlyTry = false;
        options.keepHere[{"", clash->id}] = ours;
        team.mergeFrom(0, {1}, options);
        BOOST_TEST(team.at(0).state().cases.value(mood, theCase.uuid)->value == (ours ? "good" : "bad"));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

/// Whose memo it is goes with its words.
BOOST_AUTO_TEST_CASE(MemoRewrittenByBoth_IsOneChoice_WithWhoWroteIt)
{
    for (const bool ours : {true, false}) {
        Team team({0, 1000});
        rd::coding::Memo memo;
        memo.text.nl = "klik";
        memo.coder = team.coder(0);
        team.at(0).project->apply(history::addMemo(team.at(0).state(), memo));
        team.mergeFrom(1, {0});
        for (const std::size_t copy : {0U, 1U}) {
            auto changed = team.at(copy).state().memos.begin()->second;
            changed.text.nl = team.at(copy).author + " schrijft";
            changed.coder = team.at(copy).project->ensureCoder(copy == 0 ? "Marit" : "Joost");
            team.at(copy).project->apply(history::changeMemo(team.at(copy).state(), changed));
        }
        MergeOptions options;
        options.onlyTry = true;
        const auto tried = team.mergeFrom(0, {1}, options);
        BOOST_TEST_REQUIRE(tried.copies.at(0).clashes.size() == 1U);
        options.onlyTry = false;
        options.keepHere[{"", tried.copies.at(0).clashes.at(0).id}] = ours;
        team.mergeFrom(0, {1}, options);
        const auto& merged = team.at(0).state().memos.begin()->second;
        BOOST_TEST(merged.text.nl == (ours ? "coder 1 schrijft" : "coder 2 schrijft"));
        BOOST_TEST(team.at(0).state().coders.at(merged.coder).name == (ours ? "Marit" : "Joost"));
    }
}

/// Of many codings with one code it is told which one, also where it was removed.
BOOST_AUTO_TEST_CASE(CodingThatBothWrote_IsNamedByItsCoderWordsAndTurn)
{
    for (const bool removed : {false, true}) {
        Team team({0, 0});
        team.codePassage(0, {0, 2}, "listens");
        team.codePassage(0, {3, 5}, "listens");
        team.mergeFrom(1, {0});
        const auto id = team.at(0).state().codings.of(team.interview()).at(1).id;
        team.at(0).project->apply(history::setCodingMemo(team.at(0).state(), id, "een"));
        const auto& state = team.at(1).state();
        team.at(1).project->apply(removed ? history::removeCoding(state, id)
                                          : history::setCodingMemo(state, id, "twee"));
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
        const std::string text = *team.at(0).project->text(team.interview());
        BOOST_TEST(report.copies.at(0).clashes.at(0).what ==
                   "the coding “listens” of coder 1 at ‘" + text.substr(3, 2) + "’ (interview 1, turn 1)");
    }
}

/// They stay two, and somebody has to look at them.
BOOST_AUTO_TEST_CASE(QuestionAndTableMadeTwice_AreToldOnce)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        rd::transcript::GuideItem item;
        item.text.nl = copy == 0 ? "Wat hielp?" : "wat hielp?";
        team.at(copy).project->apply(history::addGuideItem(team.at(copy).state(), item));
        rd::coding::TableDefinition table;
        table.title.nl = "Tabel 1";
        team.at(copy).project->apply(history::saveTable(team.at(copy).state(), table));
    }
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "“wat hielp?” stands twice in the guide"), findings);
    BOOST_TEST(has(findings, "Two saved tables are called “Tabel 1”"), findings);
    BOOST_TEST(findingsOf(team.mergeFrom(1, {0})).empty());
}

BOOST_AUTO_TEST_CASE(TableRemovedAndMadeAgainHere_AndRewrittenThere_IsToldAsTwo)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    rd::coding::TableDefinition table;
    table.title.nl = "Tabel 1";
    team.at(0).project->apply(history::saveTable(team.at(0).state(), table));
    team.mergeFrom(1, {0});
    table = *team.at(0).state().tablesInOrder().front();
    team.at(0).project->apply(history::deleteTable(team.at(0).state(), table.id));
    rd::coding::TableDefinition again;
    again.title.nl = "Tabel 1";
    team.at(0).project->apply(history::saveTable(team.at(0).state(), again));
    table.theme = team.code(1, "relation");
    team.at(1).project->apply(history::saveTable(team.at(1).state(), table));
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "Two saved tables are called “Tabel 1”, as two made or rewrote one."), findings);
    BOOST_TEST(team.at(0).state().tablesInOrder().size() == 2U);
}

BOOST_AUTO_TEST_CASE(CodedHereWithWhatOnlyGroupsThere_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    rd::codebook::Code code = *team.at(1).state().codebook.byKey("calm");
    code.codable = false;
    team.at(1).project->apply(history::changeCode(team.at(1).state(), code));
    team.codePassage(0, {0, 2}, "calm");
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "only groups other codes now, and 1 coding is of it."), findings);
}

BOOST_AUTO_TEST_CASE(CodedHereWithAQualifierThatIsNoneThere_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    rd::codebook::Code code = *team.at(1).state().codebook.byKey("not_done");
    code.level = rd::codebook::CodeLevel::theme;
    team.at(1).project->apply(history::changeCode(team.at(1).state(), code));
    const auto coder = team.coder(0);
    team.at(0).project->apply(history::addCoding(team.at(0).state(), team.interview(), {22, 26},
                                                 team.code(0, "calm"), coder, team.code(0, "not_done")));
    const std::string findings = findingsOf(team.mergeFrom(0, {1}));
    BOOST_TEST(has(findings, "is no qualifier any more, and 1 coding has it as one"), findings);
}

BOOST_AUTO_TEST_SUITE_END()
