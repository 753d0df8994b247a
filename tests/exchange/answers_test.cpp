// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/sheet/answers.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

using namespace rd::exchange;
using rd::Language;
using rd::transcript::Role;

namespace
{

const std::string table = rd::readFile(RD_TEST_DATA "/tables/openpyxl.xlsx");

AnswersImport read(const AnswersWish& wish = {}, const std::string& bytes = table,
                   const rd::transcript::Cases& cases = {},
                   const rd::transcript::Transcripts& transcripts = {})
{
    const bool csv = !bytes.starts_with("PK");
    return readAnswers(bytes, csv ? "antwoorden.csv" : "antwoorden.xlsx", wish, cases, transcripts,
                       Language::dutch);
}

AnswersWish answersOnly(const std::vector<std::string>& columns)
{
    AnswersWish wish;
    wish.answers = columns;
    return wish;
}

std::string valueOf(const AnswersImport& import, const std::string& key, const std::string& caseName)
{
    for (const auto& value : import.cases.values)
        for (const auto& attribute : import.cases.attributes)
            for (const auto& one : import.cases.cases)
                if (attribute.id == value.attribute && attribute.key == key && one.id.uuid == value.subject &&
                    one.name == caseName)
                    return value.value;
    return {};
}

bool says(const AnswersImport& import, const std::string& part)
{
    for (const std::string& note : import.notes)
        if (note.find(part) != std::string::npos) return true;
    return false;
}

std::string placeOfRefusal(const AnswersWish& wish, const std::string& bytes)
{
    try {
        (void)read(wish, bytes);
    } catch (const rd::Refusal& refusal) {
        return refusal.complaint().file + " " + refusal.complaint().place;
    }
    return "none";
}

}

BOOST_AUTO_TEST_SUITE(Answers)

BOOST_AUTO_TEST_CASE(ARow_BecomesACaseWithATranscriptOfQuestionsAndAnswers)
{
    const auto import = read();
    BOOST_REQUIRE(import.transcripts.size() == 3U); // R04 answered nothing
    const auto& first = import.transcripts.front();
    BOOST_TEST(first.transcript.name == "R01");
    BOOST_TEST(first.body ==
               "Vraag: Wat hielp?\n\nAntwoord: Dat ze écht luisterde 🙂, ook als het even niet ging.\n\n"
               "Vraag: Wat hinderde?\n\nAntwoord: De lange wachttijd aan het begin van het traject.");
    BOOST_REQUIRE(first.turns.size() == 4U);
    const rd::text::OffsetMap map(first.body);
    BOOST_TEST(map.slice({first.turns[1].textStart, first.turns[1].span.end}) ==
               "Dat ze écht luisterde 🙂, ook als het even niet ging.");
    BOOST_REQUIRE(first.speakers.size() == 2U);
    BOOST_TEST((first.speakers[0].role == Role::interviewer));
    BOOST_TEST((first.turns[1].speaker == first.speakers[1].id));
    BOOST_REQUIRE(import.cases.cases.size() == 4U);
    BOOST_TEST((first.transcript.caseId == import.cases.cases.front().id));
    BOOST_REQUIRE(import.cases.respondents.size() == 4U);
    BOOST_TEST((first.speakers[1].respondent == import.cases.respondents.front().id));
    BOOST_TEST(first.transcript.length == map.length());
    BOOST_TEST(first.source.bytes == table);
    BOOST_TEST(import.transcripts[1].source.bytes.empty());
}

BOOST_AUTO_TEST_CASE(AnAnswerWithALineLikeALabel_StaysOneTurn)
{
    const auto import = read();
    const auto& third = import.transcripts.back();
    BOOST_TEST(third.turns.size() == 4U);
    BOOST_TEST(third.body.find("Antwoord: Vraag: waarom zo veel formulieren?") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(OtherColumns_BecomeAttributesOfTheirType)
{
    const auto import = read();
    BOOST_TEST(valueOf(import, "Leeftijd", "R02") == "41");
    BOOST_TEST(valueOf(import, "Groep", "R02") == "A");
    BOOST_TEST(valueOf(import, "Ingevuld op", "R03") == "2026-03-14");
    for (const auto& attribute : import.cases.attributes) {
        if (attribute.key == "Leeftijd") BOOST_TEST((attribute.type == rd::transcript::ValueType::number));
        BOOST_TEST((attribute.level == rd::transcript::Level::caseLevel));
    }
    BOOST_TEST(says(import, "Wat hielp?, Wat hinderde?"));
    BOOST_TEST(says(import, "Respondent"));
}

BOOST_AUTO_TEST_CASE(Wishes_GoBeforeProposals)
{
    AnswersWish wish = answersOnly({"Wat hielp?,Groep"});
    wish.attributes = std::vector<std::string>{"Leeftijd"};
    wish.perQuestion = true;
    const auto import = read(wish);
    BOOST_TEST(import.cases.attributes.size() == 1U);
    BOOST_REQUIRE(import.transcripts.size() == 7U);
    BOOST_TEST(import.transcripts[0].transcript.name == "R01 - Wat hielp?");
    BOOST_TEST(import.transcripts[1].body == "Vraag: Groep\n\nAntwoord: A");
    BOOST_TEST((import.transcripts[0].transcript.caseId == import.transcripts[1].transcript.caseId));
}

BOOST_AUTO_TEST_CASE(WithoutAColumnOfNames_RowsAreNumbered)
{
    const auto import =
        read({}, "Wat hielp?;uur\nDat ze echt goed luisterde.;2\nDat het plan van ons was.;2\n");
    BOOST_REQUIRE(import.transcripts.size() == 2U);
    BOOST_TEST(import.transcripts[0].transcript.name == "antwoorden 2");
    BOOST_TEST(import.transcripts[0].transcript.sourceFormat == "csv");
}

BOOST_AUTO_TEST_CASE(QualtricsRowsOfNames_AreNobodysAnswers)
{
    const auto import =
        read({}, "ResponseId,Q1,Q2\nResponse ID,Your age?,What helped you most?\n"
                 "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
                 "\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
                 "R_7,31,They came by every week.\nR_8,44,Nothing really helped me then.\n");
    BOOST_REQUIRE(import.transcripts.size() == 2U);
    BOOST_TEST(import.transcripts[0].transcript.name == "R_7");
    BOOST_TEST(import.transcripts[0].body.find("What helped you most?") != std::string::npos);
    BOOST_TEST(valueOf(import, "Your age?", "R_8") == "44");
    BOOST_TEST(says(import, "Row 2 was read as the names of the columns, as Qualtrics"));
}

BOOST_AUTO_TEST_CASE(TimesOfFillingIn_AreNeitherAnswersNorNames)
{
    const auto import = read({}, "Tijdstempel,Wat hielp?\n2025/03/01 9:12:33 a.m. CET,Dat er iemand bleef.\n"
                                 "2025/03/02 8:00:00 p.m. CET,Dat het plan van ons was.\n");
    BOOST_REQUIRE(import.transcripts.size() == 2U);
    BOOST_TEST(import.transcripts[0].transcript.name == "antwoorden 2");
    BOOST_TEST(import.transcripts[0].body == "Vraag: Wat hielp?\n\nAntwoord: Dat er iemand bleef.");
    BOOST_REQUIRE(import.cases.attributes.size() == 1U);
    BOOST_TEST(import.cases.attributes.front().key == "Tijdstempel");
}

BOOST_AUTO_TEST_CASE(RowWithMoreCellsThanNames_IsRefusedWithItsLine)
{
    BOOST_TEST(placeOfRefusal({}, "naam,antwoord,jaar\nA,dat er iemand kwam kijken,3\n"
                                  "B,dat er iemand kwam, maar laat,4\n") == "antwoorden.csv line 3");
}

BOOST_AUTO_TEST_CASE(ApostropheOfAnAnswer_IsKept)
{
    const auto import =
        read({}, "id;antwoord\nR1;'-' en verder heb ik niets\nR2;'s Avonds was het er stil\n");
    BOOST_REQUIRE(import.transcripts.size() == 2U);
    BOOST_TEST(import.transcripts[0].body.ends_with("Antwoord: '-' en verder heb ik niets"));
}

BOOST_AUTO_TEST_CASE(KnownCasesAndTakenNames_AreRespected)
{
    rd::transcript::Cases cases;
    rd::transcript::Case known;
    known.id = rd::CaseId::make();
    known.name = "R01";
    cases.put(known);
    rd::transcript::Respondent person;
    person.id = rd::RespondentId::make();
    person.caseId = known.id;
    person.name = "Anna";
    cases.put(person);
    rd::transcript::Transcripts transcripts;
    rd::transcript::Transcript taken;
    taken.id = rd::TranscriptId::make();
    taken.name = "R01";
    transcripts.put(taken);
    const auto import = read({}, table, cases, transcripts);
    BOOST_TEST(import.cases.cases.size() == 3U);
    BOOST_TEST((import.transcripts[0].transcript.caseId == known.id));
    BOOST_TEST(import.transcripts[0].transcript.name == "R01 (2)");
    BOOST_TEST((import.transcripts[0].speakers[1].respondent == person.id));
}

BOOST_AUTO_TEST_CASE(NumbersOfAWorkbook_AreNeverReadAsThousands)
{
    const auto import = read();
    BOOST_TEST(valueOf(import, "Score", "R01") == "7.5"); // shown as 7.500
    BOOST_TEST(valueOf(import, "Score", "R02") == "8.25");
}

BOOST_AUTO_TEST_CASE(TablesThatDoNotFit_AreRefusedWithTheirRow)
{
    const std::string twice = "naam;antwoord\na;x\na;y\n";
    AnswersWish named = answersOnly({"antwoord"});
    named.caseColumn = "naam";
    BOOST_TEST(placeOfRefusal(named, twice) == "antwoorden.csv line 3");
    BOOST_TEST(placeOfRefusal(named, "naam;antwoord\n;x\n") == "antwoorden.csv line 2");
    BOOST_TEST(placeOfRefusal(answersOnly({"weg"}), twice) == "antwoorden.csv ");
    BOOST_TEST(placeOfRefusal({}, "naam;groep\na;1\nb;2\n") == "antwoorden.csv ");
    named.attributes = std::vector<std::string>{"antwoord"};
    BOOST_TEST(placeOfRefusal(named, "naam;antwoord\na;x\n") == "antwoorden.csv ");
    BOOST_TEST(placeOfRefusal(answersOnly({"antwoord"}), "naam;groep;antwoord\na;alle;x\nb;all;y\n") ==
               "antwoorden.csv line 3");
}

BOOST_AUTO_TEST_CASE(NamesThatDoNotNameTheRows_SayWhy)
{
    const std::string answer = ";Dat ze heel goed naar ons luisterde";
    const auto twice = read({}, "respondent;Wat hielp?\nÖzlem" + answer + ".\nJan" + answer + "!\nÖzlem" +
                                    answer + " ja.\n");
    BOOST_TEST(says(twice, "“Özlem” stands twice in the column “respondent”, so the cases are numbered."));
    const auto empty = read({}, "respondent;Wat hielp?\nÖzlem" + answer + ".\n" + answer + "!\n");
    BOOST_TEST(says(empty, "The column “respondent” is empty in row 3, so the cases are numbered."));
    BOOST_TEST(says(read({}, "soort;Wat hielp?\na" + answer + ".\na" + answer + "!\n"),
                    "No column names the rows, so the cases are numbered."));
}

BOOST_AUTO_TEST_CASE(EncodingThatWasGuessed_IsUsedAndTold)
{
    const std::string rows = "id;antwoord\nR1;\x82\x82n caf\x82 was heel goed geregeld voor de cli\x89nt\n";
    const auto guessed = read({}, rows);
    BOOST_TEST(guessed.transcripts.front().body.ends_with("één café was heel goed geregeld voor de cliënt"));
    BOOST_TEST(guessed.transcripts.front().transcript.sourceEncoding == "IBM850");
    BOOST_TEST(says(guessed, "The encoding was taken to be IBM850"));
    AnswersWish wish;
    wish.table.encoding = "IBM852";
    BOOST_TEST(!says(read(wish, rows), "The encoding was taken"));
    wish.table.encoding = "EBDIC";
    BOOST_TEST(placeOfRefusal(wish, rows) == "antwoorden.csv ");
}

BOOST_AUTO_TEST_CASE(EncodingThatIsNamed_IsUsed)
{
    AnswersWish wish;
    wish.table.encoding = "macintosh";
    const auto import = read(wish, "id;antwoord\nR1;het was heel goed en ook mooi caf\x8E\n");
    BOOST_TEST(import.transcripts.front().body.ends_with("caf\u00E9"));
}

BOOST_AUTO_TEST_CASE(EncodingThatIsNamedAndDoesNotFit_IsRefused)
{
    AnswersWish wish;
    wish.table.encoding = "utf-8";
    BOOST_TEST(placeOfRefusal(wish, "id;antwoord\nR1;het was heel goed en ook mooi caf\x82\n") ==
               "antwoorden.csv ");
}

BOOST_AUTO_TEST_CASE(ColumnOfTrueAndFalse_IsAnAttributeOfYesAndNo)
{
    const auto import =
        read({}, "id;antwoord;verhuisd\nR1;het ging heel goed hoor;WAAR\nR2;het ging niet zo goed;ONWAAR\n");
    BOOST_TEST(valueOf(import, "verhuisd", "R1") == "yes");
    BOOST_TEST(valueOf(import, "verhuisd", "R2") == "no");
}

BOOST_AUTO_TEST_SUITE_END()
