// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"

#include "history/coding_edits.h"
#include "history/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::history;
using coding::Memo;
using coding::MemoKind;

namespace
{

struct Memos : test::World {
    MemoId write(MemoKind kind, const std::string& title, std::vector<MemoId> answers = {})
    {
        Memo memo;
        memo.id = MemoId::make();
        memo.kind = kind;
        memo.title = Wording::both(title);
        memo.answers = std::move(answers);
        apply(addMemo(state, memo));
        return memo.id;
    }

    [[nodiscard]] std::string order() const
    {
        std::string titles;
        for (const Memo* memo : state.memosInOrder()) titles += memo->title.en;
        return titles;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(MemoEdits, Memos)

BOOST_AUTO_TEST_CASE(Memo_NeedsWordsAndASubjectThatIsThere)
{
    BOOST_CHECK_THROW(addMemo(state, {}), Refusal);
    Memo memo;
    memo.text = Wording::both("words");
    memo.subject = CodeId::make().uuid;
    BOOST_CHECK_THROW(addMemo(state, memo), Refusal);
    memo.subject = listens.uuid;
    BOOST_TEST(addMemo(state, memo).rows.size() == 1U);
    memo.subject = interview.uuid;
    memo.span = {90, 101};
    BOOST_CHECK_THROW(addMemo(state, memo), Refusal);
}

BOOST_AUTO_TEST_CASE(OnlyConclusionsAreOpposedAndNoneToItself)
{
    const MemoId one = write(MemoKind::conclusion, "one");
    const MemoId other = write(MemoKind::conclusion, "other");
    const MemoId note = write(MemoKind::note, "note");
    Memo memo = state.memos.at(one);
    for (const MemoId id : {one, note, MemoId::make()}) {
        memo.opposes = {id};
        BOOST_CHECK_THROW(changeMemo(state, memo), Refusal);
    }
    memo.opposes = {other};
    apply(changeMemo(state, memo));
    BOOST_TEST((state.memos.at(one).opposes == std::vector{other}));
    memo.kind = MemoKind::note;
    BOOST_CHECK_THROW(changeMemo(state, memo), Refusal);
}

BOOST_AUTO_TEST_CASE(OnlyAConclusionAnswersAQuestionAndOnlyARecommendationRestsOnAConclusion)
{
    const MemoId question = write(MemoKind::question, "q");
    const MemoId conclusion = write(MemoKind::conclusion, "c", {question});
    write(MemoKind::recommendation, "r", {conclusion});
    BOOST_CHECK_THROW(write(MemoKind::recommendation, "r", {question}), Refusal);
    BOOST_CHECK_THROW(write(MemoKind::conclusion, "c", {conclusion}), Refusal);
    BOOST_CHECK_THROW(write(MemoKind::note, "n", {question}), Refusal);
    BOOST_CHECK_THROW(write(MemoKind::conclusion, "c", {MemoId::make()}), Refusal);
}

BOOST_AUTO_TEST_CASE(Move_PutsItBeforeAnother)
{
    const MemoId a = write(MemoKind::note, "a");
    const MemoId b = write(MemoKind::note, "b");
    const MemoId c = write(MemoKind::note, "c");
    apply(moveMemo(state, c, b));
    BOOST_TEST(order() == "acb");
    apply(moveMemo(state, b, a));
    BOOST_TEST(order() == "bac");
    apply(moveMemo(state, b, {}));
    BOOST_TEST(order() == "acb");
    BOOST_TEST(moveMemo(state, a, c).empty());
    BOOST_TEST(moveMemo(state, b, {}).empty());
}

BOOST_AUTO_TEST_CASE(ChangeAndDelete_AreOneRowEach)
{
    const MemoId id = write(MemoKind::note, "a");
    Memo memo = state.memos.at(id);
    BOOST_TEST(changeMemo(state, memo).empty());
    memo.text.nl = "meer";
    memo.position = 77;
    apply(changeMemo(state, memo));
    BOOST_TEST(state.memos.at(id).text.nl == "meer");
    BOOST_TEST(state.memos.at(id).position != 77, "its place is moved by moving");
    apply(deleteMemo(state, id));
    BOOST_TEST(order().empty());
    BOOST_CHECK_THROW(deleteMemo(state, id), Refusal);
}

BOOST_AUTO_TEST_CASE(Import_TakesMemosThatAnswerEachOther)
{
    Memo question;
    question.id = MemoId::make();
    question.kind = MemoKind::question;
    question.title = Wording::both("q");
    Memo conclusion;
    conclusion.kind = MemoKind::conclusion;
    conclusion.title = Wording::both("c");
    conclusion.answers = {question.id};
    const Edit edit = importMemos(state, {conclusion, question}, "memos.json");
    BOOST_TEST(edit.rows.size() == 2U);
    apply(edit);
    BOOST_TEST(order() == "cq");
    BOOST_TEST(importMemos(state, {state.memos.at(question.id)}, "memos.json").empty());
}

BOOST_AUTO_TEST_CASE(ChosenQuotes_AreOneActionAndShortenedOnesMustBeSaid)
{
    const auto one = code({0, 10}, listens);
    const auto two = code({20, 30}, calm);
    const Edit edit = chooseQuotes(state, {one.id, two.id}, true);
    BOOST_TEST(edit.rows.size() == 2U);
    apply(edit);
    BOOST_TEST(chooseQuotes(state, {one.id, two.id}, true).empty());
    BOOST_CHECK_THROW(setQuoteText(state, one.id, "he shouted", "she listened"), Refusal);
    apply(setQuoteText(state, one.id, "she (…) listened", "she really listened"));
    BOOST_TEST(state.codings.find(one.id)->quoteText == "she (…) listened");
    apply(resizeCoding(state, one.id, {0, 12}));
    BOOST_TEST(state.codings.find(one.id)->quoteText.empty(), "it quoted other words");
    BOOST_TEST(state.codings.find(one.id)->quote);
    apply(chooseQuotes(state, {one.id}, false));
    BOOST_TEST(!state.codings.find(one.id)->quote);
}

BOOST_AUTO_TEST_SUITE_END()
