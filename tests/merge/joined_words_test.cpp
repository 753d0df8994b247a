// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::codebook::Code;
using rd::test::Team;

namespace
{

rd::CodeId addDefined(Team::Copy& copy, const std::string& name, const std::string& meaning,
                      const std::string& example)
{
    Code made;
    made.id = rd::CodeId::make();
    made.name = {name, ""};
    made.definition.meaning.nl = meaning;
    made.definition.example.nl = example;
    copy.project->apply(rd::history::addCode(copy.state(), made));
    return made.id;
}

void color(Team::Copy& copy, rd::CodeId id, std::uint32_t color)
{
    Code code = *copy.state().codebook.find(id);
    code.color = color;
    copy.project->apply(rd::history::changeCode(copy.state(), code));
}

rd::project::MergeOptions joining()
{
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    return options;
}

}

/// What two things of one name say when they become one.
BOOST_AUTO_TEST_SUITE(JoinedWords)

BOOST_AUTO_TEST_CASE(OneCodingMadeInBoth_TellsThePageAndTheQuoteForWhichThereIsNoRoom)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        auto& project = *team.at(copy).project;
        const auto coder = project.ensureCoder("Ann");
        project.apply(rd::history::addCoding(project.state(), team.interview(), {22, 26},
                                             team.code(copy, "calm"), coder));
        const auto id = project.state().codings.of(team.interview()).front().id;
        project.apply(rd::history::setPages(project.state(), {id}, copy == 0 ? "5" : "7"));
    }
    std::string findings;
    for (const auto& finding : team.mergeFrom(0, {1}).findings) findings += finding.text + "\n";
    BOOST_TEST(
        findings.find("“calm” of Ann in “interview 1”, turn 2, was made in both copies. The other had: "
                      "page “7”.") != std::string::npos,
        findings);
}

BOOST_AUTO_TEST_CASE(TwoCodesOfOneName_KeepATableOfTheirOwn_AndTheOtherShortKeyIsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    const rd::CodeId first = addDefined(team.at(0), "rust", "", "");
    const rd::CodeId second = addDefined(team.at(1), "Rust", "", "");
    for (const std::size_t copy : {0U, 1U}) {
        Code code = *team.at(copy).state().codebook.find(copy == 0 ? first : second);
        code.shortKey = copy == 0 ? "q" : "z";
        code.ownTable = copy == 1;
        team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
    }
    const auto report = team.mergeFrom(0, {1}, joining());
    const Code& code = *team.at(0).state().codebook.find(first);
    BOOST_TEST(code.shortKey == "q");
    BOOST_TEST(code.ownTable);
    BOOST_TEST(std::any_of(report.findings.begin(), report.findings.end(), [](const auto& finding) {
        return finding.text.find("key “z”") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_CASE(TwoCodesOfOneName_KeepBothDefinitionsAndMemos_AndTheOtherColourIsTold)
{
    Team team({0, 1000});
    const rd::CodeId first = addDefined(team.at(0), "rust", "De helper is kalm.", "");
    const rd::CodeId second = addDefined(team.at(1), "Rust", "Niemand heeft haast.", "“Rustig aan.”");
    color(team.at(0), first, 0x112233);
    color(team.at(1), second, 0xAA00BB);
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.nl = "nog bespreken";
    memo.subject = second.uuid;
    team.at(1).project->apply(rd::history::addMemo(team.at(1).state(), memo));
    const auto report = team.mergeFrom(0, {1}, joining());
    const Code& code = *team.at(0).state().codebook.find(first);
    BOOST_TEST(code.definition.meaning.nl == "De helper is kalm.\nNiemand heeft haast.");
    BOOST_TEST(code.definition.example.nl == "“Rustig aan.”");
    BOOST_TEST(code.color == 0x112233U);
    BOOST_TEST((team.at(0).state().memos.at(memo.id).subject == first.uuid));
    const auto told = std::find_if(report.findings.begin(), report.findings.end(),
                                   [](const auto& one) { return one.kind == "code-left-out"; });
    BOOST_TEST_REQUIRE((told != report.findings.end()));
    BOOST_TEST(told->text.find("#AA00BB") != std::string::npos);
    team.at(0).project->undo();
    BOOST_TEST(team.at(0).state().codebook.find(first)->definition.meaning.nl == "De helper is kalm.");
}

BOOST_AUTO_TEST_CASE(TwoCodesOfOneKeyThatBecomeOne_TellNoKeyThatNobodyHas)
{
    for (const bool join : {true, false}) {
        Team team({0, 1000});
        std::vector<rd::CodeId> ids;
        for (const std::size_t copy : {0U, 1U}) {
            ids.push_back(addDefined(team.at(copy), "rust", "", ""));
            Code code = *team.at(copy).state().codebook.find(ids[copy]);
            code.shortKey = "r";
            team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
        }
        const auto report = team.mergeFrom(0, {1}, join ? joining() : rd::project::MergeOptions{});
        BOOST_TEST(rd::test::tells(report, "joined") == join);
        BOOST_TEST(rd::test::tells(report, "key-changed") == !join);
        BOOST_TEST(rd::test::tells(report, "short-key-cleared") == !join);
        const Code& code = *team.at(0).state().codebook.find(ids[0]);
        BOOST_TEST(code.shortKey == "r");
        BOOST_TEST(team.at(0).state().codebook.find(ids[1])->deleted == join);
    }
}

BOOST_AUTO_TEST_CASE(CodeRemovedAndMadeAgainHere_AndRewrittenThere_IsToldAsOneNameAndJoined)
{
    Team team({0, 1000});
    const rd::CodeId first = team.code(0, "calm");
    Code changed = *team.at(1).state().codebook.find(first);
    changed.definition.meaning.nl = "Niemand heeft haast.";
    team.at(1).project->apply(rd::history::changeCode(team.at(1).state(), changed));
    team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), first));
    const rd::CodeId again = addDefined(team.at(0), changed.name.nl, "", "");
    const auto report = team.mergeFrom(0, {1}, joining());
    BOOST_TEST_REQUIRE(report.sameNames.size() == 1U);
    BOOST_TEST((team.at(0).state().codebook.resolved(again) == first));
    BOOST_TEST(!team.at(0).state().codebook.find(first)->deleted);
}

BOOST_AUTO_TEST_CASE(TwoQualifiersOfOneName_ThatCountInTwoWays_TellTheOther)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        Code made;
        made.id = rd::CodeId::make();
        made.name = {"deels", "partly"};
        made.level = rd::codebook::CodeLevel::qualifier;
        if (copy == 1) made.counting = rd::codebook::QualifierCounting::along;
        team.at(copy).project->apply(rd::history::addCode(team.at(copy).state(), made));
    }
    std::string findings;
    for (const auto& finding : team.mergeFrom(0, {1}, joining()).findings) findings += finding.text + "\n";
    BOOST_TEST(findings.find("how it counts “along”") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(TwoCasesOfOneName_KeepBothRemarks)
{
    Team team({0, 1000});
    std::vector<rd::CaseId> ids;
    for (const std::size_t i : {0U, 1U}) {
        rd::transcript::Case made;
        made.id = rd::CaseId::make();
        made.name = "gezin Merel";
        made.remark = i == 0 ? "twee helpers" : "verhuisd";
        team.at(i).project->apply(rd::history::addCase(team.at(i).state(), made));
        ids.push_back(made.id);
    }
    team.mergeFrom(0, {1}, joining());
    BOOST_TEST(team.at(0).state().cases.find(ids[0])->remark == "twee helpers\nverhuisd");
}

BOOST_AUTO_TEST_SUITE_END()
