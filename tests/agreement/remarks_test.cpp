// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below a table of agreement is so of that table.
#include "agreement/agreement_world.h"

#include "agreement/remarks.h"
#include "agreement/words.h"
#include "base/error.h"
#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;
using rd::test::rowOf;

namespace
{

using Shown = std::vector<Coefficient>;
const Shown all(allCoefficients.begin(), allCoefficients.end());

struct InEnglish : CodersWorld {
    SpeakIn english{Language::english};

    /// Everything that is said of it, a line each.
    [[nodiscard]] std::string told(const Question& question, const Shown& shown = all) const
    {
        const Result result = compare(question);
        std::string text;
        for (const std::string& note : notesOf(result)) text += note + "\n";
        for (const std::string& note : remarksOf(result, shown)) text += note + "\n";
        return text;
    }
};

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}

BOOST_AUTO_TEST_SUITE(RemarksSuite)

/// There is no "neither" among segments, so what nobody coded is agreement of nobody.
BOOST_FIXTURE_TEST_CASE(Segments_AreExplainedWithoutWhatNobodyCoded, InEnglish)
{
    for (const CoderId coder : {marit, joost}) code(a1, {20, 30}, listens, coder);
    const std::string text = told(asked(Level::segment));
    BOOST_TEST(has(text, "Percentage: The share of codings of which the other coder has the same code on "
                         "nearly the same passage."));
    BOOST_TEST(!has(text, "not having coded is agreement too"));
    BOOST_TEST(!has(text, "nearly everything is uncoded"));
    BOOST_TEST(!has(text, "Cohen's kappa: "), "it is defined in no row");
    BOOST_TEST(has(told(asked(Level::turn)), "not having coded is agreement too"));
    BOOST_TEST(has(told(asked(Level::turn)), "Cohen's kappa: "));
}

BOOST_FIXTURE_TEST_CASE(EqualCounts_AreExplainedAsHowOften, InEnglish)
{
    for (const CoderId coder : {marit, joost}) code(a1, {20, 30}, listens, coder);
    Question question = asked(Level::transcript);
    question.equalCounts = true;
    const std::string text = told(question);
    BOOST_TEST(has(text, "Percentage: The share of transcripts in which both used the code equally often."));
    BOOST_TEST(!has(text, "kappa and alpha are severe"));
    BOOST_TEST(!has(text, "Cohen's kappa: "));
}

BOOST_FIXTURE_TEST_CASE(TheSameAnswerThroughout_IsSaidToBeThat, InEnglish)
{
    for (const CoderId coder : {marit, joost}) code(a1, {0, 80}, listens, coder);
    const std::string text = told(asked(Level::turn));
    BOOST_TEST(has(text, "All units got the same answer: the percentage says little, and kappa, pi "
                         "and alpha are not defined."));
    BOOST_TEST(!has(text, "Nearly all units"));
}

/// Marit and Joost differ about one turn; Ellen never gave the code, and nor did Frank.
BOOST_FIXTURE_TEST_CASE(NotDefinedForAPair_NamesThePairAndWhy, InEnglish)
{
    const CoderId ellen = addCoder("Ellen");
    const CoderId frank = addCoder("Frank");
    code(a1, {20, 60}, listens, marit);
    code(a1, {20, 40}, listens, joost);
    for (const CoderId coder : {marit, joost, ellen, frank}) code(a1, {60, 70}, honest, coder);
    Question question = asked(Level::turn);
    question.coders = {marit, joost, ellen, frank};
    const std::string text = told(question, {Coefficient::cohen});
    BOOST_TEST(has(text,
                   "– is not defined: For Ellen and Frank: The coders gave every unit the same answer, so "
                   "that chance alone would do it too."));
    BOOST_TEST(has(text, "Of more than two coders this is the mean over the pairs: Cohen's kappa."));
    BOOST_TEST(!has(told(question, {Coefficient::alpha}), "mean over the pairs"));
}

BOOST_FIXTURE_TEST_CASE(Interviewers_AreSpokenOfWhereThereAreAny, InEnglish)
{
    const TranscriptId d1 = addTranscript("d1");
    addTurn(d1, addSpeaker(d1, transcript::Role::respondent), {0, 20});
    for (const CoderId coder : {marit, joost})
        for (const TranscriptId id : {a1, d1}) code(id, {0, 10}, listens, coder);
    Question question = asked(Level::turn);
    question.transcripts = {d1};
    BOOST_TEST(!has(told(question), "The interviewer's turns count too."));
    question.transcripts = {a1};
    BOOST_TEST(has(told(question), "The interviewer's turns count too."));
}

/// A text without speakers is read as turns of nobody, a paragraph each.
BOOST_FIXTURE_TEST_CASE(TurnsOfNobody_AreSaidToBeParagraphs, InEnglish)
{
    const TranscriptId d1 = addTranscript("d1");
    addTurn(d1, {}, {0, 20});
    for (const CoderId coder : {marit, joost}) code(d1, {0, 10}, listens, coder);
    BOOST_TEST(has(told(asked(Level::turn)),
                   "1 transcript has no turns of speakers; its paragraphs were compared."));
    BOOST_TEST(!has(told(asked(Level::transcript)), "paragraphs"));
}

BOOST_FIXTURE_TEST_CASE(LeftOut_IsSaidAsTheQuestionHasIt, InEnglish)
{
    const CoderId mia = addCoder("Mia");
    const TranscriptId d1 = addTranscript("d1");
    code(d1, {0, 10}, listens, mia);
    for (const CoderId coder : {marit, joost}) code(a1, {0, 10}, listens, coder);
    Question question = asked(Level::turn);
    BOOST_TEST(has(told(question),
                   "Left out are 3 transcripts that not all of them coded: “b1” (nobody), “c1” "
                   "(only Marit), “d1” (Mia, none of them)."));
    question.level = Level::character;
    question.documents = Documents::codedByAny;
    BOOST_TEST(
        has(told(question),
            "Left out are 2 transcripts that none of them coded: “b1” (nobody), “d1” (Mia, none of them)."));
}

BOOST_FIXTURE_TEST_CASE(TranscriptsWithoutACase_AreSaidToCountAsOne, InEnglish)
{
    const TranscriptId d1 = addTranscript("d1");
    for (const CoderId coder : {marit, joost})
        for (const TranscriptId id : {a1, d1}) code(id, {0, 10}, listens, coder);
    const std::string words = "1 transcript belongs to no case and counts as one.";
    BOOST_TEST(has(told(asked(Level::caseUnit)), words));
    BOOST_TEST(!has(told(asked(Level::transcript)), words));
}

/// Before the first turn there is no unit to which they would belong.
BOOST_FIXTURE_TEST_CASE(CodingsOutsideAllUnits_AreToldWithTheUnit, InEnglish)
{
    const TranscriptId d1 = addTranscript("d1");
    addTurn(d1, addSpeaker(d1, transcript::Role::respondent), {20, 40});
    for (const CoderId coder : {marit, joost}) {
        code(d1, {0, 5}, listens, coder);
        code(d1, {25, 30}, honest, coder);
    }
    const std::string text = told(asked(Level::turn), {Coefficient::holsti});
    BOOST_TEST(has(text, "2 codings touch none of the turns and do not count in this comparison."), text);
}

/// Kappa is not defined where nobody used the code, the percentage is.
BOOST_FIXTURE_TEST_CASE(MeansOverTranscripts_SayOverHowMany, InEnglish)
{
    for (const CoderId coder : {marit, joost}) {
        code(a1, {20, 30}, listens, coder);
        code(b1, {20, 30}, honest, coder);
        code(b1, {60, 70}, listens, coder);
    }
    Question question = asked(Level::turn);
    question.perTranscript = true;
    const std::string text = told(question, {Coefficient::percentage, Coefficient::cohen});
    BOOST_TEST(has(text, "Percentage: means are over all 2 transcripts."));
    BOOST_TEST(has(text, "Cohen's kappa: means are over the transcripts where it is defined: listens 2 of 2; "
                         "honest 1 of 2."));
    BOOST_TEST(!has(told(asked(Level::turn)), "means are over"));
}

/// One reason is told once, and its stop stands once.
BOOST_FIXTURE_TEST_CASE(PooledKappa_RepeatsNoReasonOfTheTable, InEnglish)
{
    for (const CoderId coder : {marit, joost}) code(a1, {0, 80}, listens, coder);
    const Result result = compare(asked(Level::turn));
    BOOST_TEST(pooledNote(result, {Coefficient::cohen}) == "Pooled kappa over the codes: –.");
    BOOST_TEST(
        pooledNote(result, {Coefficient::percentage}) ==
        "Pooled kappa over the codes: – (The coders gave every unit the same answer, so that chance alone "
        "would do it too).");
}

BOOST_FIXTURE_TEST_CASE(PairsOfCoders_HeadTheirCountsAsTwo, InEnglish)
{
    const CoderId ellen = addCoder("Ellen");
    for (const CoderId coder : {marit, joost, ellen}) code(a1, {20, 30}, listens, coder);
    Question question = asked(Level::segment);
    question.coders.push_back(ellen);
    BOOST_TEST((countHeads(compare(question)) == std::vector<std::string>{"Both", "One of the two"}));
    question.level = Level::turn;
    BOOST_TEST((countHeads(compare(question)) == std::vector<std::string>{"All", "Some", "None"}));
}

BOOST_FIXTURE_TEST_CASE(TooManyCoders_AreToldHowManyMay, InEnglish)
{
    Question question = asked(Level::turn);
    for (int i = 0; i < 7; ++i) question.coders.push_back(addCoder("coder " + std::to_string(i)));
    try {
        (void)compare(question);
        BOOST_ERROR("nine coders are compared");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.complaint().remedy == "Choose at most eight coders.");
    }
}

/// A qualifier is on codings of codes, so that as a code nobody ever gave it: all alike, in every unit.
BOOST_FIXTURE_TEST_CASE(AQualifier_IsNoCodeToCompare, InEnglish)
{
    code(a1, {20, 30}, listens, marit, notDone);
    code(a1, {20, 30}, listens, joost);
    Question question = asked(Level::turn);
    question.codes = {notDone};
    BOOST_CHECK_THROW(compare(question), Refusal);
    question.codes = {};
    question.themes = {notDone};
    BOOST_CHECK_THROW(compare(question), Refusal);
    question.themes = {relation};
    BOOST_CHECK_NO_THROW(compare(question));
}

BOOST_AUTO_TEST_SUITE_END()
