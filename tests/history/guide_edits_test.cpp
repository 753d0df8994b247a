// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using transcript::GuideItem;
using transcript::GuideLevel;
using transcript::RaisedBy;

namespace
{

/// A guide of a topic with two questions, and a point below the first.
struct Guide : test::World {
    GuideItemId topic, first, second, point;
    TurnId turn = TurnId::make();

    Guide()
    {
        topic = add("Start", {}, GuideLevel::topic);
        first = add("How did it begin?", topic, GuideLevel::question);
        second = add("Who helped?", topic, GuideLevel::question);
        point = add("school", first, GuideLevel::point);
        state.put(transcript::Turn{turn, interview, 1, {0, 10}, 2, {}, -1, false});
    }
    GuideItemId add(const std::string& text, GuideItemId parent, GuideLevel level)
    {
        const auto edit = history::addGuideItem(state, {{}, parent, level, "", {text, text}, {}, 0, false});
        apply(edit);
        return std::get<GuideItem>(edit.rows.front()).id;
    }
    [[nodiscard]] std::vector<std::string> order() const
    {
        std::vector<std::string> texts;
        for (const GuideItem* item : transcript::guideOrder(state.guide)) texts.push_back(item->text.en);
        return texts;
    }
    [[nodiscard]] std::vector<transcript::Raising> raisings() const
    {
        std::vector<transcript::Raising> list;
        for (const auto& [id, raising] : state.raisings)
            if (!raising.deleted) list.push_back(raising);
        return list;
    }
    void set(GuideItemId item, TurnId where, RaisedBy by)
    {
        apply(history::setRaising(state, item, interview, where, by));
    }
};

using Texts = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(GuideEdits)

BOOST_AUTO_TEST_CASE(Items_StandBelowEachOtherInOrder)
{
    const Guide guide;
    BOOST_TEST(guide.order() == (Texts{"Start", "How did it begin?", "school", "Who helped?"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Move_TakesWhatIsBelowAlong)
{
    Guide guide;
    guide.apply(history::moveGuideItem(guide.state, guide.second, guide.topic, guide.first));
    BOOST_TEST(guide.order() == (Texts{"Start", "Who helped?", "How did it begin?", "school"}),
               boost::test_tools::per_element());
    guide.apply(history::moveGuideItem(guide.state, guide.first, {}, {}));
    BOOST_TEST(guide.order() == (Texts{"Start", "Who helped?", "How did it begin?", "school"}),
               boost::test_tools::per_element());
    BOOST_TEST(guide.state.guide.at(guide.first).parent.isNull());
    BOOST_TEST(history::moveGuideItem(guide.state, guide.first, {}, {}).empty());
}

BOOST_AUTO_TEST_CASE(PlaceThatCannotBe_IsRefused)
{
    const Guide guide;
    const auto& state = guide.state;
    BOOST_CHECK_THROW(history::moveGuideItem(state, guide.topic, guide.first, {}), Refusal);
    BOOST_CHECK_THROW(history::moveGuideItem(state, guide.first, guide.second, {}), Refusal);
    BOOST_CHECK_THROW(history::moveGuideItem(state, guide.point, {}, {}), Refusal);
    BOOST_CHECK_THROW(history::addGuideItem(state, {}), Refusal); // no words
    GuideItem question = state.guide.at(guide.first);
    question.level = GuideLevel::point;
    BOOST_CHECK_THROW(history::changeGuideItem(state, question), Refusal); // a point is below it
}

BOOST_AUTO_TEST_CASE(Delete_TakesItemsBelowAndRaisingsAlong)
{
    Guide guide;
    guide.set(guide.point, guide.turn, RaisedBy::asked);
    guide.set(guide.second, {}, RaisedBy::unasked);
    guide.apply(history::deleteGuideItem(guide.state, guide.first));
    BOOST_TEST(guide.order() == (Texts{"Start", "Who helped?"}), boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(guide.raisings().size() == 1U);
    BOOST_TEST((guide.raisings().front().item == guide.second));
}

BOOST_AUTO_TEST_CASE(SameTurnTwice_IsSaidOnce)
{
    Guide guide;
    guide.set(guide.first, guide.turn, RaisedBy::asked);
    BOOST_TEST(
        history::setRaising(guide.state, guide.first, guide.interview, guide.turn, RaisedBy::asked).empty());
    guide.set(guide.first, guide.turn, RaisedBy::unasked);
    BOOST_TEST_REQUIRE(guide.raisings().size() == 1U);
    BOOST_TEST((guide.raisings().front().by == RaisedBy::unasked));
}

BOOST_AUTO_TEST_CASE(NotRaisedAtAll_AndRaised_TakeEachOtherAway)
{
    Guide guide;
    guide.set(guide.first, guide.turn, RaisedBy::asked);
    guide.set(guide.first, {}, RaisedBy::notRaised);
    BOOST_TEST_REQUIRE(guide.raisings().size() == 1U);
    BOOST_TEST((guide.raisings().front().by == RaisedBy::notRaised));
    guide.set(guide.first, guide.turn, RaisedBy::asked);
    BOOST_TEST_REQUIRE(guide.raisings().size() == 1U);
    BOOST_TEST((guide.raisings().front().by == RaisedBy::asked));
}

BOOST_AUTO_TEST_CASE(TurnOfAnotherTranscript_IsRefused)
{
    const Guide guide;
    BOOST_CHECK_THROW(
        history::setRaising(guide.state, guide.first, guide.interview, TurnId::make(), RaisedBy::asked),
        Refusal);
}

BOOST_AUTO_TEST_CASE(Clear_TakesAwayOfThatTurnOrAll)
{
    Guide guide;
    guide.set(guide.first, guide.turn, RaisedBy::asked);
    guide.set(guide.first, {}, RaisedBy::unasked);
    guide.apply(history::clearRaising(guide.state, guide.first, guide.interview, guide.turn));
    BOOST_TEST(guide.raisings().size() == 1U);
    guide.apply(history::clearRaising(guide.state, guide.first, guide.interview));
    BOOST_TEST(guide.raisings().empty());
}

BOOST_AUTO_TEST_CASE(History_SaysWhatWasMarked)
{
    Guide guide;
    const auto edit =
        history::setRaising(guide.state, guide.second, guide.interview, guide.turn, RaisedBy::asked);
    const auto sentence = history::describe(edit.kind, edit.args);
    BOOST_TEST(sentence.find("Who helped?") != std::string::npos);
    BOOST_TEST(sentence.find("interview 1") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
