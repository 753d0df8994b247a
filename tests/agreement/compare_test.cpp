// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared with what, counted by hand.
#include "agreement/agreement_world.h"

#include "base/error.h"
#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

#include <ostream>

namespace rd::agreement
{
std::ostream& operator<<(std::ostream& out, const FourField& f)
{
    return out << f.both << ' ' << f.onlyFirst << ' ' << f.onlySecond << ' ' << f.neither;
}
}

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;
using rd::test::rowOf;

namespace
{

/// In a1 both say "listens" in turn 2 (of Joost twice, overlapping), only Marit in turn 3; in b1 Joost says
/// "honest" in turn 1, and both "listens" in turn 4.
struct Listening : CodersWorld {
    Listening()
    {
        code(a1, {22, 30}, listens, marit);
        code(a1, {20, 34}, listens, joost);
        code(a1, {30, 38}, listens, joost);
        code(a1, {45, 50}, listens, marit);
        code(b1, {5, 15}, honest, joost);
        code(b1, {60, 80}, listens, marit);
        code(b1, {70, 80}, listens, joost);
    }
};

}

BOOST_AUTO_TEST_SUITE(CompareSuite)

BOOST_FIXTURE_TEST_CASE(Turns_HoldACodeThatTouchesThem, Listening)
{
    const Result result = compare(asked(Level::turn));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{2, 1, 0, 5}));
    BOOST_TEST(rowOf(result, result.rows.codes, "honest").field == (FourField{0, 0, 1, 7}));
    BOOST_TEST(result.rows.overall.field == (FourField{2, 1, 1, 12}));
    BOOST_TEST(result.rows.codes.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(Interviewer_IsLeftOutByChoice, Listening)
{
    auto question = asked(Level::turn);
    question.turns = coding::TurnChoice::withoutInterviewer;
    const Result result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{2, 1, 0, 3}));
    BOOST_TEST(result.rows.codes.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(Transcripts_ThatOneCoderCodedAreLeftOutUnlessAsked, Listening)
{
    auto question = asked(Level::transcript);
    Result result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{2, 0, 0, 0}));
    BOOST_TEST(result.leftOut.size() == 1U);
    question.documents = Documents::codedByAny;
    result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{2, 1, 0, 0}));
}

/// What was asked for already is not advised.
BOOST_FIXTURE_TEST_CASE(WhereNobodyCoded_ItIsNotAdvisedToCompareWhereOneDid, Listening)
{
    const SpeakIn english(Language::english);
    auto question = asked(Level::transcript);
    question.transcripts = {addTranscript("d1")};
    const auto refusal = [&] {
        try {
            (void)compare(question);
        } catch (const Refusal& refused) {
            return refused.complaint().what + " " + refused.complaint().remedy;
        }
        return std::string();
    };
    BOOST_TEST(refusal() == "There is no transcript that all these coders coded. Choose other coders or "
                            "transcripts, or also compare where only one of them coded.");
    question.documents = Documents::codedByAny;
    BOOST_TEST(refusal() ==
               "Neither of these coders coded anything there. Choose other coders or transcripts.");
}

/// a1 and b1 are of one family: both found it there, whatever the transcript.
BOOST_FIXTURE_TEST_CASE(Case_IsOneUnitOverItsTranscripts, CodersWorld)
{
    code(a1, {22, 30}, listens, marit);
    code(a1, {22, 30}, honest, joost);
    code(b1, {22, 30}, listens, joost);
    code(b1, {22, 30}, plans, marit);
    const Result result = compare(asked(Level::caseUnit));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{1, 0, 0, 0}));
    BOOST_TEST(rowOf(result, result.rows.codes, "plans").field == (FourField{0, 1, 0, 0}));
}

/// Marit 22-30, Joost 20-38 (overlapping himself): 8 both, 10 only Joost; Marit's 45-50; 10 and 10 in b1.
BOOST_FIXTURE_TEST_CASE(Characters_OfACodersOverlappingCodingsCountOnce, Listening)
{
    const Result result = compare(asked(Level::character));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{18, 15, 10, 117}));
}

/// Only Marit coded 30 characters three times over; that is one coder, and no agreement.
BOOST_FIXTURE_TEST_CASE(OneCoder_IsNeverTwo, CodersWorld)
{
    code(a1, {20, 50}, listens, marit);
    code(a1, {20, 50}, listens, marit);
    code(a1, {25, 50}, listens, marit);
    code(a1, {60, 70}, honest, joost);
    for (const Level level : {Level::turn, Level::character, Level::transcript, Level::segment}) {
        const Result result = compare(asked(level));
        BOOST_TEST(rowOf(result, result.rows.codes, "listens").field.both == 0);
    }
}

BOOST_FIXTURE_TEST_CASE(Sentences_AndParagraphsComeFromTheText, CodersWorld)
{
    setText(a1, "Hij kwam. Zij ook!\n\nNiemand bleef. Jammer.\n");
    code(a1, {0, 4}, listens, marit);   // sentence 1
    code(a1, {10, 14}, listens, joost); // sentence 2
    code(a1, {20, 42}, honest, marit);  // sentences 3 and 4
    code(a1, {35, 41}, honest, joost);  // sentence 4
    const Result sentences = compare(asked(Level::sentence));
    BOOST_TEST(rowOf(sentences, sentences.rows.codes, "listens").field == (FourField{0, 1, 1, 2}));
    BOOST_TEST(rowOf(sentences, sentences.rows.codes, "honest").field == (FourField{1, 1, 0, 2}));
    const Result paragraphs = compare(asked(Level::paragraph));
    BOOST_TEST(rowOf(paragraphs, paragraphs.rows.codes, "listens").field == (FourField{1, 0, 0, 1}));
    BOOST_TEST(rowOf(paragraphs, paragraphs.rows.codes, "honest").field == (FourField{1, 0, 0, 1}));
}

BOOST_FIXTURE_TEST_CASE(TranscriptWithoutTurns_GivesItsParagraphs, CodersWorld)
{
    setText(c1, "een\ntwee\ndrie"); // Marit coded 0-10: all three
    code(c1, {4, 6}, listens, joost);
    const Result result = compare(asked(Level::turn));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{1, 2, 0, 0}));
    BOOST_TEST(result.withoutTurns == 1U);
}

/// 9 of 10 characters are shared: nearly the same at 90 %, not at 91 %.
BOOST_FIXTURE_TEST_CASE(Segments_AgreeFromTheThreshold, CodersWorld)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 29}, listens, joost);
    code(a1, {40, 50}, listens, joost);
    code(a1, {40, 50}, honest, marit);
    auto question = asked(Level::segment);
    Result result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{2, 0, 1, 0}));
    BOOST_TEST(rowOf(result, result.rows.codes, "honest").field == (FourField{0, 1, 0, 0}));
    question.threshold = 0.91;
    result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{0, 1, 2, 0}));
}

/// MAXQDA's way: ten of fourteen codings agree, four codes: Po .7143, kappa .619.
BOOST_FIXTURE_TEST_CASE(Segments_GiveMaxqdasKappa, CodersWorld)
{
    const CodeId fourth = addCode("fourth", hope);
    for (int i = 0; i < 5; ++i) {
        code(a1, {i * 5, i * 5 + 4}, listens, marit);
        code(a1, {i * 5, i * 5 + 4}, listens, joost);
    }
    code(a1, {50, 55}, honest, marit);
    code(a1, {55, 60}, plans, joost);
    code(a1, {60, 65}, fourth, marit);
    code(a1, {65, 70}, fourth, joost);
    const Row& overall = compare(asked(Level::segment)).rows.overall;
    BOOST_TEST(*overall.value(Coefficient::percentage).value == .7143, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(*overall.value(Coefficient::brennanPrediger).value == .619,
               boost::test_tools::tolerance(1e-3));
    BOOST_TEST((overall.value(Coefficient::cohen) == Value::none(Undefined::noNeither)));
}

/// MAXQDA's second level: as often, not only whether.
BOOST_FIXTURE_TEST_CASE(EqualCounts_AgreeWhereACodeWasUsedAsOften, CodersWorld)
{
    for (const TranscriptId id : {a1, b1}) {
        code(id, {20, 30}, listens, marit);
        code(id, {40, 50}, listens, joost);
    }
    code(b1, {50, 60}, listens, marit);
    auto question = asked(Level::transcript);
    question.equalCounts = true;
    const Result result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{1, 1, 0, 0}));
    BOOST_TEST((result.rows.overall.value(Coefficient::cohen) == Value::none(Undefined::notBinary)));
}

/// Marit "listens", Joost "honest", in one turn: not the same code, and the same theme.
BOOST_FIXTURE_TEST_CASE(Theme_CountsTheCodesBelowIt, CodersWorld)
{
    code(a1, {22, 30}, listens, marit);
    code(a1, {32, 38}, honest, joost);
    const Result result = compare(asked(Level::turn));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{0, 1, 0, 3}));
    BOOST_TEST(rowOf(result, result.rows.themes, "relation").field == (FourField{1, 0, 0, 3}));
}

BOOST_FIXTURE_TEST_CASE(Qualifier_ThatCountsApartIsAnotherAnswer, CodersWorld)
{
    code(a1, {22, 30}, listens, marit);
    code(a1, {22, 30}, listens, joost, notDone);
    auto question = asked(Level::turn);
    Result result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{0, 1, 0, 3}));
    BOOST_TEST(rowOf(result, result.rows.qualified, "listens").field == (FourField{0, 0, 1, 3}));
    BOOST_TEST(result.rows.overall.field == (FourField{0, 1, 1, 6}), "both answers count among all codes");
    question.qualifiers = Qualifiers::ignored;
    result = compare(question);
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{1, 0, 0, 3}));
    BOOST_TEST(result.rows.qualified.empty());
}

/// Dedoose's way: the passages that were marked are the units.
BOOST_FIXTURE_TEST_CASE(Excerpts_AreThePassagesThatWereMarked, CodersWorld)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 30}, listens, joost);
    code(a1, {20, 30}, honest, joost);
    code(a1, {22, 28}, honest, marit);
    const Result result = compare(asked(Level::excerpt));
    BOOST_TEST(rowOf(result, result.rows.codes, "listens").field == (FourField{1, 0, 0, 1}));
    BOOST_TEST(rowOf(result, result.rows.codes, "honest").field == (FourField{0, 1, 1, 0}));
}

BOOST_FIXTURE_TEST_CASE(EachTranscript_HasItsOwnRows, Listening)
{
    auto question = asked(Level::turn);
    question.perTranscript = true;
    const Result result = compare(question);
    BOOST_REQUIRE(result.perTranscript.size() == 2U);
    BOOST_TEST(rowOf(result, result.perTranscript[0].rows.codes, "listens").field == (FourField{1, 1, 0, 2}));
    BOOST_TEST(rowOf(result, result.perTranscript[1].rows.codes, "listens").field == (FourField{1, 0, 0, 3}));
}

/// Three coders of four turns: all of 1, two of 2, one of 3, none of 4. Pairs that agree by hand: turn 1 all,
/// turn 2 and 3 one of three, turn 4 all: Po = (1 + 1/3 + 1/3 + 1) / 4 = 2/3; p = 1/2; Fleiss (2/3 − 1/2) /
/// (1/2) = 1/3.
BOOST_FIXTURE_TEST_CASE(ThreeCoders_AreComparedTogether, CodersWorld)
{
    const CoderId ellen = addCoder("Ellen");
    for (const CoderId coder : {marit, joost, ellen}) code(a1, {0, 10}, listens, coder);
    for (const CoderId coder : {marit, joost}) code(a1, {20, 30}, listens, coder);
    code(a1, {40, 50}, listens, ellen);
    auto question = asked(Level::turn);
    question.coders.push_back(ellen);
    const Result result = compare(question);
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(row.all == 1);
    BOOST_TEST(row.some == 2);
    BOOST_TEST(row.none == 1);
    BOOST_TEST(*row.value(Coefficient::percentage).value == 2.0 / 3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(*row.value(Coefficient::fleiss).value == 1.0 / 3, boost::test_tools::tolerance(1e-9));
}

/// Marit and Joost marked the same; Ellen half of it. "honest" is Marit's alone, so that Joost and Ellen are
/// no pair of it.
BOOST_FIXTURE_TEST_CASE(SegmentsOfMoreThanTwo_AreTheMeanOverThePairs, CodersWorld)
{
    const CoderId ellen = addCoder("Ellen");
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 30}, listens, joost);
    code(a1, {20, 25}, listens, ellen);
    code(a1, {40, 50}, honest, marit);
    auto question = asked(Level::segment);
    question.coders.push_back(ellen);
    Result result = compare(question);
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(*row.value(Coefficient::percentage).value == 1.0 / 3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(row.all == 2);
    BOOST_TEST(row.some == 4);
    BOOST_TEST((row.value(Coefficient::cohen) == Value::none(Undefined::noNeither)));
    BOOST_TEST_REQUIRE(result.pairs.size() == 3U);
    BOOST_TEST(result.pairs[0].rows.codes.size() == 2U);
    BOOST_TEST(*result.pairs[0].rows.codes[0].value(Coefficient::percentage).value == 1);
    BOOST_TEST(*result.pairs[1].rows.codes[0].value(Coefficient::percentage).value == 0);
    BOOST_TEST(result.pairs[2].rows.codes.size() == 1U);
    BOOST_TEST(*rowOf(result, result.rows.codes, "honest").value(Coefficient::percentage).value == 0);
    question.threshold = 0.5; // 5 of the 10 that either marked
    question.perTranscript = true;
    result = compare(question);
    BOOST_TEST(*rowOf(result, result.rows.codes, "listens").value(Coefficient::percentage).value == 1);
    BOOST_TEST_REQUIRE(result.perTranscript.size() == 1U);
    BOOST_TEST(result.perTranscript[0].rows.codes.size() == result.rows.codes.size());
    question.equalCounts = true;
    question.level = Level::transcript;
    BOOST_CHECK_THROW(compare(question), Refusal);
}

BOOST_FIXTURE_TEST_CASE(Refused_IsWhatCannotBeCompared, Listening)
{
    auto question = asked(Level::turn);
    question.coders = {marit};
    BOOST_CHECK_THROW(compare(question), Refusal);
    question.coders = {marit, marit};
    BOOST_CHECK_THROW(compare(question), Refusal);
    question.coders = {marit, CoderId::make()};
    BOOST_CHECK_THROW(compare(question), Refusal);
    question = asked(Level::turn);
    question.transcripts = {c1};
    BOOST_CHECK_THROW(compare(question), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
