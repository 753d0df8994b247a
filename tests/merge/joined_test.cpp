// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/joining_cases.h"
#include "history/memo_edits.h"
#include "history/project_edits.h"
#include "history/resolving_edits.h"
#include "history/round_edits.h"
#include "history/team_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;

namespace
{

rd::MemoId addMemoAbout(Team::Copy& copy, const rd::Uuid& subject, const std::string& words)
{
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.nl = words;
    memo.subject = subject;
    copy.project->apply(rd::history::addMemo(copy.state(), memo));
    return memo.id;
}

const rd::coding::Coding& onlyCoding(Team& team, std::size_t copy)
{
    const auto& list = team.at(copy).state().codings.of(team.interview());
    BOOST_REQUIRE_EQUAL(list.size(), 1U);
    return list[0];
}

rd::CaseId addCase(Team::Copy& copy, const std::string& name)
{
    rd::transcript::Case made;
    made.id = rd::CaseId::make();
    made.name = name;
    copy.project->apply(rd::history::addCase(copy.state(), made));
    return made.id;
}

bool isTold(const rd::merge::Report& report, const std::string& kind)
{
    for (const auto& finding : report.findings)
        if (finding.kind == kind && !finding.text.empty()) return true;
    return false;
}

}

/// What belongs to a thing that a merge joins, brings back or takes away.
BOOST_AUTO_TEST_SUITE(Joined)

BOOST_AUTO_TEST_CASE(CodesOfOneNameInTwoPlaces_AreJoinedWithAWordOfBoth)
{
    Team team({0, 0});
    team.addCode(0, "humor", team.code(0, "relation"));
    team.addCode(1, "humor", team.code(1, "calm"));
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    const auto report = team.mergeFrom(0, {1}, options);
    BOOST_TEST(isTold(report, "joined-elsewhere"));
}

namespace
{

/// By whom how many cases were made, changed and removed.
std::string casesIn(const rd::merge::Report& report)
{
    for (const auto& came : report.copies.front().came)
        if (came.table == "cases")
            return came.author + " " + std::to_string(came.made) + " " + std::to_string(came.changed) + " " +
                   std::to_string(came.deleted);
    return {};
}

std::string toldOf(const rd::merge::Report& report, const std::string& kind)
{
    std::string all;
    for (const auto& finding : report.findings)
        if (finding.kind == kind) all += finding.text;
    return all;
}

}

/// n is one lower by it.
BOOST_AUTO_TEST_CASE(CaseMadeOneInACopy_IsToldAndCounted_AndSoIsThatItWasUndone)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 0});
    const rd::CaseId stays = addCase(team.at(0), "Jansen");
    const rd::CaseId gone = addCase(team.at(0), "De Wit");
    team.mergeFrom(1, {0});
    auto& copy = *team.at(1).project;
    copy.apply(rd::history::joinCases(copy.state(), gone, stays).edit);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(toldOf(report, "case-made-one") == "coder 2 made the case “De Wit” one with “Jansen”.");
    BOOST_TEST(casesIn(report) == "coder 2 0 0 1");
    BOOST_TEST(toldOf(report, "removed").empty());
    copy.undo();
    const auto undone = team.mergeFrom(0, {1});
    BOOST_TEST(toldOf(undone, "case-parted") ==
               "The case “De Wit” is there by itself again: coder 2 undid that "
               "it was made one with “Jansen”.");
    BOOST_TEST(casesIn(undone) == "coder 2 0 1 0");
    BOOST_TEST(team.at(0).state().cases.cases().size() == 2U);
}

/// Where it went in the end is not what the other wanted who wrote first.
BOOST_AUTO_TEST_CASE(CaseMadeOneWithAnotherInEachCopy_IsToldOfEachWithHisOwn)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 0, 0});
    const rd::CaseId first = addCase(team.at(0), "Jansen");
    const rd::CaseId second = addCase(team.at(0), "Pot");
    const rd::CaseId gone = addCase(team.at(0), "De Wit");
    for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
    auto& one = *team.at(1).project;
    one.apply(rd::history::joinCases(one.state(), gone, first).edit);
    team.at(2).clock.move(5000);
    auto& other = *team.at(2).project;
    other.apply(rd::history::joinCases(other.state(), gone, second).edit);
    BOOST_TEST(toldOf(team.mergeFrom(0, {1, 2}), "case-made-one") ==
               "coder 2 made the case “De Wit” one with “Jansen”."
               "coder 3 made the case “De Wit” one with “Pot”.");
}

BOOST_AUTO_TEST_CASE(CaseMadeOneInACopy_AndRewrittenInAnother_IsToldWithWhichItIsOne)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 0});
    const rd::CaseId stays = addCase(team.at(0), "Jansen");
    const rd::CaseId gone = addCase(team.at(0), "De Wit");
    team.mergeFrom(1, {0});
    auto& copy = *team.at(1).project;
    copy.apply(rd::history::joinCases(copy.state(), gone, stays).edit);
    rd::transcript::Case renamed = *team.at(0).state().cases.find(gone);
    renamed.name = "De Witte";
    team.at(0).project->apply(rd::history::changeCase(team.at(0).state(), renamed));
    std::string words;
    const auto report = team.mergeFrom(0, {1});
    for (const auto& clash : report.copies.front().clashes) words += clash.here + "|" + clash.there;
    BOOST_TEST(words.find("made one with “Jansen”") != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(MergingAgainAfterEachOfTwoUndos_BringsTheWorkBack)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    for (int i = 0; i < 4; ++i) {
        team.mergeFrom(0, {1});
        BOOST_TEST(team.at(0).state().codings.size() == 1U, "merge " << i + 1);
        team.at(0).project->undo();
        BOOST_TEST(team.at(0).state().codings.size() == 0U, "undo " << i + 1);
    }
    BOOST_TEST(team.at(0).project->check().empty());
    team.mergeFrom(1, {0});
    BOOST_TEST(team.at(1).state().codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(SameCodingInBoth_KeepsTheChosenQuoteAndItsMemos)
{
    Team team({0, 0});
    for (const std::size_t copy : {0U, 1U}) {
        Team::Copy& one = team.at(copy);
        const rd::CoderId who = one.project->ensureCoder("Noor");
        one.project->apply(
            rd::history::addCoding(one.state(), team.interview(), {0, 4}, team.code(copy, "calm"), who));
    }
    const rd::CodingId second = onlyCoding(team, 1).id;
    rd::coding::Coding quoted = onlyCoding(team, 1);
    quoted.quote = true;
    quoted.quoteText = "Hoe dan?";
    team.at(1).project->apply({"coding.quote", {}, {quoted}, {}});
    const rd::MemoId memo = addMemoAbout(team.at(1), second.uuid, "let op");
    team.mergeFrom(0, {1});
    const rd::coding::Coding& stays = onlyCoding(team, 0);
    BOOST_TEST((stays.id != second));
    BOOST_TEST(stays.quote);
    BOOST_TEST(stays.quoteText == "Hoe dan?");
    BOOST_TEST((team.at(0).state().memos.at(memo).subject == stays.id.uuid));
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
    team.at(0).project->undo();
    BOOST_TEST(!onlyCoding(team, 0).quote);
}

/// Whichever of the two was made first.
BOOST_AUTO_TEST_CASE(SameCodingInBoth_SaysANoteOnceThatWasInBothMemos)
{
    const std::vector<std::string> memos{"twijfel", "zeker\ntwijfel"};
    for (const std::size_t first : {0U, 1U}) {
        Team team({0, 0});
        for (const std::size_t copy : {0U, 1U}) {
            Team::Copy& one = team.at(copy);
            const rd::CoderId who = one.project->ensureCoder("Noor");
            const std::string& memo = memos[(copy + first) % 2];
            one.project->apply(rd::history::addCoding(one.state(), team.interview(), {0, 4},
                                                      team.code(copy, "calm"), who, {}, memo));
        }
        team.mergeFrom(0, {1});
        BOOST_TEST(onlyCoding(team, 0).memo == "zeker\ntwijfel");
        team.mergeFrom(1, {0});
        BOOST_TEST(onlyCoding(team, 1).memo == "zeker\ntwijfel");
    }
}

BOOST_AUTO_TEST_CASE(UndoneMerge_LeavesTheCodingThatAMemoIsAbout)
{
    Team team({0, 0});
    team.codePassage(1, {5, 9}, "calm");
    team.codePassage(1, {10, 12}, "calm");
    team.mergeFrom(0, {1});
    const rd::CodingId coding = team.at(0).state().codings.of(team.interview())[1].id;
    team.at(0).project.reset();
    rd::project::OpenOptions options;
    options.author = "Zoë"; // so that the merge is what coder 1 undoes next
    {
        const auto other = rd::project::Project::open(team.at(0).path, options);
        rd::coding::Memo words;
        words.text.nl = "hierover praten";
        words.subject = coding.uuid;
        other->apply(rd::history::addMemo(other->state(), words));
    }
    team.open(0);
    const auto left = team.at(0).project->undo();
    BOOST_TEST(!left.empty());
    BOOST_TEST((onlyCoding(team, 0).id == coding));
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(CaseDeletedHereAndUsedThere_IsBack)
{
    Team team({0, 0});
    const rd::CaseId family = addCase(team.at(0), "gezin Merel");
    const rd::CaseId school = addCase(team.at(0), "school");
    const rd::CaseId unused = addCase(team.at(0), "niemand");
    team.mergeFrom(1, {0});
    for (const rd::CaseId id : {family, school, unused})
        team.at(0).project->apply(rd::history::deleteCase(team.at(0).state(), id));
    Team::Copy& there = team.at(1);
    there.project->apply(rd::history::setTranscriptCase(there.state(), team.interview(), family));
    rd::transcript::Respondent teacher;
    teacher.caseId = school;
    teacher.name = "juf";
    there.project->apply(rd::history::addRespondent(there.state(), teacher));
    BOOST_TEST(isTold(team.mergeFrom(0, {1}), "case-restored"));
    const auto& cases = team.at(0).state().cases;
    BOOST_TEST((cases.caseByName("gezin Merel") != nullptr));
    BOOST_TEST((cases.caseByName("school") != nullptr));
    BOOST_TEST((cases.caseByName("niemand") == nullptr));
    BOOST_TEST(cases.respondents().size() == 1U);
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
}

BOOST_AUTO_TEST_CASE(CasesMadeOneWithEachOther_AreBothBack_AndToldAsThat)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    const rd::CaseId first = addCase(team.at(0), "Bos");
    const rd::CaseId second = addCase(team.at(0), "Vis");
    Team::Copy& here = team.at(0);
    here.project->apply(rd::history::setTranscriptCase(here.state(), team.interview(), first));
    team.mergeFrom(1, {0});
    here.project->apply(rd::history::joinCases(here.state(), first, second).edit);
    Team::Copy& there = team.at(1);
    there.project->apply(rd::history::joinCases(there.state(), second, first).edit);
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(toldOf(report, "case-restored")
                   .starts_with("The case “Vis” was made one with “Bos” in one copy and used in another; "),
               toldOf(report, "case-restored"));
}

BOOST_AUTO_TEST_CASE(ThreeCodesOfOneName_BecomeOneWhereverTheyStand)
{
    Team team({0, 0, 0});
    const rd::CodeId first = team.addCode(0, "veilig", team.code(0, "relation"));
    const rd::CodeId second = team.addCode(1, "Veilig");
    const rd::CodeId third = team.addCode(2, "VEILIG", team.code(2, "listens"));
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    team.mergeFrom(0, {1, 2}, options);
    const auto& book = team.at(0).state().codebook;
    int there = 0;
    for (const rd::CodeId id : {first, second, third}) there += book.find(id)->deleted ? 0 : 1;
    BOOST_TEST(there == 1);
    BOOST_TEST((book.resolved(first) == book.resolved(third)));
    BOOST_TEST((book.resolved(second) == book.resolved(third)));
}

BOOST_AUTO_TEST_CASE(JoinedCases_KeepTheirMemos)
{
    Team team({0, 0});
    const rd::CaseId first = addCase(team.at(0), "gezin Merel");
    const rd::CaseId second = addCase(team.at(1), "Gezin Merel");
    const rd::MemoId memo = addMemoAbout(team.at(1), second.uuid, "nog bellen");
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    team.mergeFrom(0, {1}, options);
    BOOST_TEST((team.at(0).state().memos.at(memo).subject == first.uuid));
}

/// Each copy has its own transcripts in it.
BOOST_AUTO_TEST_CASE(ARoundMadeApart_IsOneRound)
{
    Team team({0, 0});
    for (std::size_t i = 0; i < 2; ++i) {
        rd::coding::Round round;
        round.name = i == 0 ? "Ronde 1" : "ronde 1";
        round.date = i == 0 ? "" : "2026-03-01";
        round.transcripts = {team.interview()};
        team.at(i).project->apply(rd::history::setRound(team.at(i).state(), round));
    }
    BOOST_TEST(isTold(team.mergeFrom(0, {1}), "round-joined"));
    const auto rounds = team.at(0).state().roundsInOrder();
    BOOST_REQUIRE_EQUAL(rounds.size(), 1U);
    BOOST_TEST(rounds[0]->transcripts.size() == 1U);
    BOOST_TEST(rounds[0]->date == "2026-03-01");
}

/// Two settled the same difference apart: the one that did so last is followed.
BOOST_AUTO_TEST_CASE(ADifferenceSettledApart_IsSettledOnce)
{
    Team team({0, 0});
    team.codePassage(0, {0, 4}, "listens");
    team.mergeFrom(1, {0});
    const rd::coding::Coding first = team.at(0).state().codings.of(team.interview()).front();
    rd::coding::Coding wanted = first;
    wanted.code = team.code(0, "calm");
    const rd::history::Disputed disputed{team.interview(), first, std::nullopt};
    team.at(0).project->apply(rd::history::resolve(team.at(0).state(), disputed, wanted, "Team", "", 5));
    team.at(1).project->apply(
        rd::history::resolve(team.at(1).state(), disputed, std::nullopt, "Team", "", 6));
    for (const std::size_t into : {0U, 1U}) {
        BOOST_TEST(team.mergeFrom(into, {1U - into}).copies.front().clashes.size() == 1U - into);
        BOOST_TEST(team.at(into).state().codings.of(team.interview()).size() == 1U);
        BOOST_TEST(team.at(into).project->check().empty());
    }
}

/// Made apart each got the first free colour.
BOOST_AUTO_TEST_CASE(CodersMadeApart_HaveColoursOfTheirOwn)
{
    Team team({0, 0, 0});
    for (std::size_t i = 0; i < 3; ++i) team.coder(i);
    const auto colorsOf = [&](std::size_t place) {
        std::multiset<std::uint32_t> colors = team.at(place).state().coderColors();
        return std::set<std::uint32_t>(colors.begin(), colors.end()).size();
    };
    team.mergeFrom(0, {1, 2});
    BOOST_TEST(team.at(0).state().coderColors().size() == 4U);
    BOOST_TEST(colorsOf(0) == 4U);
}

namespace
{

/// Two coders whom both copies know; the first copy made one person of them.
struct CodersMadeOne : Team {
    rd::CoderId gone;
    rd::CoderId stays;

    CodersMadeOne() : Team({0, 0})
    {
        gone = at(0).project->ensureCoder("Ann");
        stays = at(0).project->ensureCoder("Bob");
        mergeFrom(1, {0});
        at(0).project->apply(rd::history::joinCoders(at(0).state(), gone, stays));
    }
    /// The words with which that coder is back, the same in both copies; none where it is not.
    std::string wordsOfReturn()
    {
        std::string words;
        for (const auto& finding : mergeFrom(0, {1}).findings)
            if (finding.kind == "coder-restored") words += finding.text;
        mergeFrom(1, {0});
        BOOST_TEST(told(at(1).state()) == told(at(0).state()));
        BOOST_TEST(at(0).project->check().empty());
        BOOST_TEST(at(0).state().coders.at(gone).deleted == words.empty());
        return words;
    }
};

constexpr const char* backByName =
    "The coder “Ann” is back, because of a hand-out, memo or saved table that came in.";

}

/// What had been coded by then is of the other, so that the two must be made one again.
BOOST_AUTO_TEST_CASE(CoderMadeOneHereAndCodingOnThere_IsBack_AndWhoseCodingsAreWhichIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodersMadeOne team;
    team.at(1).project->apply(rd::history::addCoding(team.at(1).state(), team.interview(), {0, 2},
                                                     team.code(1, "calm"), team.gone));
    BOOST_TEST(
        team.wordsOfReturn() ==
        "The coder “Ann” was made one with “Bob” in one copy and coded in another, so both are there: 1 "
        "coding is of “Ann”, the others are of “Bob”. If they are one person, make them one again.");
}

/// As a coding does; else the hand-out would be of nobody.
BOOST_AUTO_TEST_CASE(AHandOutToACoderMadeOneWithAnother_BringsTheCoderBack)
{
    CodersMadeOne team;
    team.at(1).project->apply(rd::history::handOut(team.at(1).state(), team.gone, {team.interview()}, 1000));
    BOOST_TEST(team.wordsOfReturn() == backByName);
    const auto& handed = team.at(0).state().assignments;
    BOOST_TEST_REQUIRE(handed.size() == 1U);
    BOOST_TEST((handed.begin()->second.coder == team.gone));
}

BOOST_AUTO_TEST_CASE(ASavedTableOfACoderMadeOneWithAnother_BringsTheCoderBack)
{
    CodersMadeOne team;
    rd::coding::TableDefinition table;
    table.id = rd::TableId::make();
    table.title = {"van Ann", "of Ann"};
    table.coders = {team.gone};
    team.at(1).project->apply(rd::history::saveTable(team.at(1).state(), table));
    BOOST_TEST(team.wordsOfReturn() == backByName);
    BOOST_TEST((team.at(0).state().tables.at(table.id).coders == std::vector<rd::CoderId>{team.gone}));
}

BOOST_AUTO_TEST_CASE(AMemoOfACoderMadeOneWithAnother_BringsTheCoderBack_ADeletedOneDoesNot)
{
    for (const bool deleted : {false, true}) {
        CodersMadeOne team;
        rd::coding::Memo memo;
        memo.id = rd::MemoId::make();
        memo.text.nl = "let op";
        memo.coder = team.gone;
        team.at(1).project->apply(rd::history::addMemo(team.at(1).state(), memo));
        if (deleted) team.at(1).project->apply(rd::history::deleteMemo(team.at(1).state(), memo.id));
        BOOST_TEST(team.wordsOfReturn() == (deleted ? "" : backByName));
    }
}

/// Joined again, all is the other's in both copies.
BOOST_AUTO_TEST_CASE(ACoderThatIsBackByAHandOut_CanBeMadeOneAgain)
{
    CodersMadeOne team;
    team.at(1).project->apply(rd::history::handOut(team.at(1).state(), team.gone, {team.interview()}, 1000));
    team.mergeFrom(0, {1});
    team.at(0).project->apply(rd::history::joinCoders(team.at(0).state(), team.gone, team.stays));
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U}) {
        const auto& state = team.at(copy).state();
        BOOST_TEST(state.coders.at(team.gone).deleted);
        BOOST_TEST((state.assignments.begin()->second.coder == team.stays));
    }
}

BOOST_AUTO_TEST_SUITE_END()
