// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd::history;
using rd::Refusal;
using rd::test::World;
using rd::text::Span;

BOOST_AUTO_TEST_SUITE(CodingEdits)

BOOST_AUTO_TEST_CASE(AddCoding_AllowsSeveralCodesOnOnePassage)
{
    World world;
    world.apply(addCoding(world.state, world.interview, {3, 9}, world.listens, world.marit));
    world.apply(addCoding(world.state, world.interview, {3, 9}, world.calm, world.marit));
    world.apply(addCoding(world.state, world.interview, {3, 9}, world.calm, world.marit, world.notDone));
    BOOST_TEST(world.state.codings.of(world.interview).size() == 3U);
}

BOOST_AUTO_TEST_CASE(AddCoding_DoesNotMakeTheSameCodingTwice)
{
    World world;
    world.code({3, 9}, world.listens);
    BOOST_TEST(addCoding(world.state, world.interview, {3, 9}, world.listens, world.marit).empty());
    BOOST_TEST(!addCoding(world.state, world.interview, {3, 9}, world.listens, rd::CoderId::make()).empty());
}

BOOST_AUTO_TEST_CASE(AddCoding_RefusesSpansThatAreNotInTheText)
{
    const World world;
    for (const Span span : {Span{5, 5}, Span{9, 3}, Span{-1, 4}, Span{90, 101}})
        BOOST_CHECK_THROW(addCoding(world.state, world.interview, span, world.listens, world.marit), Refusal);
    BOOST_TEST(!addCoding(world.state, world.interview, {90, 100}, world.listens, world.marit).empty());
}

BOOST_AUTO_TEST_CASE(AddCoding_RefusesAQualifierAsCodeAndACodeAsQualifier)
{
    const World world;
    BOOST_CHECK_THROW(addCoding(world.state, world.interview, {0, 1}, world.notDone, world.marit), Refusal);
    BOOST_CHECK_THROW(addCoding(world.state, world.interview, {0, 1}, world.listens, world.marit, world.calm),
                      Refusal);
}

BOOST_AUTO_TEST_CASE(AddCoding_RefusesACodeThatOnlyGroups)
{
    World world;
    rd::codebook::Code theme = *world.state.codebook.find(world.relation);
    theme.codable = false;
    world.state.put(theme);
    BOOST_CHECK_THROW(addCoding(world.state, world.interview, {0, 1}, world.relation, world.marit), Refusal);
}

BOOST_AUTO_TEST_CASE(AddCodings_SkipsThoseThatStandAlready)
{
    World world;
    const auto held = world.code({3, 9}, world.listens);
    auto again = held;
    again.id = {};
    auto other = again;
    other.span = {10, 12};
    BOOST_TEST(addCodings(world.state, {again, other, other}, "codings.csv").rows.size() == 1U);
}

BOOST_AUTO_TEST_CASE(AddCodings_GivesKnownOnesTheMemoOfTheFile)
{
    World world;
    const auto held = world.code({3, 9}, world.listens);
    const auto import = [&](const std::string& memo) {
        auto again = held;
        again.id = {};
        again.memo = memo;
        return addCodings(world.state, {again}, "codings.csv");
    };
    const auto memo = [&] { return world.state.codings.find(held.id)->memo; };
    const auto edit = import("first");
    BOOST_TEST(edit.args.at("count").get<int>() == 0);
    BOOST_TEST(edit.args.at("memos").get<int>() == 1);
    world.apply(edit);
    BOOST_TEST(memo() == "first");
    BOOST_TEST(import("first").empty());
    BOOST_TEST(import("").empty());
    world.apply(import("fir"));
    BOOST_TEST(memo() == "first\nfir");
    for (const char* said : {"first", "fir", "first\nfir", ""}) BOOST_TEST(import(said).empty(), said);
}

BOOST_AUTO_TEST_CASE(AddCodings_KeepsBothMemosOfACodingThatStandsTwiceInTheFile)
{
    World world;
    auto first = world.code({3, 9}, world.listens);
    first.id = {};
    first.span = {10, 12};
    first.memo = "one";
    auto second = first;
    second.memo = "two";
    const auto edit = addCodings(world.state, {first, second}, "codings.csv");
    BOOST_REQUIRE(edit.rows.size() == 1U);
    BOOST_TEST(std::get<rd::coding::Coding>(edit.rows[0]).memo == "one\ntwo");
}

BOOST_AUTO_TEST_CASE(Resize_KeepsIdAndCodeAndIsEmptyWhenNothingChanges)
{
    World world;
    const auto coding = world.code({3, 9}, world.listens);
    world.apply(resizeCoding(world.state, coding.id, {2, 12}));
    BOOST_CHECK((world.state.codings.find(coding.id)->span == Span{2, 12}));
    BOOST_TEST(resizeCoding(world.state, coding.id, {2, 12}).empty());
}

BOOST_AUTO_TEST_CASE(AChangeThatSaysWhatIsSaidAlready_MakesOneCodingOfTwo)
{
    World world;
    auto moved = world.code({0, 5}, world.calm);
    moved.memo = "doubt";
    world.state.put(moved);
    world.code({0, 9}, world.calm);
    world.apply(resizeCoding(world.state, moved.id, {0, 9}));
    BOOST_REQUIRE(world.state.codings.size() == 1U);
    BOOST_TEST(world.state.codings.of(world.interview)[0].memo == "doubt");
    const auto recoded = world.code({0, 9}, world.listens);
    world.apply(recodeCoding(world.state, recoded.id, world.calm));
    const auto qualified = world.code({0, 9}, world.calm, world.notDone);
    world.apply(setCodingQualifier(world.state, qualified.id, {}));
    BOOST_TEST(world.state.codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Remove_TakesOnlyThatCodingAway)
{
    World world;
    const auto first = world.code({3, 9}, world.listens);
    world.code({3, 9}, world.calm);
    world.apply(removeCoding(world.state, first.id));
    BOOST_TEST(world.countOf(world.listens) == 0U);
    BOOST_TEST(world.countOf(world.calm) == 1U);
    BOOST_CHECK_THROW(removeCoding(world.state, first.id), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
