// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/agreement_world.h"

#include "agreement/pairs.h"
#include "agreement/remarks.h"
#include "agreement/words.h"
#include "base/error.h"
#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;
using rd::test::rowOf;

namespace
{

/// 100 turns: 40 coded by both, 30 by Marit only, 30 by nobody.
struct HundredTurns : CodersWorld {
    HundredTurns()
    {
        const TranscriptId d1 = addTranscript("d1");
        const SpeakerId speaker = addSpeaker(d1, transcript::Role::respondent);
        for (int i = 0; i < 100; ++i) {
            const text::Span turn{i * 10, i * 10 + 9};
            addTurn(d1, speaker, turn);
            if (i < 60) code(d1, turn, listens, marit);
            if (i < 40 || i >= 90) code(d1, turn, listens, i < 50 ? joost : marit);
        }
        for (int i = 0; i < 10; ++i) code(d1, {i, i + 1}, honest, joost);
    }
};

class Impatient : public Progress
{
public:
    void report(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*what*/) override
    {
        ++m_told;
    }
    [[nodiscard]] bool cancelled() const override { return m_told > 20; }

private:
    int m_told = 0;
};

}

BOOST_AUTO_TEST_SUITE(BootstrapSuite)

/// The coders agree about 40 + 30 of 100, so Po is .70, and by the normal approximation the interval is
/// .70 ± 1.96 √(.7 · .3 / 100) = .61 to .79.
BOOST_FIXTURE_TEST_CASE(Interval_OfAPercentageIsAsWideAsItShouldBe, HundredTurns)
{
    const Result result = compare(asked(Level::turn), {4000, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(*row.value(Coefficient::percentage).value == .70, boost::test_tools::tolerance(1e-9));
    const auto& interval = row.intervals->at(static_cast<std::size_t>(Coefficient::percentage));
    BOOST_REQUIRE(interval.has_value());
    BOOST_TEST(interval->low == .61, boost::test_tools::tolerance(.03));
    BOOST_TEST(interval->high == .79, boost::test_tools::tolerance(.03));
}

BOOST_FIXTURE_TEST_CASE(SameSeed_GivesTheSameIntervals, HundredTurns)
{
    const auto low = [&](std::uint64_t seed) {
        const Result result = compare(asked(Level::turn), {200, seed});
        return rowOf(result, result.rows.codes, "listens").intervals->at(1)->low;
    };
    BOOST_TEST(low(7) == low(7));
    BOOST_TEST(low(7) != low(8));
}

/// Nothing but the same answer, in whatever is drawn: no interval rather than a made-up one.
BOOST_FIXTURE_TEST_CASE(NotDefined_HasNoInterval, CodersWorld)
{
    for (const CoderId coder : {marit, joost}) code(a1, {0, 80}, listens, coder);
    const Result result = compare(asked(Level::turn), {100, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(!row.intervals->at(static_cast<std::size_t>(Coefficient::cohen)).has_value());
}

/// In 1 of 100 turns alike and 99 of nobody: of 100 drawn 37 percent has no turn that was coded, and kappa is
/// not defined; the percentage always is.
BOOST_FIXTURE_TEST_CASE(AFigureWithoutInterval_SaysWhy, CodersWorld)
{
    const SpeakIn english(Language::english);
    const TranscriptId d1 = addTranscript("d1");
    const SpeakerId speaker = addSpeaker(d1, transcript::Role::respondent);
    for (int i = 0; i < 100; ++i) addTurn(d1, speaker, {i * 10, i * 10 + 9});
    for (const CoderId coder : {marit, joost}) code(d1, {0, 9}, listens, coder);
    Question question = asked(Level::turn);
    question.transcripts = {d1};
    const Result result = compare(question, {200, 1});
    const std::vector<std::string> why{
        "A figure without brackets has no interval. It is not defined in more than one of ten drawings."};
    BOOST_TEST(noIntervalNotes({&result}, {Coefficient::percentage, Coefficient::cohen}) == why);
    BOOST_TEST(noIntervalNotes({&result}, {Coefficient::percentage}).empty());
    const auto remarks = remarksOf(result, {Coefficient::cohen});
    BOOST_TEST(std::count(remarks.begin(), remarks.end(), why.front()) == 1);
    const Result none = compare(question);
    BOOST_TEST(noIntervalNotes({&none}, {Coefficient::cohen}).empty());
    const Row& row = rowOf(result, result.rows.codes, "listens");
    const Value& kappa = row.value(Coefficient::cohen);
    BOOST_TEST(reasonForNoInterval(kappa, 100) == "It is not defined in more than one of ten drawings.");
    BOOST_TEST(reasonForNoInterval(kappa, 1) == "Only one unit was compared.");
    BOOST_TEST(reasonForNoInterval(Value::none(Undefined::notUsed), 100) ==
               "None of the coders used the code in a unit that is compared.");
}

/// Of four turns drawn 32 percent has none that was coded. Beside a round of one unit, of which that is told
/// by its name, the reason is not that of each figure.
BOOST_FIXTURE_TEST_CASE(OneOfSeveralReasonsForNoInterval_IsNotSaidOfEachFigure, CodersWorld)
{
    const SpeakIn english(Language::english);
    for (const CoderId coder : {marit, joost}) code(a1, {20, 30}, listens, coder);
    Question question = asked(Level::turn);
    question.transcripts = {a1};
    const Result turns = compare(question, {1000, 1});
    question.level = Level::transcript;
    const Result oneUnit = compare(question, {1000, 1});
    BOOST_TEST(oneUnit.units == 1U);
    const std::string always = "It is not defined in more than one of ten drawings.";
    const std::vector<std::string> alone{"A figure without brackets has no interval. " + always};
    const std::vector<std::string> beside{"Why a figure without brackets may have no interval: " + always};
    BOOST_TEST(noIntervalNotes({&turns}, {Coefficient::cohen}) == alone);
    BOOST_TEST(noIntervalNotes({&oneUnit, &turns}, {Coefficient::cohen}) == beside);
}

/// A mean has none of its own, and of a transcript alone none are drawn.
BOOST_FIXTURE_TEST_CASE(MeansAndTranscriptsAlone_SayThatTheyHaveNoInterval, CodersWorld)
{
    const SpeakIn english(Language::english);
    const CoderId ellen = addCoder("Ellen");
    for (const CoderId coder : {marit, joost, ellen})
        for (const text::Offset start : {20, 40, 60}) code(a1, {start, start + 10}, listens, coder);
    Question question = asked(Level::segment);
    question.coders.push_back(ellen);
    question.perTranscript = true;
    const Result result = compare(question, {100, 1});
    const std::vector<std::string> notes{
        "A mean over pairs of coders has no interval.",
        "A figure of one transcript has no interval, nor has a mean over transcripts."};
    BOOST_TEST(noIntervalNotes({&result}, {Coefficient::percentage}) == notes);
}

/// Passages of Marit and Joost: 20-30 and 40-50; of Joost and Ellen also 60-70.
BOOST_FIXTURE_TEST_CASE(UnitsOfPairs_AreThoseOfThePairWithMost, CodersWorld)
{
    const CoderId ellen = addCoder("Ellen");
    code(a1, {20, 30}, listens, marit);
    for (const text::Offset start : {20, 40, 60}) code(a1, {start, start + 10}, honest, ellen);
    for (const text::Offset start : {20, 40}) code(a1, {start, start + 10}, honest, joost);
    Question question = asked(Level::segment);
    question.coders.push_back(ellen);
    const Result result = compare(question, {100, 1});
    BOOST_TEST(result.units == 3U);
    BOOST_TEST(result.pairs.front().units == 2U);
}

/// Nobody would draw the newline at the end of a text by itself: one turn is one unit, as at level turn.
BOOST_FIXTURE_TEST_CASE(CharactersOfOneTurn_HaveNoInterval, CodersWorld)
{
    const SpeakIn english(Language::english);
    const TranscriptId d1 = addTranscript("d1");
    addTurn(d1, addSpeaker(d1, transcript::Role::respondent), {0, 20});
    setLength(d1, 21);
    code(d1, {0, 10}, listens, marit);
    code(d1, {0, 15}, listens, joost);
    Question question = asked(Level::character);
    question.transcripts = {d1};
    const Result result = compare(question, {100, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(*row.value(Coefficient::percentage).value == 16.0 / 21, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(!row.intervals->at(static_cast<std::size_t>(Coefficient::percentage)).has_value());
    BOOST_TEST(drawsNote(result) == "There are no intervals, as one unit was compared.");
}

/// Three answers are drawn, also where white space stands before, between and behind them, or behind a
/// question that is left out.
BOOST_FIXTURE_TEST_CASE(CharactersOutsideTurns_AreNotDrawnByThemselves, CodersWorld)
{
    const SpeakIn english(Language::english);
    const TranscriptId d1 = addTranscript("d1");
    const SpeakerId asks = addSpeaker(d1, transcript::Role::interviewer, {}, "I");
    const SpeakerId answers = addSpeaker(d1, transcript::Role::respondent, {}, "R");
    for (int i = 0; i < 4; ++i) addTurn(d1, i == 0 ? asks : answers, {2 + i * 20, 2 + i * 20 + 18});
    setLength(d1, 83);
    for (const CoderId coder : {marit, joost}) code(d1, {22, 30}, listens, coder);
    Question question = asked(Level::character);
    question.transcripts = {d1};
    const Result all = compare(question, {100, 1});
    BOOST_TEST(all.units == 4U);
    BOOST_TEST(drawsNote(all) ==
               "Between brackets: 95 percent of 100 drawings of as many turns, with replacement.");
    question.turns = coding::TurnChoice::withoutInterviewer;
    BOOST_TEST(compare(question, {100, 1}).units == 3U);
}

/// Five passages of both coders, and five of Marit alone: of ten drawn the number of hers is binomial (10,
/// 1/2), of which 2.5 and 97.5 percent lie at 2 and 8 (P(X <= 1) = .011, P(X <= 2) = .055). Jaccard is the
/// rest of ten: .2 to .8.
BOOST_FIXTURE_TEST_CASE(APassageOfBothCoders_IsDrawnAsOne, CodersWorld)
{
    const TranscriptId d1 = addTranscript("d1");
    for (int i = 0; i < 10; ++i) {
        code(d1, {i * 20, i * 20 + 10}, listens, marit);
        if (i < 5) code(d1, {i * 20, i * 20 + 10}, listens, joost);
    }
    const Result result = compare(asked(Level::segment), {4000, 1});
    BOOST_TEST(result.units == 10U);
    const auto& interval = rowOf(result, result.rows.codes, "listens")
                               .intervals->at(static_cast<std::size_t>(Coefficient::jaccard));
    BOOST_REQUIRE(interval.has_value());
    BOOST_TEST(interval->low == .2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(interval->high == .8, boost::test_tools::tolerance(1e-9));
}

BOOST_FIXTURE_TEST_CASE(ASinglePassage_HasNoInterval, CodersWorld)
{
    for (const CoderId coder : {marit, joost}) code(a1, {20, 30}, listens, coder);
    const Result result = compare(asked(Level::segment), {100, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(!row.intervals->at(static_cast<std::size_t>(Coefficient::percentage)).has_value());
}

/// Of three coders two coded the same turns and the third others, so that one of three pairs agrees in every
/// drawing. Of two coded turns that says nothing, of eleven it does; a bound is no other number than its
/// figure.
BOOST_FIXTURE_TEST_CASE(TheSameFigureInEveryDrawing_IsNoIntervalWhereFewWereCoded, CodersWorld)
{
    const SpeakIn english(Language::english);
    const CoderId ellen = addCoder("Ellen");
    const auto jaccardOf = [&](const std::string& name, int turns) {
        const TranscriptId id = addTranscript(name);
        const SpeakerId speaker = addSpeaker(id, transcript::Role::respondent);
        for (int i = 0; i <= turns; ++i) addTurn(id, speaker, {i * 10, i * 10 + 9});
        for (int i = 0; i < turns; ++i)
            for (const CoderId coder : {marit, joost}) code(id, {i * 10, i * 10 + 9}, listens, coder);
        code(id, {turns * 10, turns * 10 + 9}, honest, ellen);
        Question question = asked(Level::turn);
        question.coders.push_back(ellen);
        question.transcripts = {id};
        return compare(question, {1000, 1});
    };
    constexpr auto jaccard = static_cast<std::size_t>(Coefficient::jaccard);
    const Result few = jaccardOf("few", 2);
    const Row& ofFew = rowOf(few, few.rows.codes, "listens");
    BOOST_TEST(*ofFew.values.at(jaccard).value == 1.0 / 3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(!ofFew.intervals->at(jaccard).has_value());
    const std::vector<std::string> why{"A figure without brackets has no interval. It is the same in every "
                                       "drawing, and fewer than 10 units were coded."};
    BOOST_TEST(noIntervalNotes({&few}, {Coefficient::jaccard}) == why);
    const Result many = jaccardOf("many", 11);
    const Row& ofMany = rowOf(many, many.rows.codes, "listens");
    BOOST_REQUIRE(ofMany.intervals->at(jaccard).has_value());
    BOOST_TEST(ofMany.intervals->at(jaccard)->high == *ofMany.values.at(jaccard).value);
}

BOOST_FIXTURE_TEST_CASE(Cancelling_Stops, HundredTurns)
{
    const auto now = snapshot();
    Impatient progress;
    BOOST_CHECK_THROW(agreement::compare({now, transcripts, {}}, asked(Level::turn), {1000, 1}, progress),
                      Cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
