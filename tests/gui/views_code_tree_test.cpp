// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook/code_tree.h"

#include "gui/views/common/hand.h"

#include <boost/test/unit_test.hpp>

using namespace rd::gui;
using rd::CodeId;
using rd::codebook::Code;
using rd::codebook::Codebook;
using rd::codebook::CodeLevel;

namespace
{

/// relation (listens, brings calm (humour)), hope, and the qualifiers not done and helps.
struct Book {
    Codebook codes;
    double position = 0;
    CodeId relation = add("relation", {}, CodeLevel::theme);
    CodeId listens = add("luistért", relation);
    CodeId calm = add("brengt rust", relation);
    CodeId humour = add("humor", calm);
    CodeId hope = add("hoop", {}, CodeLevel::theme);
    CodeId notDone = add("not done", {}, CodeLevel::qualifier);
    CodeId helps = add("bevordert", {}, CodeLevel::qualifier);

    CodeId add(const std::string& name, CodeId parent, CodeLevel level = CodeLevel::factor)
    {
        Code code;
        code.id = CodeId::make();
        code.key = name;
        code.parent = parent;
        code.level = level;
        code.name.nl = name;
        code.position = ++position;
        codes.put(code);
        return code.id;
    }
};

}

BOOST_AUTO_TEST_SUITE(CodeTreeOfTheView)

BOOST_AUTO_TEST_CASE(Build_PutsQualifiersBelowAHeadingAtTheEnd)
{
    const Book book;
    CodeTree tree;
    tree.build(book.codes, "");
    BOOST_TEST(tree.top().size() == 3U);
    BOOST_TEST((tree.top()[0]->code == book.relation));
    BOOST_TEST(tree.top()[2]->isHeading());
    BOOST_TEST(tree.top()[2]->children.size() == 2U);
    BOOST_TEST((tree.find(book.humour)->parent->code == book.calm));
}

BOOST_AUTO_TEST_CASE(Build_HasNoHeadingWithoutQualifiers)
{
    CodeTree tree;
    tree.build(Codebook{}, "");
    BOOST_TEST(tree.top().empty());
    BOOST_TEST(tree.heading() == nullptr);
}

BOOST_AUTO_TEST_CASE(Filter_KeepsWhatFitsAndWhatStandsAboveIt)
{
    const Book book;
    CodeTree tree;
    tree.build(book.codes, "HUMOR");
    BOOST_TEST(tree.top().size() == 1U);
    BOOST_TEST(tree.find(book.listens) == nullptr);
    BOOST_TEST(!tree.find(book.calm)->fits);
    BOOST_TEST((tree.firstFitting()->code == book.humour));
}

BOOST_AUTO_TEST_CASE(Filter_PassesOverAccentsAndTakesWordsInAnyOrder)
{
    const Book book;
    CodeTree tree;
    tree.build(book.codes, "luistert");
    BOOST_TEST((tree.firstFitting()->code == book.listens));
    tree.build(book.codes, "rust brengt");
    BOOST_TEST((tree.firstFitting()->code == book.calm));
    tree.build(book.codes, "rust hoop");
    BOOST_TEST(tree.firstFitting() == nullptr);
}

BOOST_AUTO_TEST_CASE(PlaceFor_PutsACodeBeforeIntoOrAfterAnother)
{
    const Book book;
    BOOST_TEST((placeFor(book.codes, book.calm, book.listens, DropPlace::before) ==
                CodePlace{book.relation, book.listens}));
    BOOST_TEST((placeFor(book.codes, book.hope, book.listens, DropPlace::after) ==
                CodePlace{book.relation, book.calm}));
    BOOST_TEST(
        (placeFor(book.codes, book.hope, book.calm, DropPlace::after) == CodePlace{book.relation, {}}));
    BOOST_TEST((placeFor(book.codes, book.listens, book.hope, DropPlace::into) == CodePlace{book.hope, {}}));
}

BOOST_AUTO_TEST_CASE(PlaceFor_RefusesACodeBelowItselfAndAQualifierAmongCodes)
{
    const Book book;
    BOOST_TEST(!placeFor(book.codes, book.relation, book.humour, DropPlace::into));
    BOOST_TEST(!placeFor(book.codes, book.calm, book.calm, DropPlace::into));
    BOOST_TEST(!placeFor(book.codes, book.notDone, book.listens, DropPlace::before));
    BOOST_TEST(!placeFor(book.codes, book.listens, CodeId{}, DropPlace::into));
}

BOOST_AUTO_TEST_CASE(PlaceBeside_MovesOnePlaceAndStopsAtTheEnds)
{
    const Book book;
    BOOST_TEST((placeBeside(book.codes, book.calm, -1) == CodePlace{book.relation, book.listens}));
    BOOST_TEST((placeBeside(book.codes, book.listens, 1) == CodePlace{book.relation, {}}));
    BOOST_TEST(!placeBeside(book.codes, book.listens, -1));
    BOOST_TEST(!placeBeside(book.codes, book.hope, 1));
}

BOOST_AUTO_TEST_CASE(CodeOfKey_FindsACodeByItsShortKeyInEitherCase)
{
    Book book;
    Code code = *book.codes.find(book.listens);
    code.shortKey = "h";
    book.codes.put(code);
    BOOST_TEST((codeOfKey(book.codes, "H")->id == book.listens));
    BOOST_TEST(codeOfKey(book.codes, "x") == nullptr);
    BOOST_TEST(codeOfKey(book.codes, "") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
