// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/consensus_edits.h"
#include "history/guide_edits.h"
#include "history/resolving_edits.h"
#include "history/text_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::test::Team;
using rd::test::told;
using rd::transcript::RaisedBy;

namespace
{

/// Copies that call one code otherwise: the first "een", the second "twee", the third "drie", one after the
/// other; `from` the first that does.
struct Names : Team {
    rd::CodeId code_ = code(0, "calm");

    explicit Names(std::size_t copies = 3, std::size_t from = 0) : Team(std::vector<std::int64_t>(copies, 0))
    {
        const std::vector<std::string> names{"een", "twee", "drie"};
        for (std::size_t i = from; i < std::min<std::size_t>(copies, 3); ++i) rename(i, names[i]);
        at(0).clock.move(60'000);
    }
    void rename(std::size_t copy, const std::string& name)
    {
        at(copy).clock.move(1000 * (static_cast<std::int64_t>(copy) + 1));
        rd::codebook::Code renamed = *at(copy).state().codebook.find(code_);
        renamed.name.nl = name;
        at(copy).project->apply(rd::history::changeCode(at(copy).state(), renamed));
    }
    const std::string& name(std::size_t copy) { return at(copy).state().codebook.find(code_)->name.nl; }
    /// A copy of the first as it is now.
    std::size_t keepFirst(std::size_t as)
    {
        at(as).project.reset();
        at(as).author = at(0).author;
        std::filesystem::remove(at(as).path);
        at(0).project->copyTo(at(as).path);
        open(as);
        return as;
    }
    rd::merge::Report tried(std::size_t into, const std::vector<std::size_t>& from)
    {
        rd::project::MergeOptions options;
        options.onlyTry = true;
        return mergeFrom(into, from, options);
    }
};

std::vector<std::string> namesIn(const rd::merge::Report& report)
{
    std::vector<std::string> all;
    for (const auto& copy : report.copies)
        for (const auto& clash : copy.clashes) all.push_back(clash.here + " / " + clash.there);
    return all;
}

using Strings = std::vector<std::string>;

rd::transcript::GuideItem question()
{
    rd::transcript::GuideItem made;
    made.id = rd::GuideItemId::make();
    made.text.nl = "Wat hielp?";
    return made;
}

void resolveNone(Team& team, std::size_t copy, const rd::coding::Coding& first, const std::string& note)
{
    auto& project = *team.at(copy).project;
    project.apply(rd::history::resolve(project.state(), {team.interview(), first, std::nullopt}, std::nullopt,
                                       "", note, 5));
}

void correct(Team& team, std::size_t copy, const std::string& words)
{
    auto& project = *team.at(copy).project;
    team.at(copy).clock.move(1000);
    project.apply(
        rd::history::correctTurn(project.state(),
                                 {project.sourceText(team.interview()), *project.text(team.interview())},
                                 team.interview(), 2, words)
            .edit);
}

}

/// After a merge was undone.
BOOST_AUTO_TEST_SUITE(UndoneChoices)

BOOST_AUTO_TEST_CASE(WhatWasChosen_IsAskedAnew_AndNotChosenByItself)
{
    Names team(2);
    team.mergeKeepingOurs(0, 1);
    BOOST_TEST(team.name(0) == "een");
    team.at(0).project->undo();
    BOOST_TEST(namesIn(team.tried(0, {1})) == (Strings{"een / twee"}), boost::test_tools::per_element());
    team.mergeFrom(0, {1});
    BOOST_TEST(team.name(0) == "twee"); // the last that was written
    team.mergeFrom(1, {0});
    BOOST_TEST(team.name(1) == "twee");
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    BOOST_TEST(team.at(0).project->check().empty());
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
}

/// Nor by who did the work, and never chose.
BOOST_AUTO_TEST_CASE(WhatWasChosen_DoesNotComeToTheOtherBySilence)
{
    Names team(2);
    team.mergeKeepingOurs(0, 1);
    team.at(0).project->undo();
    BOOST_TEST(namesIn(team.tried(1, {0})) == (Strings{"twee / een"}), boost::test_tools::per_element());
    team.mergeFrom(1, {0});
    BOOST_TEST(team.name(1) == "twee");
    team.mergeFrom(0, {1});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

BOOST_AUTO_TEST_CASE(WhatWasChosen_IsThereAgainWhenTheMergeIsRedone)
{
    Names team(2);
    team.mergeKeepingOurs(0, 1);
    team.at(0).project->undo();
    team.at(0).project->redo();
    BOOST_TEST(team.name(0) == "een");
    team.mergeFrom(1, {0});
    BOOST_TEST(team.name(1) == "een");
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

/// In whatever order it comes together with a copy that was made before the undo.
BOOST_AUTO_TEST_CASE(WhatWasChosen_StandsWhereACopyHasItStill)
{
    for (const auto& orders :
         {Strings{"01", "02"}, Strings{"02", "01"}, Strings{"20"}, Strings{"10", "02"}}) {
        Names team(3);
        team.mergeKeepingOurs(0, 1);
        team.keepFirst(2);
        team.at(0).project->undo();
        for (const std::string& order : orders)
            team.mergeFrom(static_cast<std::size_t>(order[0] - '0'),
                           {static_cast<std::size_t>(order[1] - '0')});
        for (const std::size_t copy : {1U, 2U}) team.mergeFrom(0, {copy});
        for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
        for (const std::size_t copy : {0U, 1U, 2U}) {
            BOOST_TEST(team.name(copy) == "een", orders.front() << ", copy " << copy + 1);
            BOOST_TEST((told(*team.at(0).project) == told(*team.at(copy).project)));
            BOOST_TEST(team.at(copy).project->check().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(RemovalThatWasChosen_DoesNotComeBackWithWhatWasRewritten)
{
    for (const std::size_t into : {0U, 1U}) {
        Names team(2, 2);
        team.rename(0, "een");
        team.at(1).project->apply(rd::history::deleteCode(team.at(1).state(), team.code_));
        team.mergeChoosing(0, 1, false);
        BOOST_TEST(team.at(0).state().codebook.find(team.code_)->deleted);
        team.at(0).project->undo();
        const auto tried = team.tried(into, {1 - into});
        BOOST_TEST_REQUIRE(tried.copies.at(0).clashes.size() == 1U);
        BOOST_TEST(tried.copies.at(0).clashes.front().removal);
        team.mergeFrom(into, {1 - into});
        BOOST_TEST(!team.at(into).state().codebook.find(team.code_)->deleted);
        BOOST_TEST(team.name(into) == "een");
    }
}

BOOST_AUTO_TEST_CASE(CodesOfOneNameThatWereJoined_AreOfferedAgain)
{
    Team team({0, 0});
    team.addCode(0, "hoop");
    team.addCode(1, "hoop");
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    team.mergeFrom(0, {1}, options);
    team.at(0).project->undo();
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.sameNames.size() == 1U);
    const auto& codes = team.at(0).state().codebook.all();
    BOOST_TEST(std::count_if(codes.begin(), codes.end(), [](const auto& one) {
                   return !one.second.deleted && one.second.name.nl == "hoop";
               }) == 2);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

/// Also of cases: a transcript of the second copy was put in the case of the first by that join alone.
BOOST_AUTO_TEST_CASE(CasesOfOneNameThatWereJoined_AreNoWordOfWhoMerged)
{
    Team team({0, 0});
    const auto addCase = [&](std::size_t copy) {
        rd::transcript::Case made;
        made.id = rd::CaseId::make();
        made.name = "gezin";
        team.at(copy).project->apply(rd::history::addCase(team.at(copy).state(), made));
        return made.id;
    };
    addCase(0);
    const rd::CaseId theirs = addCase(1);
    auto& second = *team.at(1).project;
    rd::history::NewTranscript made;
    made.transcript.name = "van twee";
    made.body = "I: En?\nR: Ja.\n";
    made.turns = rd::test::Study::turnsOf(made.body);
    second.apply(rd::history::importTranscripts(second.state(), {made}));
    const rd::TranscriptId transcript = second.state().transcripts.byName("van twee")->id;
    second.apply(rd::history::setTranscriptCase(second.state(), transcript, theirs));
    rd::project::MergeOptions options;
    options.joinSameNames = true;
    team.mergeFrom(0, {1}, options);
    team.at(0).project->undo();
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(namesIn(report) == Strings{}, boost::test_tools::per_element());
    BOOST_TEST(report.sameNames.size() == 1U);
    BOOST_TEST((team.at(0).state().transcripts.find(transcript)->caseId == theirs));
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
}

/// Of two copies that come together what is back of the one is told against the other.
BOOST_AUTO_TEST_CASE(WhatIsBackOfOneCopy_IsHeldAgainstTheNext)
{
    for (const auto& from : {std::vector<std::size_t>{1, 2}, std::vector<std::size_t>{2, 1}}) {
        Names team(3, 1);
        team.mergeFrom(0, {1});
        team.at(0).project->undo();
        const auto pairs = namesIn(team.tried(0, from));
        BOOST_TEST_REQUIRE(pairs.size() == 1U);
        const Strings either{"twee / drie", "drie / twee"};
        BOOST_TEST((std::find(either.begin(), either.end(), pairs.front()) != either.end()), pairs.front());
    }
}

/// Where several came in one go, too.
BOOST_AUTO_TEST_CASE(WhatSeveralCopiesBroughtInOneGo_IsAskedAnew)
{
    for (const auto& from : {std::vector<std::size_t>{1, 2}, std::vector<std::size_t>{2, 1}}) {
        Names team(3, 1);
        for (const std::size_t copy : {1U, 2U}) correct(team, copy, copy == 1 ? "Ja." : "Nee.");
        rd::project::MergeOptions options;
        const auto first = team.tried(0, from);
        BOOST_TEST_REQUIRE(first.copies.at(1).clashes.size() == 2U);
        for (const auto& clash : first.copies.at(1).clashes)
            options.keepHere[{first.copies.at(1).file, clash.id}] = true;
        team.mergeFrom(0, from, options);
        const std::string name = team.name(0);
        const std::string text = *team.at(0).project->text(team.interview());
        team.at(0).project->undo();
        const auto again = team.tried(0, from);
        BOOST_TEST(namesIn(again) == namesIn(first), boost::test_tools::per_element());
        for (const std::size_t copy : {0U, 1U}) BOOST_TEST(again.copies.at(copy).back > 0U);
        BOOST_TEST(again.restoredWhole.empty());
        BOOST_TEST(again.copies.at(1).clashes.at(0).hereFrom == first.copies.at(1).clashes.at(0).hereFrom);
        team.mergeFrom(0, from, options);
        BOOST_TEST(team.name(0) == name);
        BOOST_TEST(*team.at(0).project->text(team.interview()) == text);
        for (const auto& finding : team.at(0).project->check())
            if (!finding.toLookAt) BOOST_ERROR(finding.place << " " << finding.what);
    }
}

/// Also where this project kept the merge, and a copy of it undid it.
BOOST_AUTO_TEST_CASE(WhatWasKeptHereAndUndoneInACopy_IsHeldAgainstAnother)
{
    Names team(4, 1);
    team.mergeFrom(0, {1});
    team.keepFirst(3);
    team.at(3).project->undo();
    BOOST_TEST(team.name(3) == "calm");
    BOOST_TEST(namesIn(team.tried(0, {3, 2})) == (Strings{"twee / drie"}), boost::test_tools::per_element());
    BOOST_TEST(namesIn(team.tried(3, {0, 2})) == (Strings{"twee / drie"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(DecisionsOfBoth_AreTold_AndCanBeChosen)
{
    for (const bool ours : {true, false}) {
        Team team({60'000, 0});
        team.codePassage(0, {22, 26}, "calm");
        const auto first = team.at(0).state().codings.of(team.interview()).front();
        team.mergeFrom(1, {0});
        resolveNone(team, 1, first, "van twee");
        team.mergeFrom(0, {1});
        team.at(0).project->undo();
        resolveNone(team, 0, first, "van een");
        const auto report = team.mergeChoosing(0, 1, ours);
        BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
        const auto& clash = report.copies.at(0).clashes.front();
        BOOST_TEST(clash.here.find("van een") != std::string::npos, clash.here);
        BOOST_TEST(clash.there.find("van twee") != std::string::npos, clash.there);
        Strings notes;
        for (const auto& [id, one] : team.at(0).state().resolutions)
            if (!one.deleted) notes.push_back(one.note);
        BOOST_TEST(notes == (Strings{ours ? "van een" : "van twee"}), boost::test_tools::per_element());
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(QuestionsThatBothMarked_AreTold_AndCanBeChosen)
{
    for (const bool ours : {true, false}) {
        Team team({60'000, 0});
        const auto item = question();
        team.at(0).project->apply(rd::history::addGuideItem(team.at(0).state(), item));
        team.mergeFrom(1, {0});
        const auto say = [&](std::size_t copy, RaisedBy by) {
            team.at(copy).project->apply(
                rd::history::setRaising(team.at(copy).state(), item.id, team.interview(), {}, by));
        };
        say(1, RaisedBy::asked);
        team.mergeFrom(0, {1});
        team.at(0).project->undo();
        say(0, RaisedBy::notRaised);
        const auto report = team.mergeChoosing(0, 1, ours);
        BOOST_TEST(report.copies.at(0).clashes.size() == 1U);
        std::vector<RaisedBy> said;
        for (const auto& [id, raising] : team.at(0).state().raisings)
            if (!raising.deleted) said.push_back(raising.by);
        BOOST_TEST((said == std::vector<RaisedBy>{ours ? RaisedBy::notRaised : RaisedBy::asked}));
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_CASE(CorrectionsOfTheSameWords_AreTold_WhoeverMerges)
{
    for (const std::size_t into : {0U, 1U}) {
        Team team({60'000, 0});
        correct(team, 1, "Goed, hij luisterde 🙂 echt.");
        team.mergeFrom(0, {1});
        team.at(0).project->undo();
        correct(team, 0, "Goed, men luisterde 🙂 echt.");
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto report = team.mergeFrom(into, {1 - into}, options);
        BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U, "into " << into);
        const auto& clash = report.copies.at(0).clashes.front();
        BOOST_TEST((into == 0 ? clash.here : clash.there) == "men");
        BOOST_TEST((into == 0 ? clash.there : clash.here) == "hij");
    }
}

/// Both had it before the merge that was undone, so that this had settled it.
BOOST_AUTO_TEST_CASE(WhatTheUndoneMergeHadSettled_IsToldAnew)
{
    for (const bool joined : {false, true})
        for (const std::size_t into : {0U, 1U}) {
            Team team({60'000, 0});
            team.codePassage(0, {22, 26}, "calm");
            const auto first = team.at(0).state().codings.of(team.interview()).front();
            team.mergeFrom(1, {0});
            resolveNone(team, 0, first, "van een");
            resolveNone(team, 1, first, "van twee");
            for (const std::size_t copy : {0U, 1U}) team.addCode(copy, "hoop");
            team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), team.code(0, "listens")));
            auto renamed = *team.at(1).state().codebook.byKey("listens");
            renamed.name.nl = "hoort";
            team.at(1).project->apply(rd::history::changeCode(team.at(1).state(), renamed));
            rd::project::MergeOptions options;
            options.joinSameNames = joined;
            const auto before = team.mergeFrom(0, {1}, options);
            team.at(0).project->undo();
            options = {};
            options.onlyTry = true;
            const auto again = team.mergeFrom(into, {1 - into}, options);
            BOOST_TEST(before.copies.at(0).clashes.size() == 2U);
            BOOST_TEST(again.copies.at(0).clashes.size() == 2U, "joined " << joined << ", into " << into);
        }
}

/// By somebody who had it, before the undo or after.
BOOST_AUTO_TEST_CASE(WhatAnotherRemovedKnowingly_IsNotBackWithTheUndoneMerge)
{
    for (const bool before : {true, false})
        for (const bool redone : {false, true})
            for (const std::size_t into : {0U, 2U}) {
                Team team({0, 0, 0});
                const rd::CodeId made = team.addCode(1, "van twee");
                team.mergeFrom(2, {1});
                const auto remove = [&] {
                    team.at(2).clock.move(1000);
                    team.at(2).project->apply(rd::history::deleteCode(team.at(2).state(), made));
                };
                if (before) remove();
                team.at(0).clock.move(before ? 60'000 : 0);
                team.mergeFrom(0, {1});
                team.at(0).project->undo();
                if (redone) team.at(0).project->redo();
                if (!before) remove();
                const auto report = team.mergeFrom(into, {2 - into});
                BOOST_TEST_CONTEXT("before " << before << ", redone " << redone << ", into " << into)
                {
                    BOOST_TEST(team.at(into).state().codebook.find(made)->deleted);
                    BOOST_TEST(report.copies.at(0).clashes.empty());
                    BOOST_TEST(team.at(into).project->check().empty());
                }
                team.mergeFrom(2 - into, {into});
                BOOST_TEST((told(*team.at(0).project) == told(*team.at(2).project)));
            }
}

/// Of two merges that were undone one after the other nothing is left, whichever wrote first.
BOOST_AUTO_TEST_CASE(TwoMergesUndone_GiveBackWhatWasBefore)
{
    for (const auto& order : {std::vector<std::size_t>{1, 2}, std::vector<std::size_t>{2, 1}})
        for (const bool own : {false, true}) {
            Names team(3, own ? 0 : 1);
            const std::string before = told(*team.at(0).project);
            for (const std::size_t copy : order) team.mergeFrom(0, {copy});
            BOOST_TEST(team.name(0) == "drie");
            team.at(0).project->undo();
            team.at(0).project->undo();
            BOOST_TEST(told(*team.at(0).project) == before);
            BOOST_TEST(team.at(0).project->check().empty());
            team.at(0).project->redo();
            team.at(0).project->redo();
            BOOST_TEST(team.name(0) == "drie");
            BOOST_TEST(team.at(0).project->check().empty());
        }
}

BOOST_AUTO_TEST_CASE(TwoMergesUndone_GiveBackAlsoWhatTheyHadSettled)
{
    Team team({0, 0, 0});
    const rd::CodeId listens = team.code(0, "listens");
    const rd::CodeId calm = team.code(0, "calm");
    team.codePassage(0, {22, 26}, "calm");
    for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
    team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), listens));
    team.at(1).project->apply(rd::history::mergeCodes(team.at(1).state(), calm, listens));
    team.codePassage(2, {0, 4}, "calm");
    team.mergeFrom(0, {1});
    team.mergeFrom(0, {2});
    team.at(0).project->undo();
    team.at(0).project->undo();
    const auto& state = team.at(0).state();
    BOOST_TEST(state.codebook.find(listens)->deleted);
    BOOST_TEST(!state.codebook.find(calm)->deleted);
    BOOST_TEST_REQUIRE(state.codings.of(team.interview()).size() == 1U);
    BOOST_TEST((state.codings.of(team.interview()).front().code == calm));
    BOOST_TEST(team.at(0).project->check().empty());
}

/// What the one chose stood already, so nothing came to be otherwise by it.
BOOST_AUTO_TEST_CASE(ChosenOtherwiseByTwoWhoMergedApart_IsToldAndTheLastChoiceStands)
{
    Team team({0, 0});
    for (const std::size_t copy : {0U, 1U}) {
        rd::codebook::Code renamed = *team.at(copy).state().codebook.byKey("calm");
        renamed.name.nl = "naam van " + std::to_string(copy);
        team.at(copy).clock.move(1000 + 1000 * static_cast<std::int64_t>(copy));
        team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), renamed));
    }
    const auto first = team.study().folder / "first.draad";
    team.at(0).project->copyTo(first);
    team.at(0).clock.move(10'000);
    team.mergeKeepingOurs(0, 1);
    team.at(1).clock.move(20'000);
    rd::project::MergeOptions options;
    options.onlyTry = true;
    options.keepHere[{"", team.at(1).project->merge({first}, options).copies.at(0).clashes.at(0).id}] = true;
    options.onlyTry = false;
    team.at(1).project->merge({first}, options);
    const auto report = team.mergeFrom(0, {1});
    BOOST_REQUIRE_EQUAL(report.copies.at(0).clashes.size(), 1U);
    BOOST_TEST(report.copies.at(0).clashes.at(0).here == "naam van 0");
    BOOST_TEST(report.copies.at(0).clashes.at(0).there == "naam van 1");
    BOOST_TEST(team.at(0).state().codebook.byKey("calm")->name.nl == "naam van 1");
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
}

BOOST_AUTO_TEST_SUITE_END()
