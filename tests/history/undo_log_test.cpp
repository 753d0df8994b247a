// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/undo_log.h"

#include <boost/test/unit_test.hpp>

using rd::ChangeId;
using rd::history::UndoLog;

namespace
{

struct Story {
    UndoLog log{"Marit", "marit@desk"};

    ChangeId change(const std::string& author = "Marit", ChangeId reverts = {},
                    const std::string& user = "another")
    {
        const ChangeId id = ChangeId::make();
        log.tell({id, author, user, reverts});
        return id;
    }
};

}

BOOST_AUTO_TEST_SUITE(UndoLogSuite)

BOOST_AUTO_TEST_CASE(Undo_GoesBackStepByStepAndRedoForwardAgain)
{
    Story story;
    const ChangeId first = story.change();
    const ChangeId second = story.change();
    BOOST_CHECK(story.log.nextUndo() == second);
    const ChangeId undone = story.change("Marit", second);
    BOOST_CHECK(story.log.nextUndo() == first);
    BOOST_CHECK(story.log.nextRedo() == undone);
    const ChangeId redone = story.change("Marit", undone);
    BOOST_CHECK(story.log.nextUndo() == redone);
    BOOST_CHECK(!story.log.nextRedo());
}

BOOST_AUTO_TEST_CASE(NewChange_EmptiesTheRedoList)
{
    Story story;
    const ChangeId first = story.change();
    story.change("Marit", first);
    const ChangeId other = story.change();
    BOOST_CHECK(!story.log.nextRedo());
    BOOST_CHECK(story.log.nextUndo() == other);
}

BOOST_AUTO_TEST_CASE(AnothersChange_IsNotMineToUndo)
{
    Story story;
    const ChangeId mine = story.change();
    story.change("Tom");
    BOOST_CHECK(story.log.nextUndo() == mine);
}

/// One user may code under one name first and another later.
BOOST_AUTO_TEST_CASE(UsersChange_UnderAnotherName_IsMineToUndo)
{
    Story story;
    const ChangeId before = story.change("Tom", {}, "marit@desk");
    const ChangeId mine = story.change();
    story.change("Marit", mine);
    BOOST_CHECK(story.log.nextUndo() == before);
}

BOOST_AUTO_TEST_CASE(ChangeOfMine_ThatAnotherTookBack_IsNotNextAnyMore)
{
    Story story;
    const ChangeId first = story.change();
    const ChangeId second = story.change();
    const ChangeId undone = story.change("Tom", second);
    BOOST_CHECK(story.log.nextUndo() == first);
    BOOST_CHECK(story.log.nextRedo() == undone);
}

BOOST_AUTO_TEST_CASE(Empty_HasNothingToUndo)
{
    const Story story;
    BOOST_CHECK(!story.log.nextUndo());
    BOOST_CHECK(!story.log.nextRedo());
}

BOOST_AUTO_TEST_SUITE_END()
