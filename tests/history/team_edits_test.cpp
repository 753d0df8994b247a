// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/team_edits.h"

#include "base/error.h"
#include "history/coding_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::history;
using rd::test::World;
using text::Span;

namespace
{

/// Marit, who also coded as "root" before the name was set.
struct TwoNames : World {
    CoderId root = CoderId::make();

    TwoNames() { state.put(coding::Coder{root, "root", 0, false, {}, false}); }

    CodingId by(CoderId coder, Span span, const std::string& memo = {})
    {
        const coding::Coding coding{CodingId::make(), interview, span, listens, coder, {}, memo, false};
        state.put(coding);
        return coding.id;
    }
    MemoId memoBy(CoderId coder, const Uuid& subject)
    {
        coding::Memo memo;
        memo.id = MemoId::make();
        memo.subject = subject;
        memo.coder = coder;
        state.put(memo);
        return memo.id;
    }
    void hand(CoderId coder)
    {
        coding::Assignment assignment;
        assignment.id = AssignmentId::make();
        assignment.coder = coder;
        assignment.transcript = interview;
        state.put(assignment);
    }
};

}

BOOST_AUTO_TEST_SUITE(TeamEdits)

BOOST_FIXTURE_TEST_CASE(JoinedCoder_GivesAllThatWasDoneToTheOther, TwoNames)
{
    const CodingId moved = by(root, {0, 10});
    const MemoId memo = memoBy(root, interview.uuid);
    hand(root);
    hand(marit);
    coding::TableDefinition table;
    table.id = TableId::make();
    table.coders = {root, marit};
    state.put(table);
    apply(joinCoders(state, root, marit));
    BOOST_TEST((state.codings.find(moved)->coder == marit));
    BOOST_TEST((state.memos.at(memo).coder == marit));
    BOOST_TEST((state.tables.at(table.id).coders == std::vector{marit}));
    std::size_t handed = 0;
    for (const auto& [id, assignment] : state.assignments) handed += assignment.deleted ? 0 : 1;
    BOOST_TEST(handed == 1U);
    BOOST_TEST(state.coderByName("root") == nullptr);
}

/// Both names gave one passage the same code: it counts once, and what either noted of it is kept.
BOOST_FIXTURE_TEST_CASE(JoinedCoder_CodedTheSame_CountsOnce, TwoNames)
{
    const CodingId stays = by(marit, {0, 10}, "clear");
    const CodingId goes = by(root, {0, 10}, "doubtful");
    const MemoId memo = memoBy(root, goes.uuid);
    apply(joinCoders(state, root, marit));
    BOOST_TEST(countOf(listens) == 1U);
    BOOST_TEST(state.codings.find(stays)->memo == "clear\ndoubtful");
    BOOST_TEST((state.memos.at(memo).coder == marit));
    BOOST_TEST((state.memos.at(memo).subject == stays.uuid));
}

/// A name that differs in blanks or capitals only is no other name: codings would go by it to the wrong one.
BOOST_FIXTURE_TEST_CASE(ChangedCoder_HasANameOfItsOwnWithoutBlanksAround, TwoNames)
{
    coding::Coder coder = state.coders.at(root);
    coder.name = " Joost ";
    apply(changeCoder(state, coder));
    BOOST_TEST(state.coders.at(root).name == "Joost");
    for (const char* taken : {"Marit", " marit "}) {
        coder.name = taken;
        BOOST_CHECK_THROW(changeCoder(state, coder), Refusal);
        BOOST_CHECK_THROW(addCoder(state, coding::Coder{{}, taken, 0, false, {}, false}), Refusal);
    }
}

BOOST_FIXTURE_TEST_CASE(WhatATeamAgreedOn_IsNoPersonToJoin, TwoNames)
{
    const CoderId agreed = CoderId::make();
    state.put(coding::Coder{agreed, "Agreed", 0, false, {}, true});
    BOOST_CHECK_THROW(joinCoders(state, agreed, marit), Refusal);
    BOOST_CHECK_THROW(joinCoders(state, marit, agreed), Refusal);
    BOOST_CHECK_THROW(joinCoders(state, marit, marit), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
