// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace rd::codebook;
using rd::CodeId;

namespace
{

/// A codebook built from keys: add("relation"), add("listens", "relation") …
struct Book {
    Codebook book;
    std::map<std::string, CodeId> ids;

    Code make(const std::string& key, const std::string& parent = {}, CodeLevel level = CodeLevel::factor)
    {
        Code code;
        code.id = CodeId::make();
        code.key = key;
        code.name = {key, key};
        code.parent = parent.empty() ? CodeId{} : ids.at(parent);
        code.level = level;
        code.position = static_cast<double>(ids.size() + 1);
        ids[key] = code.id;
        return code;
    }
    void add(const std::string& key, const std::string& parent = {}, CodeLevel level = CodeLevel::factor)
    {
        book.put(make(key, parent, level));
    }
    void change(const std::string& key, void (*how)(Code&))
    {
        Code code = *book.find(ids.at(key));
        how(code);
        book.put(code);
    }
};

std::string keys(const std::vector<const Code*>& codes)
{
    std::string text;
    for (const Code* code : codes) text += (text.empty() ? "" : " ") + code->key;
    return text;
}

/// method with goals and, below it with a table of its own, strengthening.
Book study()
{
    Book b;
    b.add("relation", "", CodeLevel::theme);
    b.add("listens", "relation");
    b.add("hears_out", "listens");
    b.add("method", "", CodeLevel::theme);
    b.add("goals", "method");
    b.add("strengthening", "method", CodeLevel::theme);
    b.add("stronger", "strengthening");
    b.add("not_done", "", CodeLevel::qualifier);
    return b;
}

}

BOOST_AUTO_TEST_SUITE(CodebookSuite)

BOOST_AUTO_TEST_CASE(InOrder_PutsEachCodeBeforeTheCodesBelowIt)
{
    BOOST_TEST(keys(study().book.inOrder()) ==
               "relation listens hears_out method goals strengthening stronger not_done");
}

BOOST_AUTO_TEST_CASE(RowsOf_LeavesOutAThemeThatHasATableOfItsOwn)
{
    const Book b = study();
    BOOST_TEST(keys(b.book.rowsOf(b.ids.at("method"))) == "goals");
    BOOST_TEST(keys(b.book.rowsOf(b.ids.at("strengthening"))) == "stronger");
    BOOST_TEST(keys(b.book.rowsOf(b.ids.at("relation"))) == "listens hears_out");
}

BOOST_AUTO_TEST_CASE(Themes_AreTheCodesThatHaveATable)
{
    BOOST_TEST(keys(study().book.themes()) == "relation method strengthening");
}

BOOST_AUTO_TEST_CASE(ThemeOf_IsTheNearestCodeWithATable)
{
    const Book b = study();
    BOOST_TEST(b.book.themeOf(b.ids.at("hears_out"))->key == "relation");
    BOOST_TEST(b.book.themeOf(b.ids.at("stronger"))->key == "strengthening");
    BOOST_TEST(b.book.themeOf(b.ids.at("not_done")) == nullptr);
}

BOOST_AUTO_TEST_CASE(Deleted_IsOutOfTheTreeAndFoundById)
{
    Book b = study();
    b.change("listens", [](Code& code) { code.deleted = true; });
    BOOST_TEST(b.book.byKey("listens") == nullptr);
    BOOST_REQUIRE(b.book.find(b.ids.at("listens")) != nullptr);
    BOOST_TEST(keys(b.book.children(b.ids.at("relation"))) == "");
}

BOOST_AUTO_TEST_CASE(CodeBelowADeletedOne_StandsAtTheTop)
{
    Book b = study();
    b.change("listens", [](Code& code) { code.deleted = true; });
    BOOST_TEST(b.book.depth(b.ids.at("hears_out")) == 0);
    BOOST_TEST(keys(b.book.inOrder()).find("hears_out") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Cycle_IsBrokenAtTheSmallestIdAndLosesNoCode)
{
    Book b;
    b.add("a");
    b.add("b", "a");
    Code a = *b.book.find(b.ids.at("a"));
    a.parent = b.ids.at("b");
    b.book.put(a);
    BOOST_TEST(keys(b.book.inOrder()) == "a b");
    BOOST_TEST(b.book.depth(b.ids.at("a")) == 0);
    BOOST_TEST(b.book.depth(b.ids.at("b")) == 1);
}

BOOST_AUTO_TEST_CASE(LookUp_FindsByKeyNameAndNumberButNeverGuesses)
{
    Book b = study();
    b.change("relation", [](Code& code) {
        code.name = {"Therapeutische relatie", "Therapeutic relation"};
        code.number = "1";
    });
    b.change("goals", [](Code& code) { code.name = {"Doelen", "Aims"}; });
    b.change("stronger", [](Code& code) { code.name = {"Doelen", "Aims"}; });
    BOOST_TEST(b.book.lookUp("therapeutische  RELATIE")->key == "relation");
    BOOST_TEST(b.book.lookUp("therapeutic relation")->key == "relation");
    BOOST_TEST(b.book.lookUp("1")->key == "relation");
    BOOST_TEST(b.book.lookUp("doelen") == nullptr);
    BOOST_TEST(b.book.lookUp("") == nullptr);
    BOOST_TEST(keys(b.book.called("doelen")) == "goals stronger");
    BOOST_TEST(b.book.called("hope and more").empty());
}

BOOST_AUTO_TEST_CASE(FreeKey_IsReadableAndNeverUsedBefore)
{
    Book b = study();
    BOOST_TEST(b.book.freeKey("Toont hóóp!") == "toont_hoop");
    BOOST_TEST(b.book.freeKey("listens") == "listens_2");
    b.change("goals", [](Code& code) { code.deleted = true; });
    BOOST_TEST(b.book.freeKey("goals") == "goals_2");
    BOOST_TEST(b.book.freeKey("…") == "code");
}

BOOST_AUTO_TEST_CASE(Resolved_FollowsMergesToTheEnd)
{
    Book b = study();
    Code gone = *b.book.find(b.ids.at("goals"));
    gone.deleted = true;
    gone.mergedInto = b.ids.at("listens");
    b.book.put(gone);
    BOOST_CHECK(b.book.resolved(b.ids.at("goals")) == b.ids.at("listens"));
    BOOST_CHECK(b.book.resolved(b.ids.at("stronger")) == b.ids.at("stronger"));
}

BOOST_AUTO_TEST_CASE(Copy_LivesOnWhenTheFirstIsGone)
{
    Codebook copy;
    {
        const Book b = study();
        BOOST_TEST(b.book.inOrder().size() == 8U);
        copy = b.book;
    }
    BOOST_TEST(keys(copy.themes()) == "relation method strengthening");
}

BOOST_AUTO_TEST_SUITE_END()
