// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/code_match.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using codebook::Code;
using gui::CodeMatch;

namespace
{

struct Book {
    codebook::Codebook codes;
    double position = 0;

    CodeId add(const std::string& name, CodeId parent = {}, bool codable = true,
               codebook::CodeLevel level = codebook::CodeLevel::factor)
    {
        Code code;
        code.id = CodeId::make();
        code.key = name;
        code.name.nl = name;
        code.parent = parent;
        code.codable = codable;
        code.level = level;
        code.position = ++position;
        codes.put(code);
        return code.id;
    }
    [[nodiscard]] std::string found(const std::string& typed, CodeMatch match = {}) const
    {
        std::string names;
        for (const Code* code : match.find(codes, typed)) names += code->name.nl + ";";
        return names;
    }
};

}

BOOST_AUTO_TEST_SUITE(CodeMatchOfTheFinder)

BOOST_AUTO_TEST_CASE(Find_PutsNamesThatBeginWithItFirst)
{
    Book book;
    book.add("brengt hoop");
    book.add("wanhoop");
    book.add("hoop houden");
    BOOST_TEST(book.found("hoop") == "hoop houden;brengt hoop;wanhoop;");
}

BOOST_AUTO_TEST_CASE(Find_PutsAWholeWordBeforeTheStartOfOneAndThatBeforeAPartOfOne)
{
    Book book;
    book.add("stappenplan volgen");
    book.add("planmatig werken");
    book.add("werkt planmatig");
    book.add("maakt een plan");
    book.add("plan b");
    BOOST_TEST(book.found("plan") ==
               "plan b;maakt een plan;planmatig werken;werkt planmatig;stappenplan volgen;");
}

BOOST_AUTO_TEST_CASE(Find_TakesNoNoticeOfAccentsAndCapitals)
{
    Book book;
    book.add("Één lijn");
    BOOST_TEST(book.found("een LIJN") == "Één lijn;");
}

BOOST_AUTO_TEST_CASE(Find_LooksForEachWordAlsoInTheNamesAbove)
{
    Book book;
    const CodeId relation = book.add("relatie");
    book.add("luistert", relation);
    book.add("luistert niet");
    BOOST_TEST(book.found("luis rel") == "luistert;");
}

BOOST_AUTO_TEST_CASE(Find_LeavesOutGroupsAndQualifiersUnlessAsked)
{
    Book book;
    book.add("relatie", {}, false);
    book.add("relatie not done", {}, true, codebook::CodeLevel::qualifier);
    book.add("relatie met anderen");
    BOOST_TEST(book.found("relatie") == "relatie met anderen;");
    BOOST_TEST(book.found("relatie", {true, false}) == "relatie;relatie met anderen;");
    BOOST_TEST(book.found("relatie", {false, true}) == "relatie not done;relatie met anderen;");
}

BOOST_AUTO_TEST_CASE(Find_WithNothingTyped_GivesAllInCodebookOrder)
{
    Book book;
    book.add("twee");
    book.add("een");
    BOOST_TEST(book.found("") == "twee;een;");
    BOOST_TEST(book.found("drie").empty());
}

BOOST_AUTO_TEST_CASE(Find_WithNothingTyped_PutsTheProposedCodeFirst)
{
    Book book;
    book.add("een");
    const CodeId two = book.add("twee");
    const CodeId group = book.add("groep", {}, false);
    BOOST_TEST(book.found("", {.proposed = two}) == "twee;een;");
    BOOST_TEST(book.found("e", {.proposed = two}) == "een;twee;");
    BOOST_TEST(book.found("", {.proposed = group}) == "een;twee;");
}

BOOST_AUTO_TEST_SUITE_END()
