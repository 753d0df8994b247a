// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_sense.h"
#include "history/team_edits.h"
#include "history/text_edits.h"
#include "team.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

/// Codings that became one with another in one copy, of which the other copy removed that one.
using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;

/// One coder who coded four letters with two codes, which both copies have.
struct CodedTwice : Team {
    rd::CodeId listens = code(0, "listens");
    rd::CodeId calm = code(0, "calm");
    rd::CodingId ofListens;
    rd::CodingId ofCalm;

    explicit CodedTwice(std::size_t copies = 2) : Team(std::vector<std::int64_t>(copies, 0))
    {
        codePassage(0, {22, 26}, "listens");
        ofListens = state(0).codings.of(interview()).front().id;
        codePassage(0, {22, 26}, "calm");
        for (const auto& coding : state(0).codings.of(interview()))
            if (coding.id != ofListens) ofCalm = coding.id;
        apply(0, history::setCodingMemo(state(0), ofListens, "of listens"));
        apply(0, history::setCodingMemo(state(0), ofCalm, "of calm"));
        for (std::size_t i = 1; i < copies; ++i) mergeFrom(i, {0});
    }
    const history::State& state(std::size_t copy) { return at(copy).state(); }
    void apply(std::size_t copy, const history::Edit& edit) { at(copy).project->apply(edit); }
    void mergeCodes(std::size_t copy, rd::CodeId from, rd::CodeId into)
    {
        apply(copy, history::mergeCodes(state(copy), from, into));
    }
    /// The codes of the codings, after each copy has merged the others.
    std::vector<rd::CodeId> codesAfterMerging()
    {
        for (std::size_t into = 0; into < size(); ++into) {
            std::vector<std::size_t> others;
            for (std::size_t i = 0; i < size(); ++i)
                if (i != into) others.push_back(i);
            reports.push_back(mergeFrom(into, others));
            BOOST_TEST(at(into).project->check().empty());
            BOOST_TEST(told(state(into)) == told(state(0)));
        }
        std::vector<rd::CodeId> codes;
        for (const auto& coding : state(0).codings.of(interview())) codes.push_back(coding.code);
        return codes;
    }
    std::vector<rd::merge::Report> reports;
};

using Codes = std::vector<rd::CodeId>;

/// The copies merged one after the other in this order, or all at once, into a copy of the first.
std::unique_ptr<rd::project::Project> mergedInOrder(Team& team, const std::vector<std::size_t>& order,
                                                    bool atOnce)
{
    static int count = 0;
    const auto path = team.study().folder / ("order " + std::to_string(++count) + ".draad");
    team.at(order.front()).project->copyTo(path);
    rd::project::OpenOptions options;
    options.author = "whoever";
    auto project = rd::project::Project::open(path, options);
    std::vector<std::filesystem::path> others;
    for (std::size_t i = 1; i < order.size(); ++i) others.push_back(team.at(order[i]).path);
    if (atOnce) project->merge(others);
    for (const auto& other : others)
        if (!atOnce) project->merge({other});
    return project;
}

/// The codings' memos, the same in whatever order three copies are merged.
std::vector<std::string> memosInAnyOrder(Team& team)
{
    std::vector<std::size_t> order{0, 1, 2};
    const std::string first = told(*mergedInOrder(team, order, true));
    do {
        for (const bool atOnce : {true, false})
            BOOST_TEST(told(*mergedInOrder(team, order, atOnce)) == first,
                       order[0] << order[1] << order[2] << (atOnce ? " at once" : " one by one"));
    } while (std::next_permutation(order.begin(), order.end()));
    std::vector<std::string> memos;
    const auto merged = mergedInOrder(team, order, true);
    for (const auto& coding : merged->state().codings.of(team.interview())) memos.push_back(coding.memo);
    return memos;
}

using Memos = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(MadeOne)

BOOST_AUTO_TEST_CASE(CodesMergedIntoEachOther_KeepTheCodingThatBothHad)
{
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.mergeCodes(1, team.calm, team.listens);
    const Codes codes = team.codesAfterMerging();
    BOOST_TEST_REQUIRE(codes.size() == 1U);
    BOOST_TEST(!team.state(0).codebook.find(codes.front())->deleted);
    BOOST_TEST(team.state(0).codings.of(team.interview()).front().memo == "of listens\nof calm");
}

BOOST_AUTO_TEST_CASE(CodingThatBecameOneWithARemovedOne_IsThereByItself_AndTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::removeCoding(team.state(1), team.ofCalm));
    BOOST_TEST((team.codesAfterMerging() == Codes{team.calm}));
    const auto& left = team.state(0).codings.of(team.interview()).front();
    BOOST_TEST((left.id == team.ofListens));
    BOOST_TEST(left.memo == "of listens");
    const auto& findings = team.reports.front().findings;
    const auto said = std::count_if(findings.begin(), findings.end(), [](const auto& one) {
        return one.text == "“calm” of coder 1 in “interview 1” is there by itself again: it had gone because "
                           "another coding said the same, and that one coder 2 removed.";
    });
    BOOST_TEST(said == 1);
}

/// Who removed it knew that it stood for both; so did who removed the other too.
BOOST_AUTO_TEST_CASE(CodingRemovedByWhoKnewOfBoth_StaysGone)
{
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.mergeFrom(1, {0});
    team.apply(1, history::removeCodings(team.state(1), {team.ofCalm}));
    BOOST_TEST(team.codesAfterMerging().empty());
    CodedTwice other;
    other.mergeCodes(0, other.listens, other.calm);
    other.apply(1, history::removeCodings(other.state(1), {other.ofCalm, other.ofListens}));
    BOOST_TEST(other.codesAfterMerging().empty());
}

BOOST_AUTO_TEST_CASE(CodingChangedToSayTheSame_WhileTheOtherCopyRemovedTheOther_IsThere)
{
    CodedTwice team;
    team.apply(0, history::recodeCoding(team.state(0), team.ofListens, team.calm));
    BOOST_TEST(team.state(0).codings.of(team.interview()).size() == 1U);
    team.apply(1, history::removeCodings(team.state(1), {team.ofCalm}));
    BOOST_TEST((team.codesAfterMerging() == Codes{team.calm}));
}

BOOST_AUTO_TEST_CASE(CodingChangedToSayTheSame_WhileTheOtherCopyDeletedThatCode_BringsTheCodeBack)
{
    CodedTwice team;
    team.apply(0, history::recodeCoding(team.state(0), team.ofListens, team.calm));
    team.apply(1, history::deleteCode(team.state(1), team.calm));
    BOOST_TEST((team.codesAfterMerging() == Codes{team.calm}));
    BOOST_TEST(!team.state(0).codebook.find(team.calm)->deleted);
}

BOOST_AUTO_TEST_CASE(TranscriptRemovedWhereCodingsBecameOne_StaysRemoved)
{
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::deleteTranscript(team.state(1), team.interview()));
    team.codesAfterMerging();
    BOOST_TEST(team.state(0).transcripts.find(team.interview())->deleted);
}

/// The correction takes out a word, after which two passages are one.
BOOST_AUTO_TEST_CASE(CodingsMadeOneByACorrection_WhileTheOtherCopyRemovedTheOne_KeepTheOther)
{
    Team team({0, 0});
    auto& project = *team.at(0).project;
    const auto turn = project.state().transcripts.turnsOf(team.interview()).back();
    const rd::text::OffsetMap map(*project.text(team.interview()));
    const std::string spoken(map.slice({turn.textStart, turn.span.end}));
    BOOST_TEST_REQUIRE(spoken.ends_with(" 🙂 echt."));
    team.codePassage(0, {turn.span.end - 7, turn.span.end}, "calm");
    team.codePassage(0, {turn.span.end - 5, turn.span.end}, "calm");
    team.mergeFrom(1, {0});
    const std::string without = spoken.substr(0, spoken.size() - std::string("🙂 echt.").size()) + "echt.";
    project.apply(
        history::correctTurn(project.state(),
                             {project.sourceText(team.interview()), *project.text(team.interview())},
                             team.interview(), turn.number, without)
            .edit);
    const auto& left = team.at(0).state().codings.of(team.interview());
    BOOST_TEST_REQUIRE(left.size() == 1U);
    team.at(1).project->apply(history::removeCoding(team.at(1).state(), left.front().id));
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 1U);
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
}

/// Three codes in a ring, each copy one third of it.
BOOST_AUTO_TEST_CASE(ThreeCodesMergedInARing_KeepTheWordsOfAll_InAnyOrder)
{
    CodedTwice team(3);
    const rd::CodeId humor = team.addCode(0, "humor");
    team.codePassage(0, {22, 26}, team.state(0).codebook.find(humor)->key);
    for (const auto& coding : team.state(0).codings.of(team.interview()))
        if (coding.code == humor) team.apply(0, history::setCodingMemo(team.state(0), coding.id, "of humor"));
    team.mergeFrom(1, {0});
    team.mergeFrom(2, {0});
    team.mergeCodes(0, team.calm, team.listens);
    team.mergeCodes(1, team.listens, humor);
    team.mergeCodes(2, humor, team.calm);
    const Memos memos = memosInAnyOrder(team);
    BOOST_TEST_REQUIRE(memos.size() == 1U);
    for (const char* memo : {"of listens", "of calm", "of humor"})
        BOOST_TEST(rd::history::says(memos.front(), memo), memo);
}

/// Merged one way in one copy and the other way in another, and a third removed one of the two.
BOOST_AUTO_TEST_CASE(CodesMergedIntoEachOther_WhileAThirdCopyRemovedOneCoding_KeepTheOther_InAnyOrder)
{
    CodedTwice team(3);
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::removeCoding(team.state(1), team.ofCalm));
    team.mergeCodes(2, team.calm, team.listens);
    const Memos memos = memosInAnyOrder(team);
    BOOST_TEST_REQUIRE(memos.size() == 1U);
    BOOST_TEST(rd::history::says(memos.front(), "of listens"));
}

BOOST_AUTO_TEST_CASE(BothOfTwoThatBecameOne_RemovedInTwoOtherCopies_AreGone_InAnyOrder)
{
    CodedTwice team(3);
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::removeCoding(team.state(1), team.ofCalm));
    team.apply(2, history::removeCoding(team.state(2), team.ofListens));
    BOOST_TEST(memosInAnyOrder(team).empty());
}

/// The copy that is behind has the merge of codes still.
BOOST_AUTO_TEST_CASE(CodingsMadeOneAndThatUndone_AreAsIfTheyHadNotBeen_InAnyOrder)
{
    CodedTwice team(3);
    team.mergeCodes(0, team.listens, team.calm);
    team.mergeFrom(2, {0});
    team.at(0).project->undo();
    team.apply(1, history::removeCoding(team.state(1), team.ofCalm));
    BOOST_TEST((memosInAnyOrder(team) == Memos{"of listens"}));
}

BOOST_AUTO_TEST_CASE(CodingRemovedInTwoCopies_AndRewrittenInAThird_IsThere_InAnyOrder)
{
    CodedTwice team(3);
    team.apply(0, history::setCodingMemo(team.state(0), team.ofCalm, "of calm, more"));
    for (const std::size_t copy : {1U, 2U})
        team.apply(copy, history::removeCoding(team.state(copy), team.ofCalm));
    const Memos memos = memosInAnyOrder(team);
    BOOST_TEST(std::count(memos.begin(), memos.end(), "of calm, more") == 1);
    const rd::SpeakIn speak(rd::Language::english);
    team.mergeFrom(0, {1});
    const auto report = team.mergeFrom(0, {2});
    BOOST_TEST_REQUIRE(report.copies.front().clashes.size() == 1U);
    BOOST_TEST(report.copies.front().clashes.front().thereBy == "coder 3, coder 2");
}

BOOST_AUTO_TEST_CASE(CodingThatBecameOneWithAnother_WhichTwoCopiesRemoved_IsThere_InAnyOrder)
{
    CodedTwice team(3);
    team.mergeCodes(0, team.listens, team.calm);
    for (const std::size_t copy : {1U, 2U})
        team.apply(copy, history::removeCoding(team.state(copy), team.ofCalm));
    BOOST_TEST((memosInAnyOrder(team) == Memos{"of listens"}));
}

BOOST_AUTO_TEST_CASE(CodeDeletedInTwoCopies_AndAnotherMergedIntoItInAThird_IsThere_InAnyOrder)
{
    CodedTwice team(3);
    team.mergeCodes(0, team.listens, team.calm);
    for (const std::size_t copy : {1U, 2U})
        team.apply(copy, history::deleteCode(team.state(copy), team.calm));
    BOOST_TEST((memosInAnyOrder(team) == Memos{"of calm\nof listens"}));
}

namespace
{

/// Both coded the same passage with the same code.
struct TwoCodersOfOnePassage : Team {
    rd::CoderId ann;
    rd::CoderId bob;

    TwoCodersOfOnePassage() : Team({0, 0})
    {
        ann = at(0).project->ensureCoder("Ann");
        bob = at(0).project->ensureCoder("Bob");
        for (const rd::CoderId coder : {ann, bob})
            at(0).project->apply(
                history::addCoding(at(0).state(), interview(), {22, 26}, code(0, "calm"), coder));
        for (const auto& coding : at(0).state().codings.of(interview()))
            at(0).project->apply(
                history::setCodingMemo(at(0).state(), coding.id, coding.coder == ann ? "of Ann" : "of Bob"));
        mergeFrom(1, {0});
    }
    void join(std::size_t copy, rd::CoderId from, rd::CoderId into)
    {
        at(copy).project->apply(history::joinCoders(at(copy).state(), from, into));
    }
};

}

BOOST_AUTO_TEST_CASE(CodersJoinedWithEachOther_AreOne_WithTheCodingsOfBoth)
{
    const rd::SpeakIn speak(rd::Language::english);
    TwoCodersOfOnePassage team;
    team.join(0, team.ann, team.bob);
    team.join(1, team.bob, team.ann);
    const auto report = team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
    const auto& codings = team.at(0).state().codings.of(team.interview());
    BOOST_TEST_REQUIRE(codings.size() == 1U);
    BOOST_TEST((codings.front().coder == team.ann));
    BOOST_TEST(codings.front().memo == "of Ann\nof Bob");
    BOOST_TEST(!team.at(0).state().coders.at(team.ann).deleted);
    BOOST_TEST(team.at(0).state().coders.at(team.bob).deleted);
    const auto said = std::count_if(report.findings.begin(), report.findings.end(), [](const auto& one) {
        return one.kind == "coders-one" &&
               one.text == "Coders were made one with each other in different copies (“Ann” with “Bob”, "
                           "“Bob” with “Ann”); they are one now, “Ann”, with the codings of all.";
    });
    BOOST_TEST(said == 1);
    BOOST_TEST(team.at(0).project->check().empty());
}

/// One joined them, the other removed the coding that then stood for both.
BOOST_AUTO_TEST_CASE(CodersJoined_WhileTheOtherCopyRemovedOneCoding_KeepTheOther)
{
    TwoCodersOfOnePassage team;
    const auto& codings = team.at(1).state().codings.of(team.interview());
    const auto ofBob = std::find_if(codings.begin(), codings.end(),
                                    [&](const auto& coding) { return coding.coder == team.bob; });
    team.at(1).project->apply(history::removeCodings(team.at(1).state(), {ofBob->id}));
    team.join(0, team.ann, team.bob);
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
    const auto& left = team.at(0).state().codings.of(team.interview());
    BOOST_TEST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left.front().memo == "of Ann");
}

/// What one joined into a coding that another had made part of a third goes along with that.
BOOST_AUTO_TEST_CASE(CodesMergedHere_AndCodersJoinedThere_LeaveTheWordsOfAll)
{
    TwoCodersOfOnePassage team;
    for (const rd::CoderId coder : {team.ann, team.bob})
        team.at(0).project->apply(history::addCoding(team.at(0).state(), team.interview(), {22, 26},
                                                     team.code(0, "listens"), coder, {},
                                                     coder == team.ann ? "also Ann" : "also Bob"));
    team.mergeFrom(1, {0});
    team.at(0).project->apply(
        history::mergeCodes(team.at(0).state(), team.code(0, "listens"), team.code(0, "calm")));
    team.join(1, team.ann, team.bob);
    const auto report = team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(told(team.at(1).state()) == told(team.at(0).state()));
    const auto& left = team.at(0).state().codings.of(team.interview());
    BOOST_TEST_REQUIRE(left.size() == 1U);
    std::string rest = left.front().memo;
    for (const std::string memo : {"of Ann", "of Bob", "also Ann", "also Bob"}) {
        BOOST_TEST_REQUIRE(rd::history::says(rest, memo), memo << " in " << left.front().memo);
        rest.erase(rest.find(memo), memo.size());
        BOOST_TEST(!rd::history::says(rest, memo), memo << " twice in " << left.front().memo);
    }
    BOOST_TEST(report.copies.front().clashes.empty());
}

/// Chosen in the form; the code that became part of it has a coding that nobody removed.
BOOST_AUTO_TEST_CASE(RemovalChosenOfACodeWhoseCodingStandsForAnother_LosesNone)
{
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::deleteCode(team.state(1), team.calm));
    team.mergeChoosing(0, 1, false);
    const auto& left = team.state(0).codings.of(team.interview());
    BOOST_TEST_REQUIRE(left.size() == 1U);
    BOOST_TEST(rd::history::says(left.front().memo, "of listens"));
    BOOST_TEST(!team.state(0).codebook.find(left.front().code)->deleted);
}

BOOST_AUTO_TEST_CASE(WhatIsNotedAtACodingThatBecameOne_IsAtTheOther_AndTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodedTwice team;
    team.mergeCodes(0, team.listens, team.calm);
    team.apply(1, history::setCodingMemo(team.state(1), team.ofListens, "of listens, more"));
    team.apply(1, history::setPages(team.state(1), {team.ofListens}, "9"));
    BOOST_TEST((team.codesAfterMerging() == Codes{team.calm}));
    const auto& left = team.state(0).codings.of(team.interview()).front();
    BOOST_TEST(left.memo == "of calm\nof listens\nof listens, more");
    BOOST_TEST(left.page == "9");
    BOOST_TEST(team.reports.front().copies.front().clashes.empty());
    const auto& findings = team.reports.front().findings;
    BOOST_TEST(std::count_if(findings.begin(), findings.end(),
                             [](const auto& one) { return one.kind == "words-joined"; }) == 1);
}

/// Told in whichever copy; what was removed is no coding of the other coder.
BOOST_AUTO_TEST_CASE(CodingRemovedHere_AndMadeOneWithAnotherThere_IsToldAsThat_InEitherCopy)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        TwoCodersOfOnePassage team;
        for (const auto& coding : team.at(0).state().codings.of(team.interview()))
            if (coding.coder == team.ann) {
                team.at(0).project->apply(history::removeCoding(team.at(0).state(), coding.id));
                break;
            }
        team.join(1, team.ann, team.bob);
        const auto report = team.mergeFrom(into, {1 - into});
        std::vector<std::string> said;
        for (const auto& finding : report.findings)
            if (finding.kind == "codings-removed") said.push_back(finding.text);
        BOOST_TEST_REQUIRE(said.size() == 1U);
        BOOST_TEST(said.front().starts_with(
            "coder 1 removed a coding that coder 2 had made one with the coding “calm” of Bob at ‘"));
    }
}

BOOST_AUTO_TEST_CASE(CodeMergedThenUndoneAndRedone_IsToldAsPartOfAnother)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodedTwice team;
    team.mergeCodes(1, team.listens, team.calm);
    team.at(1).project->undo();
    team.at(1).project->redo();
    for (const auto& finding : team.mergeFrom(0, {1}).findings) {
        BOOST_TEST(finding.kind != "removed", finding.text);
        if (finding.kind == "code-merged")
            BOOST_TEST(finding.text == "coder 2 made “listens” part of “calm”.");
    }
}

BOOST_AUTO_TEST_CASE(CodeMadePartOfOneOfTheSameName_IsToldWithBothKeys)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodedTwice team;
    auto renamed = *team.state(1).codebook.find(team.listens);
    renamed.name = team.state(1).codebook.find(team.calm)->name;
    team.apply(1, history::changeCode(team.state(1), renamed));
    team.mergeCodes(1, team.listens, team.calm);
    std::string told;
    for (const auto& finding : team.mergeFrom(0, {1}).findings)
        if (finding.kind == "code-merged") told += finding.text;
    BOOST_TEST(told == "coder 2 made “calm (listens)” part of “calm (calm)”.");
}

BOOST_AUTO_TEST_CASE(WhatCameInRemovedOrMadePartOfAnother_IsNamed)
{
    const rd::SpeakIn speak(rd::Language::english);
    CodedTwice team;
    team.apply(1, history::removeCoding(team.state(1), team.ofCalm));
    team.mergeCodes(1, team.listens, team.calm);
    const auto report = team.mergeFrom(0, {1});
    std::vector<std::string> said;
    for (const auto& finding : report.findings) said.push_back(finding.text);
    const auto times = [&](const std::string& beginning) {
        return std::count_if(said.begin(), said.end(),
                             [&](const std::string& one) { return one.starts_with(beginning); });
    };
    BOOST_TEST(times("coder 2 removed the coding “calm” of coder 1 at ‘") == 1);
    BOOST_TEST(times("coder 2 made “listens” part of “calm”.") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
