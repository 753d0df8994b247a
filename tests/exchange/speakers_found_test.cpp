// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in files as programs and people write them, from the file to the proposal.
#include "base/error.h"
#include "exchange/batch/head_lines.h"
#include "exchange/batch/plan_csv.h"
#include "exchange/prepare.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using exchange::ImportPlan;
using exchange::PreparedTranscript;
using exchange::prepareTranscriptOf;
using Lines = std::vector<std::string>;

namespace
{

Lines talk(const PreparedTranscript& prepared)
{
    const text::OffsetMap map(prepared.body);
    Lines lines;
    for (const auto& turn : prepared.turns) {
        std::string label = "-";
        for (const auto& speaker : prepared.speakers)
            if (speaker.id == turn.speaker) label = speaker.label;
        lines.push_back(label + "|" + std::string(map.slice({turn.textStart, turn.span.end})));
    }
    return lines;
}

void check(const Lines& found, const Lines& expected)
{
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

/// Subtitles of a second each.
std::string vtt(const Lines& cues)
{
    std::string text = "WEBVTT\n";
    int second = 10;
    for (const std::string& cue : cues) {
        text += "\n00:00:" + std::to_string(second) + ".000 --> 00:00:" + std::to_string(second + 1) +
                ".000\n" + cue + "\n";
        ++second;
    }
    return text;
}

exchange::Proposal proposalOf(const std::string& bytes, const std::string& name)
{
    exchange::Proposal proposal;
    proposal.rows.emplace_back();
    proposal.rows.front().path = name;
    proposal.rows.front().prepared = prepareTranscriptOf(bytes, name);
    return proposal;
}

}

BOOST_AUTO_TEST_SUITE(SpeakersFound)

BOOST_AUTO_TEST_CASE(LabelThatBeginsSeveralSubtitles_IsASpeakerWhateverItIsMadeOf)
{
    for (const std::string label :
         {"t.bos@example.org", "Onderzoeker - Tijn", "Tijn Bos | Buurtzorg", "06-11122233", "iPad van Tijn",
          "tijn", "Tijn - HvA", "Onderzoeker 2 - Tijn"}) {
        BOOST_TEST_CONTEXT(label)
        {
            const auto prepared = prepareTranscriptOf(
                vtt({label + ": Hoe was je eerste dag?", "Mira Kok: Druk: niemand zei iets.",
                     "Mira Kok: Maar toen: rust.", label + ": Hoezo?", "Mira Kok: Om 10:30 was het af."}),
                "a.vtt");
            check(talk(prepared),
                  {label + "|Hoe was je eerste dag?", "Mira Kok|Druk: niemand zei iets. Maar toen: rust.",
                   label + "|Hoezo?", "Mira Kok|Om 10:30 was het af."});
        }
    }
}

BOOST_AUTO_TEST_CASE(WordWithAColonThatBeginsOneSubtitle_IsNoSpeakerAndTold)
{
    const auto prepared =
        prepareTranscriptOf(vtt({"Ada: Wat wil je?", "Ben: Twee dingen. Eerst: rust.", "Ben: Dan: ruimte.",
                                 "Ada: Waarom?", "Daarom: omdat ik moe ben.", "Ada: Goed."}),
                            "a.vtt");
    check(talk(prepared), {"Ada|Wat wil je?", "Ben|Twee dingen. Eerst: rust. Dan: ruimte.",
                           "Ada|Waarom? Daarom: omdat ik moe ben.", "Ada|Goed."});
    check(prepared.losses,
          {"1 subtitle begins with words and a colon that may be a name; they count as said by "
           "who speaks there: “Daarom”."});
}

BOOST_AUTO_TEST_CASE(PlanForSubtitles_NamesLabelsAsTheyStandThere)
{
    auto proposal = proposalOf(
        vtt({"Ada: Hoe?", "t.bos@example.org: Zo.", "Ada: En?", "t.bos@example.org: Nee."}), "a.vtt");
    ImportPlan("file,roles\na.vtt,Ada=other; t.bos@example.org=interviewer\n", "plan.csv").correct(proposal);
    const PreparedTranscript& prepared = *proposal.rows.front().prepared;
    BOOST_TEST(prepared.turns.size() == 4U);
    BOOST_TEST((prepared.speakers[1].role == transcript::Role::interviewer));
}

BOOST_AUTO_TEST_CASE(PlanForSubtitles_KnowsANameInItsVoiceTagToo)
{
    auto proposal =
        proposalOf(vtt({"<v Berg, Noor van den>Hoe?", "<v Kok>Ja.", "<v Berg, Noor van den>O."}), "a.vtt");
    ImportPlan("file,roles\na.vtt,\"Berg, Noor van den=other; Kok=respondent\"\n", "plan.csv")
        .correct(proposal);
    BOOST_TEST((proposal.rows.front().prepared->speakers[0].role == transcript::Role::other));
}

BOOST_AUTO_TEST_CASE(SurnameFirstInAVoiceTag_IsCalledAsItIsSpoken)
{
    const auto prepared = prepareTranscriptOf(
        vtt({"<v Berg, Noor van den>Hoe?", "<v Smit, P.>Zo.", "<v Kok, Mira>Ja."}), "a.vtt");
    check(talk(prepared), {"Noor van den Berg|Hoe?", "Smit P.|Zo.", "Mira Kok|Ja."});
}

BOOST_AUTO_TEST_CASE(RecognisedLabelThatAPlanWithSpeakersLeavesOut_IsNoneAndTold)
{
    const std::string text = "I: Hoe was het?\nR: Ging wel.\nMoeder: Ja, beter.\nI: En nu?\nR: Beter.\n";
    auto proposal = proposalOf(text, "a.txt");
    BOOST_TEST(proposal.rows.front().prepared->speakers.size() == 3U);
    ImportPlan("file,roles\na.txt,I=interviewer; R=respondent\n", "plan.csv").correct(proposal);
    const PreparedTranscript& prepared = *proposal.rows.front().prepared;
    check(talk(prepared), {"I|Hoe was het?", "R|Ging wel.\nMoeder: Ja, beter.", "I|En nu?", "R|Beter."});
    check(prepared.speakerDoubts,
          {"1 line looks like the start of a turn, but stands in the turn before it: line 3 "
           "(“Moeder”)."});
    auto one = proposalOf(text, "a.txt");
    ImportPlan("file,roles\na.txt,R=other\n", "plan.csv").correct(one);
    BOOST_TEST(one.rows.front().prepared->speakers.size() == 3U);
}

BOOST_AUTO_TEST_CASE(PlanWithASpeakerMore_BringsNoOthersAlong)
{
    const std::string rest = "Interviewer: En?\nMan: Zo.\nVrouw: Ja.\n";
    auto proposal = proposalOf("Interviewer: Hoe?\nMan: Ik.\nVrouw: Ik.\nOranje: Samen.\n" + rest +
                                   "Paars: Ja.\n" + rest + rest + rest,
                               "a.txt");
    ImportPlan("file,roles\na.txt,Interviewer=interviewer; Man=respondent; Vrouw=respondent; Oranje=other\n",
               "plan.csv")
        .correct(proposal);
    const PreparedTranscript& prepared = *proposal.rows.front().prepared;
    BOOST_TEST(prepared.speakers.size() == 4U);
    check(prepared.speakerDoubts,
          {"1 line looks like the start of a turn, but stands in the turn before it: line 8 (“Paars”)."});
}

BOOST_AUTO_TEST_CASE(HeadingsThatAreLabels_AreNotToldAsWordsOfWhoSpeaks)
{
    const auto prepared =
        prepareTranscriptOf("# Gezin 9\n\n## Interviewer\n\nWat gebeurde er?\n\nEn toen?\n\nWie was "
                            "er?\n\n## Vader\n\nVan alles.\n\n"
                            "Veel te veel.\n\n## Interviewer\n\nEn nu?\n\n## Vader\n\nNiets.\n",
                            "a.md");
    BOOST_TEST(prepared.turns.size() == 4U);
    check(prepared.speakerDoubts, {});
}

BOOST_AUTO_TEST_CASE(LinesOfTheMeetingsProgram_AreNobodysWordsAndTold)
{
    const auto prepared =
        prepareTranscriptOf("Mira Kok started transcription\n\nMira Kok   0:03\nHoe was het?\n\n"
                            "Kees Bos   0:09\nGoed, maar druk.\nKok, M. (Mira) stopped transcription\n",
                            "a.txt");
    check(talk(prepared), {"Mira Kok|Hoe was het?", "Kees Bos|Goed, maar druk."});
    check(prepared.speakerDoubts,
          {"1 line of the program that made this text is left out of the turns, as words of "
           "nobody: “Kok, M. (Mira) stopped transcription”."});
}

BOOST_AUTO_TEST_CASE(DoubtsAboutLabels_AreToldInSentences)
{
    const auto remark = prepareTranscriptOf("I: Hoe?\nR: Zo.\nI: Ja?\nR (lacht): Nee.\n", "a.txt");
    check(remark.speakerDoubts,
          {"1 label says how something is said; that stands before the words of the turn: line 4 "
           "(“R (lacht)”)."});
    const auto joined = prepareTranscriptOf("I: Waar? R: Thuis.\nI: En? R: Weg.\n", "a.txt");
    check(joined.speakerDoubts,
          {"2 lines may hold words of more than one speaker and belong to one turn each: "
           "line 1 (“R”), line 2 (“R”). If so, let each speaker begin on a line of its "
           "own, and import the file again."});
    const auto like =
        prepareTranscriptOf("I: Hoe?\nRespondent: Zo.\nI: Ja?\nR: Nee.\nI: O?\nBeiden: Ja.\n", "a.txt");
    check(like.speakerDoubts,
          {"“Beiden” is several who speak together: these turns count for the case, and for no respondent by "
           "himself.",
           "“Respondent” and “R” may be two labels of one person, and are two speakers now. If they are one, "
           "write the same label everywhere in the file, and import it again."});
    std::string text = "Interviewer: Vertel.\n";
    for (int i = 0; i < 12; ++i)
        text += "Dat was een lange dag, toen wij daar voor het eerst naar binnen gingen.\n";
    check(prepareTranscriptOf(text, "a.txt").speakerDoubts,
          {"Only “Interviewer” speaks here, and nobody answers: look at where the others begin to speak, and "
           "put a "
           "colon behind each name there."});
    check(prepareTranscriptOf(text + "Tante, 61: Zo.\n", "a.txt").speakerDoubts,
          {"Only “Interviewer” speaks here: look at lines that begin with “Tante, 61”, which may be "
           "somebody's name."});
}

BOOST_AUTO_TEST_CASE(RespondentInTheHeadWithAnApostrophe_IsRead)
{
    const std::string text = "Datum: 3 april 2026\nRespondent: mevrouw Van ’t Veer (oma, 70 jaar)\n\n";
    BOOST_TEST(exchange::readHead(text).respondent == "mevrouw Van ’t Veer (oma, 70 jaar)");
}

BOOST_AUTO_TEST_SUITE_END()
