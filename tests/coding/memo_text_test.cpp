// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/memo_numbers.h"
#include "coding/memo_text.h"
#include "coding/quote_text.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::coding;
using Kind = MemoPiece::Kind;

namespace
{

struct Study {
    codebook::Codebook codebook;
    std::vector<Memo> memos;
    double position = 0;

    CodeId addCode(const std::string& key, const std::string& number, CodeId parent = {})
    {
        codebook::Code code;
        code.id = CodeId::make();
        code.key = key;
        code.number = number;
        code.parent = parent;
        code.level = parent ? codebook::CodeLevel::factor : codebook::CodeLevel::theme;
        code.position = ++position;
        codebook.put(code);
        return code.id;
    }

    void write(MemoKind kind, CodeId about = {})
    {
        Memo memo;
        memo.id = MemoId::make();
        memo.kind = kind;
        memo.subject = about.uuid;
        memos.push_back(memo);
    }

    /// The numbers in order, "-" where there is none.
    [[nodiscard]] std::string numbers() const
    {
        std::vector<const Memo*> inOrder;
        for (const Memo& memo : memos) inOrder.push_back(&memo);
        const auto numbers = memoNumbers(inOrder, codebook);
        std::string text;
        for (const Memo& memo : memos)
            text += (text.empty() ? "" : " ") + (numbers.contains(memo.id) ? numbers.at(memo.id) : "-");
        return text;
    }
};

}

BOOST_AUTO_TEST_SUITE(MemoText)

BOOST_AUTO_TEST_CASE(References_StandBetweenPlainWords)
{
    const auto pieces =
        memoPieces("Dat {x luistert group=\"groep=1 t/m \\\"5\\\"\" show=x} het {memo 1a}; {zo} { x }");
    BOOST_REQUIRE(pieces.size() == 5U);
    BOOST_TEST(pieces[0].text == "Dat ");
    BOOST_TEST((pieces[1].kind == Kind::figure));
    BOOST_TEST(pieces[1].name == "luistert");
    BOOST_TEST(pieces[1].options.at("group") == "groep=1 t/m \"5\"");
    BOOST_TEST(pieces[1].options.at("show") == "x");
    BOOST_TEST((pieces[3].kind == Kind::memo));
    BOOST_TEST(pieces[4].text == "; {zo} { x }", "braces of the writer's own stay");
}

BOOST_AUTO_TEST_CASE(BracesThatDoNotClose_AreWords)
{
    for (const char* text : {"{x a", "{x \"a}", "{x {memo", "}{", "{x}", "{memo}"}) {
        const auto pieces = memoPieces(text);
        BOOST_TEST(pieces.size() == 1U, text);
        BOOST_TEST((pieces[0].kind == Kind::words), text);
    }
    BOOST_TEST(memoPieces("").empty());
}

BOOST_AUTO_TEST_CASE(Renamed_KeepsTheOptions)
{
    const auto pieces = memoPieces("{x a word=\"de \\\"meeste\\\"\"}");
    const auto again = memoPieces(renamed(pieces[0], "b"));
    BOOST_REQUIRE(again.size() == 1U);
    BOOST_TEST(again[0].name == "b");
    BOOST_TEST(again[0].options.at("word") == "de \"meeste\"");
}

BOOST_AUTO_TEST_CASE(Conclusions_HaveTheNumberOfTheirThemeAndALetter)
{
    Study study;
    const CodeId hope = study.addCode("hope", "2");
    const CodeId relation = study.addCode("relation", "");
    const CodeId listens = study.addCode("listens", "", relation);
    study.write(MemoKind::conclusion, hope);
    study.write(MemoKind::note, hope);
    study.write(MemoKind::conclusion, listens);
    study.write(MemoKind::conclusion, hope);
    study.write(MemoKind::conclusion);
    study.write(MemoKind::recommendation);
    study.write(MemoKind::question);
    study.write(MemoKind::recommendation);
    BOOST_TEST(study.numbers() == "2a - 1a 2b a 1 1 2");
}

BOOST_AUTO_TEST_CASE(AfterZ_ComesAa)
{
    Study study;
    for (int i = 0; i < 28; ++i) study.write(MemoKind::conclusion);
    BOOST_TEST(study.numbers().ends_with(" y z aa ab"), study.numbers());
}

BOOST_AUTO_TEST_CASE(Quote_MayLeaveOutAndExplainButSayNothingElse)
{
    const char* words = "Ze luisterde écht\nnaar hem en  naar mij, altijd.";
    BOOST_TEST(quotesFaithfully("Ze luisterde écht (…) naar mij", words));
    BOOST_TEST(quotesFaithfully("luisterde écht naar hem (mijn zoon) en naar mij", words));
    BOOST_TEST(quotesFaithfully("[Zij] luisterde", words));
    BOOST_TEST(!quotesFaithfully("Ze luisterde niet", words));
    BOOST_TEST(!quotesFaithfully("naar mij (…) Ze luisterde", words), "not in that order");
    BOOST_TEST(!quotesFaithfully("Ze luister", words), "half a word");
    BOOST_TEST(!quotesFaithfully("(…)", words), "no words of its own");
}

BOOST_AUTO_TEST_SUITE_END()
