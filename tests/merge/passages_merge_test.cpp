// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;
using rd::text::Span;

namespace
{

// The interview's second turn is "R: Goed, zé luisterde 🙂 echt."
constexpr Span listened{28, 37};     // luisterde
constexpr Span sheListened{25, 37};  // zé luisterde
constexpr Span listenedWell{28, 45}; // luisterde 🙂 echt.

const rd::coding::Coding& theCoding(const Team::Copy& copy)
{
    return copy.state().codings.all().begin()->second.front();
}

void resize(Team::Copy& copy, Span span)
{
    copy.project->apply(rd::history::resizeCoding(copy.state(), theCoding(copy).id, span));
}

/// Copies that all have one coding, of which the first moved the start and then the second the end.
struct BothResized : Team {
    explicit BothResized(std::size_t copies = 2) : Team(std::vector<std::int64_t>(copies, 0))
    {
        codePassage(0, listened, "calm");
        for (std::size_t i = 1; i < copies; ++i) mergeFrom(i, {0});
        at(1).clock.move(1000);
        resize(at(0), sheListened);
        resize(at(1), listenedWell);
    }
};

}

BOOST_AUTO_TEST_SUITE(PassagesMerge)

BOOST_AUTO_TEST_CASE(BothMovedAnEnd_ThePassageThatOneOfThemChoseStands)
{
    BothResized team;
    team.mergeFrom(0, {1});
    BOOST_TEST((theCoding(team.at(0)).span == listenedWell));
    team.mergeFrom(1, {0});
    BOOST_TEST((theCoding(team.at(1)).span == listenedWell));
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(BothMovedAnEnd_IsToldOnceAndInWords)
{
    BothResized team;
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies[0].clashes[0];
    BOOST_TEST(clash.column == "passage");
    BOOST_TEST(clash.here == "the words ‘zé luisterde’ of interview 1, turn 2");
    BOOST_TEST(clash.there == "the words ‘luisterde 🙂 echt.’ of interview 1, turn 2");
    BOOST_TEST(clash.stands == clash.there);
    BOOST_TEST(clash.hereBy == "coder 1");
    BOOST_TEST(clash.thereBy == "coder 2");
    BOOST_TEST(report.findings.empty()); // nothing had to be mended
}

BOOST_AUTO_TEST_CASE(BothMovedAnEnd_TheChosenPassageStandsInEveryCopy)
{
    BothResized team;
    const auto report = team.mergeKeepingOurs(0, 1);
    BOOST_TEST(report.copies.at(0).clashes.at(0).stands == "the words ‘zé luisterde’ of interview 1, turn 2");
    team.mergeFrom(1, {0});
    for (const std::size_t copy : {0U, 1U})
        BOOST_TEST((theCoding(team.at(copy)).span == sheListened), "copy " << copy + 1);
}

BOOST_AUTO_TEST_CASE(BothMovedAnEnd_UndoGivesTheOwnPassageBack)
{
    BothResized team;
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    BOOST_TEST((theCoding(team.at(0)).span == sheListened));
    team.at(0).project->redo();
    BOOST_TEST((theCoding(team.at(0)).span == listenedWell));
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(ThreeMovedAnEnd_EveryOrderGivesThePassageOfTheLast)
{
    BothResized team(3);
    team.at(2).clock.move(500);
    resize(team.at(2), {19, 37}); // between the two
    team.mergeFrom(2, {0});
    team.mergeFrom(2, {1});
    team.mergeFrom(1, {2});
    team.mergeFrom(0, {1});
    for (const std::size_t copy : {0U, 1U, 2U})
        BOOST_TEST((theCoding(team.at(copy)).span == listenedWell), "copy " << copy + 1);
}

BOOST_AUTO_TEST_CASE(MemoOfWhichBothMovedAnEnd_HasThePassageOfOneOfThem)
{
    Team team({0, 0});
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.text.nl = "let op";
    memo.subject = team.interview().uuid;
    memo.span = listened;
    team.at(0).project->apply(rd::history::addMemo(team.at(0).state(), memo));
    team.mergeFrom(1, {0});
    team.at(1).clock.move(1000);
    for (const std::size_t copy : {0U, 1U}) {
        rd::coding::Memo moved = team.at(copy).state().memos.at(memo.id);
        moved.span = copy == 0 ? sheListened : listenedWell;
        rd::history::Edit edit{"memo.change", {}, {moved}, {}};
        team.at(copy).project->apply(edit);
    }
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST((team.at(0).state().memos.at(memo.id).span == listenedWell));
    BOOST_TEST(report.copies.at(0).clashes.at(0).here == "the words ‘zé luisterde’ of interview 1, turn 2");
}

BOOST_AUTO_TEST_SUITE_END()
