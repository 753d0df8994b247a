// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

#include "base/error.h"
#include "base/safe_file.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::prepareTranscript;
using rd::exchange::prepareTranscriptOf;

BOOST_AUTO_TEST_SUITE(Prepare)

BOOST_AUTO_TEST_CASE(File_BecomesATranscriptWithSpeakersTurnsAndSource)
{
    const rd::test::TempFolder folder;
    const auto path = folder / "gesprek één.v2.txt";
    const std::string bytes =
        "\xEF\xBB\xBFI: Hoe was het voor u, mevrouw?\r\nR: Het was écht heel goed geweest 🙂.\r\n";
    rd::writeFile(path, bytes);
    const auto prepared = prepareTranscript(path);
    BOOST_TEST(prepared.transcript.name == "gesprek één.v2");
    BOOST_TEST(prepared.body ==
               "I: Hoe was het voor u, mevrouw?\nR: Het was écht heel goed geweest 🙂.\n");
    BOOST_TEST(prepared.transcript.length == 69);
    BOOST_TEST(prepared.transcript.sourceName == "gesprek één.v2.txt");
    BOOST_TEST(prepared.transcript.sourceFormat == "txt");
    BOOST_TEST(prepared.transcript.sourceEncoding == "UTF-8");
    BOOST_TEST(prepared.transcript.id.isNull());
    BOOST_TEST(prepared.transcript.caseId.isNull());
    BOOST_TEST(prepared.source.bytes == bytes);
    BOOST_TEST(prepared.source.name == "gesprek één.v2.txt");
    BOOST_TEST(prepared.source.sha256 == prepared.transcript.sourceSha256);
    BOOST_TEST(prepared.speakers.size() == 2U);
    BOOST_TEST((prepared.speakers[0].role == rd::transcript::Role::interviewer));
    BOOST_TEST(prepared.turns.size() == 2U);
    BOOST_TEST((prepared.turns[1].speaker == prepared.speakers[1].id));
}

BOOST_AUTO_TEST_CASE(Sha256_IsOfTheFileAsItWas)
{
    // printf 'I: a\r\n' | sha256sum
    BOOST_TEST(prepareTranscriptOf("I: a\r\n", "a.txt").source.sha256 ==
               "07b3a3645ccb501aa78f1972a178c60dabace357e13576379734e297818e3447");
}

BOOST_AUTO_TEST_CASE(DecomposedName_IsComposed)
{
    BOOST_TEST(prepareTranscriptOf("hallo", "cafe\u0301.txt").transcript.name == "café");
}

BOOST_AUTO_TEST_CASE(OnlyAKnownEnding_IsLeftOutOfTheName)
{
    const auto name = [](const char* file) { return prepareTranscriptOf("hallo", file).transcript.name; };
    BOOST_TEST(name("interview 3.1") == "interview 3.1");
    BOOST_TEST(name("interview 3.2.TXT") == "interview 3.2");
    BOOST_TEST(name("mw. de Vries") == "mw. de Vries");
    BOOST_TEST(name("notities.md") == "notities");
}

BOOST_AUTO_TEST_CASE(Language_IsFoundOrElseTheOneGiven)
{
    const auto english =
        prepareTranscriptOf("I: How was it, looking back at that year?\nR: It was good, she listened to "
                            "me and that is what I needed.\n",
                            "a.txt");
    BOOST_TEST((english.transcript.language == rd::Language::english));
    BOOST_TEST(english.languageFound);
    const auto unknown = prepareTranscriptOf("Hm.", "a.txt", {}, rd::Language::english);
    BOOST_TEST((unknown.transcript.language == rd::Language::english));
    BOOST_TEST(!unknown.languageFound);
    BOOST_TEST((prepareTranscriptOf("Hm.", "a.txt").transcript.language == rd::Language::dutch));
}

BOOST_AUTO_TEST_CASE(NamedEncoding_ReachesTheText)
{
    BOOST_TEST(prepareTranscriptOf("\x8E\x8En", "a.txt", "macintosh").body == "één");
}

BOOST_AUTO_TEST_CASE(RefusedFile_IsNamed)
{
    BOOST_CHECK_EXCEPTION(prepareTranscriptOf("", "leeg.txt"), rd::Refusal,
                          [](const rd::Refusal& refusal) { return refusal.complaint().file == "leeg.txt"; });
}

BOOST_AUTO_TEST_CASE(ManyFiles_KeepTheirOrder)
{
    const rd::test::TempFolder folder;
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < 40; ++i) {
        paths.push_back(folder / ("gesprek " + std::to_string(i) + ".txt").c_str());
        rd::writeFile(paths.back(), "I: Vraag?\nR: Antwoord " + std::to_string(i) + ".\n");
    }
    const auto prepared = rd::exchange::prepareEach(paths, {}, rd::Language::dutch, rd::silentProgress());
    BOOST_TEST_REQUIRE(prepared.size() == paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i)
        BOOST_TEST(prepared[i].prepared->transcript.name == paths[i].stem().string());
}

BOOST_AUTO_TEST_CASE(ManyFiles_EachBadOneIsNamedWithoutItsFolder)
{
    const rd::test::TempFolder folder;
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < 40; ++i) {
        paths.push_back(folder / ("gesprek " + std::to_string(i) + ".txt").c_str());
        rd::writeFile(paths.back(), i == 7 ? "" : i == 30 ? " \n" : "I: Vraag?\nR: Antwoord.\n");
    }
    std::vector<std::string> bad;
    for (const auto& file : rd::exchange::prepareEach(paths, {}, rd::Language::dutch, rd::silentProgress()))
        if (file.problem) bad.push_back(file.problem->file);
    BOOST_TEST_REQUIRE(bad.size() == 2U);
    BOOST_TEST(bad[0] == "gesprek 7.txt");
    BOOST_TEST(bad[1] == "gesprek 30.txt");
}

BOOST_AUTO_TEST_SUITE_END()
