// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/prepare.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::prepareTranscriptOf;
using rd::exchange::readTextOf;
using Sentences = std::vector<std::string>;

namespace
{

ImportedText vtt(const std::string& cues)
{
    return readTextOf("WEBVTT\n\n" + cues, "a.vtt");
}

std::string words(const std::string& cues)
{
    return vtt(cues).body;
}

/// A subtitle of one second, so many seconds after the start.
std::string cue(int second, const std::string& text)
{
    const auto time = [](int s) {
        return "00:" + std::string(s < 10 ? "0" : "") + std::to_string(s) + ".000";
    };
    return time(second) + " --> " + time(second + 1) + "\n" + text + "\n\n";
}

/// "Label time words" of each turn that is found in the text.
Sentences turns(const std::string& bytes)
{
    const auto prepared = prepareTranscriptOf(bytes, "a.vtt");
    Sentences found;
    for (const auto& turn : prepared.turns) {
        std::string label = "-";
        for (const auto& speaker : prepared.speakers)
            if (speaker.id == turn.speaker) label = speaker.label;
        found.push_back(label + " " + std::to_string(turn.timeMs));
    }
    return found;
}

}

BOOST_AUTO_TEST_SUITE(Subtitles)

BOOST_AUTO_TEST_CASE(VoiceTags_MakeOneTurnOfTheCuesOfOneSpeaker)
{
    const std::string cues =
        "c0ffee-12/13-0\n00:00:03.120 --> 00:00:06.400\n<v Els Jansen>Fijn dat u er bent.\nHoe is "
        "het?</v>\n\nc0ffee-12/14-0\n00:00:06.500 --> 00:00:08.000\n<v.loud Bram de Wit>Nou "
        "ja,</v>\n\nc0ffee-12/14-1\n01:00:08.000 --> 01:00:12.000\n<v Bram de Wit>het viel &amp; "
        "bleef <i>zwaar</i>.</v>\n<v Els Jansen>Ja?</v>\n";
    BOOST_TEST(words(cues) == "[00:00:03] Els Jansen: Fijn dat u er bent. Hoe is het?\n"
                              "[00:00:06] Bram de Wit: Nou ja, het viel & bleef zwaar.\n"
                              "[01:00:08] Els Jansen: Ja?\n");
    BOOST_TEST(vtt(cues).format == "vtt");
    BOOST_TEST(turns("WEBVTT\n\n" + cues) ==
                   (Sentences{"Els Jansen 3000", "Bram de Wit 6000", "Els Jansen 3608000"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CueWithoutAVoiceAmongThoseWithOne_IsATurnOfNobodyAndTold)
{
    const std::string cues = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hoe was het?</v>\n\n"
                             "00:03.000 --> 00:04.000\nIk ben weggelopen.\n\n"
                             "00:05.000 --> 00:06.000\n<v Piet>Goed.</v>\n\n"
                             "00:07.000 --> 00:08.000\n<v Anna>En nu?</v>\n";
    BOOST_TEST(turns(cues) == (Sentences{"Anna 1000", "- 3000", "Piet 5000", "Anna 7000"}),
               boost::test_tools::per_element());
    BOOST_TEST(
        prepareTranscriptOf(cues, "a.vtt").speakerDoubts ==
            (Sentences{"1 line has no speaker, where others have: it is a turn of nobody: line 2 (“Ik ben "
                       "weggelopen.”)."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NameInTagAndLabel_IsWrittenOnce)
{
    BOOST_TEST(words(cue(1, "<v S00>S00: Hoe?") + cue(2, "<v S01>S00: zei ze.")) ==
               "[00:00:01] S00: Hoe?\n[00:00:02] S01: S00: zei ze.\n");
}

BOOST_AUTO_TEST_CASE(NameOnALineAboveTheWords_IsTheSpeakerWhenItComesBack)
{
    const std::string teams = "0:0:0.0 --> 0:0:3.120\nBrandsma, E.\nFijn dat u er bent.\n\n"
                              "0:0:3.200 --> 0:0:7.20\nNoor de Wit\nMet de bus.\n\n"
                              "0:0:8.0 --> 0:0:9.0\nBrandsma, E.\nWas dat\nver?\n\n"
                              "0:0:9.500 --> 0:0:12.0\nNoor de Wit\nNee.\n";
    const std::string expected =
        "[00:00:00] Brandsma E.: Fijn dat u er bent.\n[00:00:03] Noor de Wit: Met de "
        "bus.\n[00:00:08] Brandsma E.: Was dat ver?\n[00:00:09] Noor de Wit: Nee.\n";
    BOOST_TEST(readTextOf(teams, "a.txt").body == expected);
    BOOST_TEST(words(cue(1, "Ja, dat\nweet ik.") + cue(2, "En toen\nging ik.")) ==
               "[00:00:01] Ja, dat weet ik. En toen ging ik.\n");
}

BOOST_AUTO_TEST_CASE(NameThatIsNoLabel_GetsOneAndThatIsSaid)
{
    const std::string cues =
        cue(1, "<v Jansen, P. (Piet)>Hoe?") + cue(2, "<v +31 6 12>Zo.") + cue(3, "<v bram>Ja.");
    const ImportedText text = vtt(cues);
    BOOST_TEST(text.body ==
               "[00:00:01] Jansen P. (Piet): Hoe?\n[00:00:02] Speaker 2: Zo.\n[00:00:03] Bram: Ja.\n");
    BOOST_TEST(text.losses.size() == 3U);
    BOOST_TEST(turns("WEBVTT\n\n" + cues) ==
                   (Sentences{"Jansen P. (Piet) 1000", "Speaker 2 2000", "Bram 3000"}),
               boost::test_tools::per_element());
}

/// As Teams writes a double name.
BOOST_AUTO_TEST_CASE(DashInAName_LeavesTheName)
{
    BOOST_TEST(words(cue(1, "<v De Vries - Bakker, Truus>Goed.")) ==
               "[00:00:01] De Vries Bakker Truus: Goed.\n");
}

BOOST_AUTO_TEST_CASE(NameAtTheStartOfACue_IsASpeakerAlsoOnce)
{
    const std::string cues = cue(1, "Els Jansen: Hoe gaat het?") +
                             cue(2, "Bram: Goed. Ik zei nog: doe maar.") + cue(3, "Bram: Ja.") +
                             cue(4, "Mira: Hij zegt ja.");
    BOOST_TEST(words(cues) == "[00:00:01] Els Jansen: Hoe gaat het?\n"
                              "[00:00:02] Bram: Goed. Ik zei nog: doe maar. Ja.\n"
                              "[00:00:04] Mira: Hij zegt ja.\n");
    BOOST_TEST(turns("WEBVTT\n\n" + cues) == (Sentences{"Els Jansen 1000", "Bram 2000", "Mira 4000"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ColonInASentence_IsNoSpeaker)
{
    BOOST_TEST(
        words(cue(1, "ik dacht: nou") + cue(2, "Kijk: dat is het") + cue(3, "en toen was het klaar")) ==
        "[00:00:01] ik dacht: nou Kijk: dat is het en toen was het klaar\n");
}

BOOST_AUTO_TEST_CASE(LabelInBrackets_IsTheSpeakerAndItsNextCueGoesOn)
{
    const std::string srt = "1\n00:00:00,000 --> 00:00:04,000\n[SPEAKER_00]: Hoe ging het\n\n"
                            "2\n00:00:04,200 --> 00:00:06,000\nin die tijd?\n\n"
                            "3\n00:00:06,000 --> 00:00:07,000\n[SPEAKER_01] [lacht] Goed.\n";
    const ImportedText text = readTextOf(srt, "a.srt");
    BOOST_TEST(text.body ==
               "[00:00:00] SPEAKER_00: Hoe ging het in die tijd?\n[00:00:06] SPEAKER_01: [lacht] Goed.\n");
    BOOST_TEST(text.format == "srt");
}

BOOST_AUTO_TEST_CASE(DashesAndArrows_BeginAParagraph)
{
    BOOST_TEST(
        words(cue(1, "- Hoe was het?\n- Goed,\nhoor.") + cue(2, "ja &gt;&gt; En toen? >> Nou. 5 -5")) ==
        "[00:00:01] - Hoe was het?\n[00:00:01] - Goed, hoor. ja\n[00:00:02] >> En toen?\n[00:00:02] >> Nou. "
        "5 "
        "-5\n");
    BOOST_TEST(words(cue(1, "- Jan: Hoe?\n- Els: Zo.") + cue(2, ">> Jan: Ja.")) ==
               "[00:00:01] Jan: Hoe?\n[00:00:01] Els: Zo.\n[00:00:02] Jan: Ja.\n");
}

BOOST_AUTO_TEST_CASE(CuesWithoutSpeakers_MakeParagraphsAtPausesAndSentenceEnds)
{
    const std::string half(150, 'a');
    BOOST_TEST(words(cue(1, "Een zin.") + cue(2, "Nog een") + cue(5, "na stilte.")) ==
               "[00:00:01] Een zin. Nog een\n[00:00:05] na stilte.\n");
    BOOST_TEST(words(cue(1, half + ".") + cue(2, half) + cue(3, half + "”.") + cue(4, "nieuw")) ==
               "[00:00:01] " + half + ". " + half + " " + half + "”.\n[00:00:04] nieuw\n");
    BOOST_TEST(turns("WEBVTT\n\n" + cue(1, "Een zin.") + cue(7, "Nog een.")) ==
                   (Sentences{"- 1000", "- 7000"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RollingCues_AreWrittenOnce)
{
    const ImportedText text = vtt(
        "00:00.160 --> 00:02.230 align:start position:0%\n \nhallo<00:00:00.480><c> en</c><00:00:00.640><c> "
        "welkom</c>\n\n00:02.230 --> 00:02.240 align:start\nhallo en welkom\n \n\n00:02.240 --> "
        "00:04.550\nhallo "
        "en welkom\nbij<00:00:02.480><c> dit</c>\n\n00:04.550 --> 00:04.560\nbij dit\n \n\n00:04.560 --> "
        "00:06.000\nbij dit\ngesprek gesprek\n");
    BOOST_TEST(text.body == "[00:00:00] hallo en welkom bij dit gesprek gesprek\n");
    BOOST_TEST(text.losses == Sentences{"What 4 subtitles show again was written once."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(GrowingCues_AreWrittenOnce)
{
    BOOST_TEST(words(cue(1, "dus ik") + cue(2, "dus ik ging") + cue(3, "dus ik ging toen weg") +
                     cue(4, "en klaar")) == "[00:00:01] dus ik ging toen weg en klaar\n");
}

BOOST_AUTO_TEST_CASE(WordsThatAreSaidTwice_StayTwice)
{
    BOOST_TEST(words(cue(1, "Ja.") + cue(2, "Ja.") + cue(3, "Echt?") + cue(4, "Zeker.") + cue(5, "Goed.")) ==
               "[00:00:01] Ja. Ja. Echt? Zeker. Goed.\n");
    BOOST_TEST(words(cue(1, "<v Jan>Ja.") + cue(1, "<v Els>Ja.")) ==
               "[00:00:01] Jan: Ja.\n[00:00:01] Els: Ja.\n");
    BOOST_TEST(words(cue(1, "Ja.") + cue(1, "Ja.") + cue(2, "Nee.") + cue(3, "Wel.")) ==
               "[00:00:01] Ja. Nee. Wel.\n");
}

BOOST_AUTO_TEST_CASE(RemarksStylesAndHeads_AreNoWords)
{
    const ImportedText text =
        readTextOf("WEBVTT - gesprek\nKind: captions\n\nNOTE gemaakt door\nprogramma x\n\nSTYLE\n::cue { "
                   "color: red }\n\n"
                   "REGION\nid:a\n\nintro\n00:01.000 --> 00:02.000 region:a\nHallo.\n\nNOTE\nklaar\n",
                   "a.vtt");
    BOOST_TEST(text.body == "[00:00:01] Hallo.\n");
    BOOST_TEST(text.losses == Sentences{"2 remarks between the subtitles (NOTE) were left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(MissingAndSpareBlankLines_LoseNoWords)
{
    const std::string srt =
        "1\n00:00:01,000 --> 00:00:02,000\nIk was\n2\n00:00:02,000 --> 00:00:03,000\n\nzeker\n\n20\n3\n"
        "0:03.5 -> 0:04\njaar.\n\n\n4\n00:00:04 --> 00:00:05 Ja.\n";
    BOOST_TEST(readTextOf(srt, "a.srt").body == "[00:00:01] Ik was zeker 20 jaar. Ja.\n");
}

BOOST_AUTO_TEST_CASE(WhatLooksLikeATag_StaysWhenItIsNone)
{
    BOOST_TEST(words(cue(1, "{\\an8}<font color=\"red\">Nou</font> <lacht> 3 < 4 & &euro; {zacht}")) ==
               "[00:00:01] Nou <lacht> 3 < 4 & &euro; {zacht}\n");
}

BOOST_AUTO_TEST_CASE(Encodings_AreThoseOfText)
{
    const std::string srt = "1\r\n00:00:01,000 --> 00:00:02,000\r\nE\xE9n caf\xE9 \x96 ja.\r\n";
    const ImportedText text = readTextOf(srt, "a.srt");
    BOOST_TEST(text.body == "[00:00:01] Eén café – ja.\n");
    BOOST_TEST(text.encoding == "windows-1252");
    BOOST_TEST(!text.encodingCertain);
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n")) wide += {c, '\0'};
    BOOST_TEST(readTextOf(wide, "a.txt").body == "[00:00:01] Hallo.\n");
    BOOST_TEST(readTextOf("\xEF\xBB\xBFWEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n", "a").format == "vtt");
}

BOOST_AUTO_TEST_CASE(TextWithAnArrow_IsNoSubtitle)
{
    BOOST_TEST(readTextOf("1\nI: van links --> rechts\n", "a.txt").format == "txt");
    BOOST_TEST(readTextOf("1\n1: van links --> rechts\n", "a.txt").format == "txt");
    BOOST_TEST(words(cue(1, "van 1 --> 2")) == "[00:00:01] van 1 --> 2\n");
}

BOOST_AUTO_TEST_CASE(TimesThatCannotBeRead_AreRefusedWithTheirLine)
{
    BOOST_CHECK_EXCEPTION(words(cue(1, "Ja.") + "00:0x:02.000 --> 00:00:03.000\nNee.\n"), rd::Refusal,
                          [](const rd::Refusal& refusal) { return refusal.complaint().place == "line 6"; });
}

BOOST_AUTO_TEST_SUITE_END()
