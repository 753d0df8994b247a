// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "history/text_edits.h"
#include "project/handing_out.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;

namespace
{

/// Three copies; the second wrote a name at second 2 and the third another, and the first took the second's
/// in and undid that.
struct Undone : Team {
    rd::CodeId code_ = code(0, "calm");

    explicit Undone(std::int64_t thirdAtMs, std::int64_t ownAtMs = 0) : Team({0, 0, 0})
    {
        if (ownAtMs > 0) rename(0, "rust", ownAtMs);
        rename(1, "kalmte", 2000);
        rd::coding::Memo memo; // of which a hand-out has nothing
        memo.text.nl = "let op";
        at(1).project->apply(rd::history::addMemo(at(1).state(), memo));
        rename(2, "stilte", thirdAtMs);
        at(0).clock.move(10'000);
        mergeFrom(0, {1});
        at(0).project->undo();
    }
    void rename(std::size_t copy, const std::string& name, std::int64_t atMs)
    {
        at(copy).clock.move(atMs);
        rd::codebook::Code renamed = *at(copy).state().codebook.find(code_);
        renamed.name.nl = name;
        at(copy).project->apply(rd::history::changeCode(at(copy).state(), renamed));
    }
    const std::string& name(std::size_t copy) { return at(copy).state().codebook.find(code_)->name.nl; }
};

}

BOOST_AUTO_TEST_SUITE(UndoneMerge)

BOOST_AUTO_TEST_CASE(WhatAThirdCopyWroteBeforeTheUndo_StandsAsIfTheMergeHadNotBeen)
{
    for (const std::int64_t thirdAtMs : {1000, 3000}) {
        Undone team(thirdAtMs);
        BOOST_TEST(team.name(0) == "calm");
        const auto report = team.mergeFrom(0, {2});
        BOOST_TEST(team.name(0) == "stilte");
        BOOST_TEST(report.copies.at(0).clashes.empty());
        BOOST_TEST(team.at(0).project->check().empty());
    }
}

BOOST_AUTO_TEST_CASE(WhatAnUndoTookAwayInTheCopy_AndIsBack_IsNotToldAsDeleted)
{
    Team team({0, 0, 0});
    team.codePassage(2, {3, 5}, "calm");
    team.codePassage(2, {6, 8}, "calm");
    team.mergeFrom(0, {2});
    team.mergeFrom(1, {2});
    team.at(1).project->undo();
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(team.at(0).state().codings.of(team.interview()).size() == 2U);
    for (const auto& came : report.copies.at(0).came) BOOST_TEST(came.deleted == 0U);
    BOOST_TEST(report.restored.size() == 1U);
}

/// Settling would write who owns what once more.
BOOST_AUTO_TEST_CASE(MergedWithACopyOfItself_AfterAnUndoneMerge_ChangesNothing)
{
    Team team({0, 0});
    team.at(0).project->apply(
        rd::history::mergeCodes(team.at(0).state(), team.code(0, "calm"), team.code(0, "listens")));
    team.codePassage(1, {22, 26}, "calm");
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    const auto itself = team.study().folder / "itself.draad";
    team.at(0).project->copyTo(itself);
    const auto entries = team.at(0).project->history().size();
    const auto report = team.at(0).project->merge({itself});
    BOOST_TEST(!report.changed);
    BOOST_TEST(team.at(0).project->history().size() == entries);
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(MergedTheOtherWayRound_GivesTheSameAndNoClash)
{
    for (const std::int64_t thirdAtMs : {1000, 3000}) {
        Undone team(thirdAtMs);
        const auto report = team.mergeFrom(2, {0});
        BOOST_TEST(team.name(2) == "stilte");
        BOOST_TEST(report.copies.at(0).clashes.empty());
        BOOST_TEST(team.at(2).project->check().empty());
    }
}

BOOST_AUTO_TEST_CASE(OwnWritingThatTheUndoGaveBack_KeepsItsTime)
{
    for (const std::int64_t thirdAtMs : {1000, 3000}) {
        Undone team(thirdAtMs, 1500);
        BOOST_TEST(team.name(0) == "rust");
        const auto report = team.mergeFrom(0, {2});
        BOOST_TEST(team.name(0) == (thirdAtMs < 1500 ? "rust" : "stilte"));
        BOOST_TEST(report.copies.at(0).clashes.size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(RedoneMerge_IsJudgedByWhenItsWorkWasDone)
{
    for (const std::int64_t thirdAtMs : {1000, 3000}) {
        Undone team(thirdAtMs);
        team.at(0).project->redo();
        BOOST_TEST(team.name(0) == "kalmte");
        team.mergeFrom(0, {2});
        BOOST_TEST(team.name(0) == (thirdAtMs < 2000 ? "kalmte" : "stilte"));
        BOOST_TEST(team.at(0).project->check().empty());
    }
}

BOOST_AUTO_TEST_CASE(MergedAgainWithWhoDidTheWork_AllComeToWhatWasWrittenLast)
{
    for (const std::int64_t thirdAtMs : {1000, 3000}) {
        Undone team(thirdAtMs);
        team.mergeFrom(0, {2});
        const auto report = team.mergeFrom(0, {1});
        BOOST_TEST(report.restored.size() == 1U);
        for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
        for (const std::size_t copy : {0U, 1U, 2U})
            BOOST_TEST(team.name(copy) == (thirdAtMs < 2000 ? "kalmte" : "stilte"));
        BOOST_TEST(told(*team.at(1).project) == told(*team.at(0).project));
        team.at(0).project->undo();
        BOOST_TEST(team.name(0) == "stilte");
        BOOST_TEST(team.at(0).project->check().empty());
    }
}

namespace
{

/// Two copies; the second renamed a code, made one and corrected a text, the first took that in, undid it and
/// did the same in its own way.
struct Again : Team {
    rd::CodeId code_ = code(0, "calm");

    Again() : Team({0, 0})
    {
        at(1).clock.move(1000);
        work(1, "kalmte", "zij");
        at(0).clock.move(5000);
        mergeFrom(0, {1});
        at(0).project->undo();
        at(0).clock.move(5000);
        work(0, "rust", "hij");
    }
    void work(std::size_t copy, const std::string& name, const std::string& word)
    {
        auto& project = *at(copy).project;
        rd::codebook::Code renamed = *at(copy).state().codebook.find(code_);
        renamed.name.nl = name;
        project.apply(rd::history::changeCode(at(copy).state(), renamed));
        addCode(copy, "nieuw");
        project.apply(rd::history::correctTurn(project.state(),
                                               {project.sourceText(interview()), *project.text(interview())},
                                               interview(), 2, "Goed, " + word + " luisterde 🙂 echt.")
                          .edit);
    }
    const std::string& name(std::size_t copy) { return at(copy).state().codebook.find(code_)->name.nl; }
};

}

BOOST_AUTO_TEST_CASE(TheSameCopyMergedAgain_TellsWhatComesBackAndWhatBothWrote)
{
    Again team;
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(0, {1}, options);
    const auto& copy = tried.copies.at(0);
    BOOST_TEST(copy.changes == 0U);
    BOOST_TEST(copy.back == 3U);
    BOOST_TEST(copy.came.size() == 2U); // codes and corrections
    BOOST_TEST_REQUIRE(copy.clashes.size() == 2U);
    BOOST_TEST(copy.clashes[0].here == "rust");
    BOOST_TEST(copy.clashes[0].there == "kalmte");
    BOOST_TEST(!copy.clashes[0].thereStands);
    BOOST_TEST(copy.clashes[0].stands == "rust");
    BOOST_TEST(copy.clashes[1].here == "hij");
    BOOST_TEST(copy.clashes[1].there == "zij");
    BOOST_TEST(tried.sameNames.size() == 1U);
    team.mergeFrom(0, {1});
    BOOST_TEST(team.name(0) == "rust");
    BOOST_TEST(team.mergeFrom(0, {1}).copies.at(0).back == 0U);
}

BOOST_AUTO_TEST_CASE(TheSameCopyMergedAgain_CanBeChosenFrom_AndNamesJoined)
{
    Again team;
    rd::project::MergeOptions options;
    options.onlyTry = true;
    const auto tried = team.mergeFrom(0, {1}, options);
    options.onlyTry = false;
    options.joinSameNames = true;
    for (const auto& clash : tried.copies.at(0).clashes) options.keepHere[{"", clash.id}] = false;
    const auto report = team.mergeFrom(0, {1}, options);
    BOOST_TEST(report.joined);
    BOOST_TEST(team.name(0) == "kalmte");
    BOOST_TEST(team.at(0).project->text(team.interview())->find("zij luisterde") != std::string::npos);
    for (const auto& finding : team.at(0).project->check())
        if (!finding.toLookAt) BOOST_ERROR(finding.place << " " << finding.what);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(1).project) == told(*team.at(0).project)));
}

BOOST_AUTO_TEST_CASE(WhoDidTheWork_SeesBothValues_AndKeepsOwnWhenUndoing)
{
    Team team({0, 0});
    const rd::CodeId code = team.code(0, "calm");
    const auto name = [&](std::size_t copy) { return team.at(copy).state().codebook.find(code)->name.nl; };
    const auto rename = [&](std::size_t copy, const std::string& to, std::int64_t atMs) {
        team.at(copy).clock.move(atMs);
        rd::codebook::Code renamed = *team.at(copy).state().codebook.find(code);
        renamed.name.nl = to;
        team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), renamed));
    };
    rename(1, "kalmte", 1000);
    rename(0, "rust", 2000);
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    team.at(1).clock.move(10'000);
    const auto report = team.mergeFrom(1, {0});
    BOOST_TEST(name(1) == "rust");
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    BOOST_TEST(report.copies.at(0).clashes[0].here == "kalmte");
    BOOST_TEST(report.copies.at(0).clashes[0].there == "rust");
    team.at(1).project->undo();
    BOOST_TEST(name(1) == "kalmte");
    BOOST_TEST(team.at(1).project->redo().empty());
    BOOST_TEST(name(1) == "rust");
    BOOST_TEST(team.at(1).project->check().empty());
}

namespace
{

/// Two copies coded the same passage for one coder; the second took the third's in, which makes them one, and
/// undid that. The first knew the third's only, and removed it.
struct Twins : Team {
    Twins() : Team({0, 0, 0})
    {
        who_ = coder(0);
        for (const std::size_t copy : {1U, 2U}) mergeFrom(copy, {0});
        for (const std::size_t copy : {2U, 1U}) {
            at(copy).clock.move(1000);
            at(copy).project->apply(
                rd::history::addCoding(at(copy).state(), interview(), {0, 4}, code(copy, "calm"), who_));
        }
        mergeFrom(1, {2});
        BOOST_TEST(codings(1) == 1U);
        at(1).project->undo();
        mergeFrom(0, {2});
        at(0).project->apply(
            rd::history::removeCoding(at(0).state(), at(0).state().codings.of(interview()).back().id));
    }
    std::size_t codings(std::size_t copy) { return at(copy).state().codings.size(); }
    rd::CoderId who_;
};

}

BOOST_AUTO_TEST_CASE(OwnCodingThatAnUndoneMergeHadJoined_IsNotGoneWithTheOther)
{
    const std::vector<std::vector<std::size_t>> orders{{1, 2}, {2, 1}};
    for (const auto& order : orders) {
        Twins team;
        for (const std::size_t from : order) team.mergeFrom(0, {from});
        BOOST_TEST(team.codings(0) == 1U);
    }
    Twins team;
    team.mergeFrom(1, {2});
    team.mergeFrom(0, {1});
    BOOST_TEST(team.codings(0) == 1U);
    team.mergeFrom(1, {0});
    BOOST_TEST((told(*team.at(1).project) == told(*team.at(0).project)));
}

BOOST_AUTO_TEST_CASE(RewrittenWithoutSeeingTheRemovalThatAnUndoneMergeHadBrought_IsThereInAnyOrder)
{
    const auto made = [](Team& team) {
        rd::coding::Memo memo;
        memo.title.nl = "voor";
        team.at(0).project->apply(rd::history::addMemo(team.at(0).state(), memo));
        for (const std::size_t copy : {1U, 2U}) team.mergeFrom(copy, {0});
        team.addCode(2, "derde");
        const auto id = team.at(0).state().memos.begin()->first;
        team.at(0).project->apply(rd::history::deleteMemo(team.at(0).state(), id));
        team.mergeFrom(1, {2, 0});
        team.at(1).project->undo();
        auto changed = team.at(1).state().memos.at(id);
        changed.title.nl = "na";
        team.at(1).project->apply(rd::history::changeMemo(team.at(1).state(), changed));
        return id;
    };
    const std::vector<std::vector<std::pair<std::size_t, std::size_t>>> orders{
        {{0, 1}, {0, 2}}, {{1, 2}, {0, 1}}, {{1, 0}, {0, 1}, {0, 2}}, {{2, 1}, {0, 2}}};
    for (const auto& order : orders) {
        Team team({0, 0, 0});
        const auto id = made(team);
        for (const auto& [into, from] : order) team.mergeFrom(into, {from});
        const auto& memo = team.at(0).state().memos.at(id);
        BOOST_TEST(!memo.deleted);
        BOOST_TEST(memo.title.nl == "na");
        BOOST_TEST(team.at(0).project->check().empty());
    }
}

BOOST_AUTO_TEST_CASE(HandOutAfterAnUndoneMerge_SaysTheSame)
{
    Undone team(3000);
    team.mergeFrom(0, {2});
    const auto path = team.study().folder / "uit.draad";
    rd::project::handOut(*team.at(0).project, team.coder(0), {team.interview()}, path, false, 0);
    const auto copy = rd::project::Project::open(path);
    BOOST_TEST(copy->state().codebook.find(team.code_)->name.nl == "stilte");
    for (const auto& finding : copy->check()) BOOST_ERROR(finding.place << " " << finding.what);
}

/// Who rewrote it is not among the copies any more.
BOOST_AUTO_TEST_CASE(RemovalThatOnlyUndoneWorkKept_StandsWhenItIsMergedAgain)
{
    Team team({0, 0, 0});
    rd::coding::Memo memo;
    memo.text.nl = "let op";
    memo.subject = team.code(1, "calm").uuid;
    team.at(1).project->apply(rd::history::addMemo(team.at(1).state(), memo));
    team.at(2).project->apply(rd::history::deleteCode(team.at(2).state(), team.code(2, "calm")));
    team.mergeFrom(0, {1});
    team.mergeFrom(0, {2});
    BOOST_TEST(team.at(0).state().codebook.byKey("calm") != nullptr);
    team.at(0).project->undo();
    team.at(0).project->undo();
    team.mergeFrom(0, {2});
    BOOST_TEST(team.at(0).state().codebook.byKey("calm") == nullptr);
    team.mergeFrom(0, {1});
    BOOST_TEST(team.at(0).state().codebook.byKey("calm") != nullptr);
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(WhatAnUndoneMergeHadBrought_IsNotCountedAsComingIn)
{
    Team team({0, 0, 0});
    team.codePassage(1, {3, 5}, "calm");
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    const auto report = team.mergeFrom(2, {0});
    BOOST_TEST(team.at(2).state().codings.size() == 0U);
    BOOST_TEST(report.copies.at(0).came.empty());
}

BOOST_AUTO_TEST_CASE(MergeThatIsBackWithACopyOfWhatItMade_IsNamed)
{
    Team team({0, 0, 0});
    team.codePassage(1, {3, 5}, "calm");
    team.mergeFrom(0, {1});
    team.mergeFrom(2, {0});
    team.at(0).project->undo();
    const auto report = team.mergeFrom(0, {2});
    BOOST_TEST(team.at(0).state().codings.size() == 1U);
    BOOST_REQUIRE_EQUAL(report.restored.size(), 1U);
    BOOST_TEST(report.restored[0].find("copy 2.draad") != std::string::npos, report.restored[0]);
}

BOOST_AUTO_TEST_SUITE_END()
