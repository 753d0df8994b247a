// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/resolving_edits.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;

void apply(Team& team, std::size_t copy, const history::Edit& edit)
{
    team.at(copy).project->apply(edit);
}

void mergeCodes(Team& team, std::size_t copy, rd::CodeId from, rd::CodeId into)
{
    apply(team, copy, history::mergeCodes(team.at(copy).state(), from, into));
}

void deleteCode(Team& team, std::size_t copy, rd::CodeId code)
{
    apply(team, copy, history::deleteCode(team.at(copy).state(), code));
}

rd::CodeId addOpposite(Team& team, std::size_t copy, const std::string& name, rd::CodeId of)
{
    const rd::CodeId id = team.addCode(copy, name, team.code(copy, "relation"));
    auto code = *team.at(copy).state().codebook.find(id);
    code.poleOf = of;
    apply(team, copy, history::changeCode(team.at(copy).state(), code));
    return id;
}

void addQuestion(Team& team, std::size_t copy, const std::string& words, rd::CodeId theme)
{
    rd::transcript::GuideItem item;
    item.text = {words, words};
    item.theme = theme;
    apply(team, copy, history::addGuideItem(team.at(copy).state(), item));
}

/// All removals in which somebody wrote are chosen, or those of one thing.
rd::project::MergeOptions choosingRemovals(Team& team, std::size_t into, std::size_t from,
                                           const rd::Uuid& only = {})
{
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(into, {from}, options);
    options.onlyTry = false;
    for (const auto& clash : tried.copies.at(0).clashes)
        if (clash.removal && (only.isNull() || clash.id.find(only.toString()) != std::string::npos))
            options.keepHere[{"", clash.id}] = clash.here == "deleted";
    return options;
}

std::size_t times(const rd::merge::Report& report, const std::string& words)
{
    const auto sentences = rd::merge::sentencesOf(report);
    return static_cast<std::size_t>(
        std::count_if(sentences.begin(), sentences.end(),
                      [&](const std::string& one) { return one.find(words) != std::string::npos; }));
}

bool isThere(Team& team, std::size_t copy, rd::CodeId code)
{
    return !team.at(copy).state().codebook.find(code)->deleted;
}

/// How many codings each code has, by key.
std::map<std::string, int> coded(Team& team, std::size_t copy)
{
    std::map<std::string, int> all;
    const auto& state = team.at(copy).state();
    for (const auto& coding : state.codings.of(team.interview()))
        ++all[state.codebook.find(coding.code)->key];
    return all;
}

void expectSame(Team& team, std::size_t into)
{
    team.mergeFrom(1 - into, {into});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    for (const auto& finding : team.at(0).project->check()) BOOST_ERROR(finding.what);
}

using Coded = std::map<std::string, int>;

}

/// What is told of codes that were merged or deleted in other copies, and that it is so.
BOOST_AUTO_TEST_SUITE(MergedCodes)

/// The removal of a code is chosen of which another became part: what is in use stays one code.
BOOST_AUTO_TEST_CASE(RemovalThatIsChosenOfACodeThatGotAnother_LeavesThoseOne)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId listens = team.code(0, "listens");
        const rd::CodeId calm = team.code(0, "calm");
        team.codePassage(0, {22, 26}, "calm");
        team.codePassage(0, {28, 37}, "listens");
        team.mergeFrom(1, {0});
        deleteCode(team, 0, listens);
        team.codePassage(0, {0, 2}, "calm"); // before what the merge of the codes moved
        mergeCodes(team, 1, calm, listens);
        const auto report = team.mergeFrom(into, {1 - into}, choosingRemovals(team, into, 1 - into));
        BOOST_TEST(isThere(team, into, listens));
        BOOST_TEST(!isThere(team, into, calm));
        BOOST_TEST((coded(team, into) == Coded{{"listens", 3}}));
        BOOST_TEST(times(report, "“calm” was") == 0U);
        BOOST_TEST(times(report, "used in 2 codings, so that it stays). It was chosen to be removed") == 1U);
        expectSame(team, into);
    }
}

/// Nothing is in that code, so the removal holds; what became part of it is back for who used it.
BOOST_AUTO_TEST_CASE(RemovalThatIsChosenOfACodeThatGotAnEmptyOne_Holds_AndThatOneIsBackByItself)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId listens = team.code(0, "listens");
        const rd::CodeId calm = team.code(0, "calm");
        deleteCode(team, 0, listens);
        team.codePassage(0, {0, 2}, "calm");
        mergeCodes(team, 1, calm, listens);
        const auto report =
            team.mergeFrom(into, {1 - into}, choosingRemovals(team, into, 1 - into, listens.uuid));
        BOOST_TEST(!isThere(team, into, listens));
        BOOST_TEST((coded(team, into) == Coded{{"calm", 1}}));
        BOOST_TEST(times(report, "“calm” was merged into “listens”, which is deleted, and used in another "
                                 "copy; it is back by itself.") == 1U);
        expectSame(team, into);
    }
}

/// A theme comes back for two codes below it, of which the removal of the first is chosen.
BOOST_AUTO_TEST_CASE(ThemeThatIsBackForAnotherCodeThanWithoutTheChoice_IsToldWithThatOne)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId listens = team.code(0, "listens");
        deleteCode(team, 0, team.code(0, "relation"));
        auto renamed = *team.at(1).state().codebook.find(listens);
        renamed.name.en = "hears";
        apply(team, 1, history::changeCode(team.at(1).state(), renamed));
        team.codePassage(1, {22, 26}, "calm");
        const auto report =
            team.mergeFrom(into, {1 - into}, choosingRemovals(team, into, 1 - into, listens.uuid));
        BOOST_TEST(!isThere(team, into, listens));
        BOOST_TEST(times(report, "was deleted in one copy, and “calm” stands below it in another") == 1U);
        BOOST_TEST(times(report, "“calm” was deleted in one copy and used in another") == 1U);
        BOOST_TEST(times(report, "“hears” stands below it") == 0U);
        BOOST_TEST(times(report, "is back along with what it stands below") == 0U);
        expectSame(team, into);
    }
}

BOOST_AUTO_TEST_CASE(WhatAnotherPutBelowAMergedCode_AskedOfItOrMadeItsOpposite_IsToldToFollow)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        const rd::CodeId listens = team.code(0, "listens");
        const rd::CodeId calm = team.code(0, "calm");
        addQuestion(team, 0, "Was it calm?", calm); // of which who merges knows
        team.mergeFrom(1, {0});
        mergeCodes(team, 0, calm, listens);
        const rd::CodeId still = team.addCode(1, "still", calm);
        const rd::CodeId noisy = addOpposite(team, 1, "noisy", calm);
        addQuestion(team, 1, "Who was calm?", calm);
        const auto report = team.mergeFrom(into, {1 - into});
        const auto& book = team.at(into).state().codebook;
        BOOST_TEST((book.find(still)->parent == listens));
        BOOST_TEST((book.find(noisy)->poleOf == listens));
        BOOST_TEST(times(report, "“still” stands below “listens” now, because “calm” was merged into it.") ==
                   1U);
        BOOST_TEST(
            times(report, "“noisy” is the opposite of “listens” now, because “calm” was merged into it.") ==
            1U);
        BOOST_TEST(times(report, "“Who was calm?” of the guide is about “listens” now, because “calm” was "
                                 "merged into it.") == 1U);
        BOOST_TEST(times(report, "Was it calm?") == 0U);
        const auto again = team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
        BOOST_TEST(times(team.mergeFrom(into, {1 - into}), "because “calm” was merged") == 0U);
    }
}

/// Also where none of them has a coding.
BOOST_AUTO_TEST_CASE(CodesMergedIntoEachOther_AreTheFirstOne_AndToldInOneSentence)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const bool isCoded : {false, true})
        for (const std::size_t into : {0U, 1U}) {
            Team team({0, 60'000});
            const rd::CodeId first = team.addCode(0, "first");
            const rd::CodeId second = team.addCode(0, "second");
            if (isCoded) team.codePassage(0, {22, 26}, "first");
            if (isCoded) team.codePassage(0, {28, 37}, "second");
            team.mergeFrom(1, {0});
            mergeCodes(team, 0, first, second);
            mergeCodes(team, 1, second, first);
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST(isThere(team, into, first));
            BOOST_TEST(!isThere(team, into, second));
            BOOST_TEST((coded(team, into) == (isCoded ? Coded{{"first", 2}} : Coded{})));
            BOOST_TEST(times(report, "Codes were made part of each other in different copies (“first” of "
                                     "“second”, “second” of “first”); they are one now, “first”, with the "
                                     "codings of all.") == 1U);
            BOOST_TEST(times(report, "deleted in one copy") == 0U);
            BOOST_TEST(times(report, "because the codes were merged") == 0U);
            expectSame(team, into);
        }
}

/// Both settled one difference; the earlier agreed coding, of a code that was merged, is gone.
BOOST_AUTO_TEST_CASE(CodingThatADecisionRemoved_IsNotToldToFollowItsCode)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        team.codePassage(0, {22, 26}, "calm");
        const auto coding = team.at(0).state().codings.of(team.interview()).front();
        const rd::CodeId extra = team.addCode(0, "extra");
        team.mergeFrom(1, {0});
        auto wanted = coding;
        wanted.code = extra;
        const history::Disputed disputed{team.interview(), coding, std::nullopt};
        apply(team, 0, history::resolve(team.at(0).state(), disputed, wanted, "Team", "", 5));
        apply(team, 1, history::resolve(team.at(1).state(), disputed, std::nullopt, "Team", "", 6));
        mergeCodes(team, 1, extra, team.code(1, "listens"));
        const auto report = team.mergeFrom(into, {1 - into});
        BOOST_TEST((coded(team, into) == Coded{{"calm", 1}}));
        BOOST_TEST(times(report, "of “extra” is one of “listens” now") == 0U);
        expectSame(team, into);
    }
}

/// The coding follows its code into one that only groups, which nobody who merges wrote.
BOOST_AUTO_TEST_CASE(CodingThatFollowsItsCodeIntoOneThatOnlyGroups_IsToldOnce_InEitherCopy)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 0});
        auto group = *team.at(1).state().codebook.byKey("relation");
        group.codable = false;
        apply(team, 1, history::changeCode(team.at(1).state(), group));
        team.codePassage(1, {22, 26}, "calm");
        mergeCodes(team, 0, team.code(0, "calm"), team.code(0, "relation"));
        const auto report = team.mergeFrom(into, {1 - into});
        BOOST_TEST(times(report, "only groups other codes now, and 1 coding is of it.") == 1U);
        expectSame(team, into);
    }
}

/// What each wanted is told as what both wrote, and not as done once more.
BOOST_AUTO_TEST_CASE(CodeMadePartOfAnotherInEachCopy_IsToldOnce)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 60'000});
    const rd::CodeId humor = team.addCode(0, "humor", team.code(0, "relation"));
    team.mergeFrom(1, {0});
    mergeCodes(team, 0, humor, team.code(0, "calm"));
    mergeCodes(team, 1, humor, team.code(1, "listens"));
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(times(report, "Both wrote merging of “humor”") == 1U);
    BOOST_TEST(times(report, "made “humor” part of") == 0U);
}

/// Two codes of one name, of which the first only groups, are made one.
BOOST_AUTO_TEST_CASE(CodingOfACodeThatIsJoinedWithOneThatOnlyGroups_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, 60'000});
        const rd::CodeId first = team.addCode(0, "humor");
        auto group = *team.at(0).state().codebook.find(first);
        group.codable = false;
        apply(team, 0, history::changeCode(team.at(0).state(), group));
        team.addCode(1, "humor");
        team.codePassage(1, {22, 26}, "humor");
        rd::project::MergeOptions options;
        options.joinSameNames = true;
        const auto report = team.mergeFrom(into, {1 - into}, options);
        const auto& codings = team.at(into).state().codings.of(team.interview());
        BOOST_TEST_REQUIRE(codings.size() == 1U);
        const auto* code = team.at(into).state().codebook.find(codings.front().code);
        BOOST_TEST(times(report, "only groups other codes now, and 1 coding is of it.") ==
                   (code->codable ? 0U : 1U));
        BOOST_TEST(!code->codable);
    }
}

BOOST_AUTO_TEST_SUITE_END()
