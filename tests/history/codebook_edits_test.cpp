// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codebook_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd::history;
using rd::CodeId;
using rd::Refusal;
using rd::codebook::Code;
using rd::test::World;

namespace
{

std::string order(const World& world, CodeId parent)
{
    std::string text;
    for (const Code* code : world.state.codebook.children(parent))
        text += (text.empty() ? "" : " ") + code->key;
    return text;
}

}

BOOST_AUTO_TEST_SUITE(CodebookEdits)

BOOST_AUTO_TEST_CASE(AddCode_GetsAKeyAndComesLast)
{
    World world;
    Code code;
    code.name = {"Neemt de tijd", ""};
    code.parent = world.relation;
    world.apply(addCode(world.state, code));
    BOOST_TEST(order(world, world.relation) == "listens calm neemt_de_tijd");
}

BOOST_AUTO_TEST_CASE(AddCode_RefusesNoNameAndATakenKey)
{
    const World world;
    BOOST_CHECK_THROW(addCode(world.state, Code{}), Refusal);
    Code code;
    code.key = "calm";
    code.name = {"rust", ""};
    BOOST_CHECK_THROW(addCode(world.state, code), Refusal);
}

BOOST_AUTO_TEST_CASE(ChangeCode_RenamesButKeepsTheKey)
{
    World world;
    Code code = *world.state.codebook.find(world.calm);
    code.name = {"rust", "rest"};
    code.key = "something_else";
    const Edit edit = changeCode(world.state, code);
    BOOST_TEST(edit.kind == "code.rename");
    world.apply(edit);
    BOOST_TEST(world.state.codebook.byKey("calm")->name.nl == "rust");
    BOOST_TEST(changeCode(world.state, code).empty());
}

BOOST_AUTO_TEST_CASE(ChangeCode_RefusesAShortKeyThatIsTaken)
{
    World world;
    Code code = *world.state.codebook.find(world.calm);
    code.shortKey = "r";
    world.apply(changeCode(world.state, code));
    code = *world.state.codebook.find(world.listens);
    code.shortKey = "r";
    BOOST_CHECK_THROW(changeCode(world.state, code), Refusal);
}

BOOST_AUTO_TEST_CASE(ChangeCode_RefusesACodedCodeAsQualifier)
{
    World world;
    world.code({0, 5}, world.calm);
    Code code = *world.state.codebook.find(world.calm);
    code.level = rd::codebook::CodeLevel::qualifier;
    BOOST_CHECK_THROW(changeCode(world.state, code), Refusal);
}

BOOST_AUTO_TEST_CASE(MoveCode_PutsItBeforeAnother)
{
    World world;
    world.apply(moveCode(world.state, world.calm, world.relation, world.listens));
    BOOST_TEST(order(world, world.relation) == "calm listens");
    world.apply(moveCode(world.state, world.calm, world.relation, {}));
    BOOST_TEST(order(world, world.relation) == "listens calm");
    BOOST_TEST(moveCode(world.state, world.calm, world.relation, {}).empty());
}

BOOST_AUTO_TEST_CASE(MoveCode_TakesItsCodingsAlongToAnotherTheme)
{
    World world;
    world.code({0, 5}, world.calm);
    world.apply(moveCode(world.state, world.calm, world.hope, {}));
    BOOST_TEST(order(world, world.hope) == "calm");
    BOOST_TEST(world.countOf(world.calm) == 1U);
}

BOOST_AUTO_TEST_CASE(MoveCode_RefusesAPlaceBelowItself)
{
    World world;
    BOOST_CHECK_THROW(moveCode(world.state, world.relation, world.listens, {}), Refusal);
    BOOST_CHECK_THROW(moveCode(world.state, world.relation, world.relation, {}), Refusal);
}

BOOST_AUTO_TEST_CASE(Merge_MovesCodingsAndCodesBelowAndKeepsDoublesOnce)
{
    World world;
    const CodeId below = world.addCode("radiates calm", world.calm);
    world.code({0, 5}, world.calm);
    world.code({0, 5}, world.listens);
    world.code({7, 9}, world.calm);
    world.apply(mergeCodes(world.state, world.calm, world.listens, "the same"));
    BOOST_TEST(world.countOf(world.listens) == 2U);
    BOOST_TEST(world.countOf(world.calm) == 0U);
    BOOST_CHECK(world.state.codebook.find(below)->parent == world.listens);
    BOOST_CHECK(world.state.codebook.resolved(world.calm) == world.listens);
}

BOOST_AUTO_TEST_CASE(Merge_TakesTheOppositeAlong)
{
    World world;
    const CodeId noisy = world.addCode("noisy", world.relation);
    Code opposite = *world.state.codebook.find(noisy);
    opposite.poleOf = world.calm;
    world.apply(changeCode(world.state, opposite));
    world.apply(mergeCodes(world.state, world.calm, world.listens));
    BOOST_CHECK(world.state.codebook.find(noisy)->poleOf == world.listens);
    world.apply(mergeCodes(world.state, world.listens, noisy)); // nothing is its own opposite
    BOOST_CHECK(!world.state.codebook.find(noisy)->poleOf);
}

BOOST_AUTO_TEST_CASE(Merge_KeepsTheDefinitionOfTheCodeThatGoesBelowTheOther)
{
    World world;
    Code calm = *world.state.codebook.find(world.calm);
    calm.definition.meaning.nl = "blijft rustig";
    calm.definition.whenNot.nl = "niet bij zwijgen";
    calm.source = "Yalom 2005";
    world.apply(changeCode(world.state, calm));
    Code listens = *world.state.codebook.find(world.listens);
    listens.definition.meaning.nl = "hoort wat er gezegd wordt";
    world.apply(changeCode(world.state, listens));
    world.apply(mergeCodes(world.state, world.calm, world.listens));
    const Code& merged = *world.state.codebook.find(world.listens);
    BOOST_TEST(merged.definition.meaning.nl == "hoort wat er gezegd wordt\nblijft rustig");
    BOOST_TEST(merged.definition.whenNot.nl == "niet bij zwijgen");
    BOOST_TEST(merged.source == "Yalom 2005");
    BOOST_TEST(merged.name.nl == "listens");
}

BOOST_AUTO_TEST_CASE(Merge_IntoItsOwnOpposite_KeepsTheDefinitionToo)
{
    World world;
    Code calm = *world.state.codebook.find(world.calm);
    calm.definition.meaning.nl = "blijft rustig";
    world.apply(changeCode(world.state, calm));
    Code opposite = *world.state.codebook.find(world.listens);
    opposite.poleOf = world.calm;
    world.apply(changeCode(world.state, opposite));
    world.apply(mergeCodes(world.state, world.calm, world.listens));
    const Code& merged = *world.state.codebook.find(world.listens);
    BOOST_TEST(merged.definition.meaning.nl == "blijft rustig");
    BOOST_CHECK(!merged.poleOf);
}

BOOST_AUTO_TEST_CASE(Merge_RefusesACodeIntoOneBelowItself)
{
    World world;
    BOOST_CHECK_THROW(mergeCodes(world.state, world.relation, world.listens), Refusal);
    BOOST_CHECK_THROW(mergeCodes(world.state, world.listens, world.notDone), Refusal);
}

BOOST_AUTO_TEST_CASE(Split_GivesTheChosenCodingsToANewCodeBesideIt)
{
    World world;
    const auto first = world.code({0, 5}, world.calm);
    world.code({7, 9}, world.calm);
    Code made;
    made.name = {"straalt rust uit", "radiates calm"};
    world.apply(splitCode(world.state, world.calm, made, {first.id}));
    const Code* split = world.state.codebook.byKey("straalt_rust_uit");
    BOOST_REQUIRE(split != nullptr);
    BOOST_CHECK(split->parent == world.relation);
    BOOST_TEST(world.countOf(split->id) == 1U);
    BOOST_TEST(world.countOf(world.calm) == 1U);
}

BOOST_AUTO_TEST_CASE(AddCodes_SaysInTheHistoryHowMany)
{
    const World world;
    rd::codebook::Code one;
    rd::codebook::Code other;
    one.name = {"een", "one"};
    other.name = {"twee", "two"};
    const Edit edit = addCodes(world.state, {one, other}, "codes.csv");
    BOOST_TEST(edit.args["count"] == 2);
    BOOST_TEST(edit.rows.size() == 2U);
}

BOOST_AUTO_TEST_CASE(Delete_TakesTheCodesBelowAndTheirCodings)
{
    World world;
    world.code({0, 5}, world.calm);
    world.code({0, 5}, world.hope);
    world.apply(deleteCode(world.state, world.relation));
    BOOST_TEST(world.state.codebook.byKey("calm") == nullptr);
    BOOST_TEST(world.state.codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Delete_OfNotDoneTakesItsCodings_AsWithoutItTheyWouldSayTheOpposite)
{
    World world;
    world.code({0, 5}, world.calm, world.notDone);
    world.code({6, 9}, world.calm);
    BOOST_TEST(codingsGoingWith(world.state, {world.notDone}).size() == 1U);
    world.apply(deleteCode(world.state, world.notDone));
    BOOST_TEST(world.countOf(world.calm) == 1U);
    BOOST_TEST(world.state.codings.of(world.interview)[0].span.start == 6);
}

BOOST_AUTO_TEST_CASE(Delete_OfAQualifierThatCountsAlongLeavesItsCodingsWithoutIt)
{
    World world;
    rd::codebook::Code positive = *world.state.codebook.find(world.notDone);
    positive.counting = rd::codebook::QualifierCounting::along;
    world.state.put(positive);
    const auto coding = world.code({0, 5}, world.calm, world.notDone);
    world.apply(deleteCode(world.state, world.notDone));
    BOOST_CHECK(world.state.codings.find(coding.id)->qualifier.isNull());
}

BOOST_AUTO_TEST_CASE(Merge_OfCodingsThatSayTheSameKeepsBothMemos)
{
    World world;
    auto one = world.code({0, 5}, world.calm);
    auto other = world.code({0, 5}, world.listens);
    one.memo = "doubt";
    other.memo = "clear";
    world.state.put(one);
    world.state.put(other);
    world.apply(mergeCodes(world.state, world.calm, world.listens));
    BOOST_REQUIRE(world.state.codings.size() == 1U);
    BOOST_TEST(world.state.codings.of(world.interview)[0].memo == "clear\ndoubt");
}

BOOST_AUTO_TEST_CASE(Restore_LeavesOutAShortKeyThatIsTakenByNow)
{
    World world;
    rd::codebook::Code calm = *world.state.codebook.find(world.calm);
    calm.shortKey = "c";
    world.state.put(calm);
    world.apply(deleteCode(world.state, world.calm));
    rd::codebook::Code hope = *world.state.codebook.find(world.hope);
    hope.shortKey = "c";
    world.state.put(hope);
    world.apply(restoreCode(world.state, world.calm));
    BOOST_TEST(world.state.codebook.find(world.calm)->shortKey == "");
}

BOOST_AUTO_TEST_CASE(Restore_BringsACodeBackUnderItsParent)
{
    World world;
    world.apply(deleteCode(world.state, world.calm));
    world.apply(restoreCode(world.state, world.calm));
    BOOST_TEST(order(world, world.relation) == "listens calm");
}

BOOST_AUTO_TEST_SUITE_END()
