// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passages.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using coding::InterviewPart;
using test::Families;

namespace
{

/// A names listening before the topics and hope after them; of B it was not told where they begin.
struct Parted : Families {
    Parted()
    {
        transcript::Transcript told = *transcripts.find(a1);
        told.topicsFrom = transcripts.turnsOf(a1).back().id;
        transcripts.put(told);
        code(a1, {5, 15}, listens, marit);
        code(a1, {30, 40}, plans, marit);
        code(b1, {30, 40}, plans, marit);
    }

    [[nodiscard]] analysis::Table table(InterviewPart part) const
    {
        coding::TableDefinition definition;
        definition.part = part;
        definition.zeroRows = true;
        return count(definition);
    }
};

bool says(const analysis::Table& table, const std::string& words)
{
    for (const std::string& note : table.notes)
        if (note.find(words) != std::string::npos) return true;
    return false;
}

}

BOOST_FIXTURE_TEST_SUITE(InterviewParts, Parted)

BOOST_AUTO_TEST_CASE(Unasked_CountsOnlyWhatBeginsBeforeTheTopics)
{
    const auto open = table(InterviewPart::open);
    BOOST_TEST(test::xOf(open, 0, "listens") == 1);
    BOOST_TEST(test::xOf(open, 0, "plans") == 1); // of B, which is open as a whole
    BOOST_TEST(says(open, "named unasked"));
    BOOST_TEST(says(open, "counts as open: b1, b2."));
}

BOOST_AUTO_TEST_CASE(WhenAsked_CountsTheRest)
{
    const auto topics = table(InterviewPart::topics);
    BOOST_TEST(test::xOf(topics, 0, "listens") == 0);
    BOOST_TEST(test::xOf(topics, 0, "plans") == 1);
    const auto whole = table(InterviewPart::whole);
    BOOST_TEST(test::xOf(whole, 0, "plans") == 2);
    BOOST_TEST(!says(whole, "unasked"));
}

BOOST_AUTO_TEST_CASE(TurnThatIsGone_LeavesTheWholeInterviewOpen)
{
    transcript::Transcript told = *transcripts.find(a1);
    told.topicsFrom = TurnId::make();
    transcripts.put(told);
    const auto open = table(InterviewPart::open);
    BOOST_TEST(test::xOf(open, 0, "plans") == 2);
    BOOST_TEST(says(open, "counts as open: a1, b1, b2."));
}

BOOST_AUTO_TEST_CASE(Passage_KnowsItsSourcePageAndTime)
{
    transcript::Transcript book = *transcripts.find(b2);
    book.author = "Wampold";
    book.year = "2015";
    transcripts.put(book);
    transcript::Turn turn = transcripts.turnsOf(b1)[1];
    turn.timeMs = 725'000;
    transcripts.put(turn);
    coding::Coding cited = *codings.find(code(b2, {10, 20}, plans, marit));
    cited.page = "12";
    codings.put(cited);
    analysis::PassageQuestion question;
    question.code = plans;
    const auto all = snapshot();
    const auto passages = analysis::describe(all, analysis::findPassages(all, question), Language::english);
    BOOST_REQUIRE(passages.size() == 3U);
    BOOST_TEST(passages[1].timeMs == 725'000);
    BOOST_TEST(passages[1].cited.empty());
    BOOST_TEST(passages[2].cited == "Wampold, 2015");
    BOOST_TEST(passages[2].page == "12");
    BOOST_TEST(passages[2].timeMs == -1);
}

BOOST_AUTO_TEST_SUITE_END()
