// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

using rd::exchange::ImportedText;
using rd::exchange::readText;
using rd::exchange::readTextOf;
using namespace std::string_literals;

namespace
{

ImportedText encoded(const std::string& name)
{
    return readText(std::filesystem::path(RD_TEST_DATA) / "encodings" / name);
}

/// What every file in tests/data/encodings says that can write it.
const std::string words = "I: Hoe was het – één keer?\nR: “Kostte €20”, zei ze, ’s avonds bij het café.\n";

}

BOOST_AUTO_TEST_SUITE(Reader)

BOOST_AUTO_TEST_CASE(SoftHyphens_AreNoPartOfTheWords)
{
    BOOST_TEST(readTextOf("I: Hoe ging het ge\u00ADsprek?\n", "a.txt").body == "I: Hoe ging het gesprek?\n");
    BOOST_TEST(readTextOf("<p>I: Hoe ging het ge&shy;sprek?</p>", "a.html").body ==
               "I: Hoe ging het gesprek?\n");
}

BOOST_AUTO_TEST_CASE(Utf8WithLineFeeds_IsKeptByteForByte)
{
    const std::string text = "\n\tI:  Hoe\u00A0was 🙂 het?  \n\n\n\u200BR: één—keer\u0007 \n\n";
    BOOST_TEST(readTextOf(text, "a.txt").body == text);
    BOOST_TEST(readTextOf("zonder slot", "a.txt").body == "zonder slot");
}

BOOST_AUTO_TEST_CASE(Encodings_AreFoundAndShown)
{
    const std::vector<std::pair<std::string, std::string>> files{
        {"utf8.txt", "UTF-8"},
        {"utf8_mark.txt", "UTF-8"},
        {"utf16le_mark.txt", "UTF-16LE"},
        {"utf16be_mark.txt", "UTF-16BE"},
        {"utf16le.txt", "UTF-16LE"},
        {"utf16be.txt", "UTF-16BE"},
        {"windows1252_crlf.txt", "windows-1252"},
    };
    for (const auto& [name, encoding] : files) {
        const ImportedText text = encoded(name);
        BOOST_TEST_CONTEXT(name)
        {
            BOOST_TEST(text.body == words);
            BOOST_TEST(text.encoding == encoding);
            BOOST_TEST(text.losses.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(Latin1_IsReadAsTheLargerWindows1252)
{
    const ImportedText text = encoded("iso8859_1.txt");
    BOOST_TEST(text.body == "R: Ze zei één keer dat ik bij het café moest zijn, à propos.\n");
    BOOST_TEST(text.encoding == "windows-1252");
    BOOST_TEST(!text.encodingCertain);
}

BOOST_AUTO_TEST_CASE(Certainty_IsByMarkOrUtf8OrByName)
{
    BOOST_TEST(readTextOf("R: één", "a.txt").encodingCertain);
    BOOST_TEST(readTextOf("R: ja", "a.txt").encodingCertain);
    BOOST_TEST(encoded("utf16be_mark.txt").encodingCertain);
    BOOST_TEST(!encoded("windows1252_crlf.txt").encodingCertain);
    BOOST_TEST(readTextOf("R: \xE9\xE9n", "a.txt", "windows-1252").encodingCertain);
}

BOOST_AUTO_TEST_CASE(NamedEncoding_IsUsed)
{
    BOOST_TEST(readTextOf("\x80\x8E", "a.txt", "macintosh").body == "Äé");
    BOOST_TEST(readTextOf("e\0e\0n\0"s, "a.txt", "UTF-16LE").body == "een");
}

BOOST_AUTO_TEST_CASE(WrongEncoding_SaysHowMuchWasLost)
{
    const ImportedText text = readTextOf("R: \xE9\xE9n", "a.txt", "UTF-8");
    BOOST_TEST(text.losses.size() == 1U);
    BOOST_TEST(text.losses.front().find("2 characters are unknown in UTF-8") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(UnknownEncoding_IsRefusedWithTheFilesName)
{
    BOOST_CHECK_EXCEPTION(readTextOf("R: een", "a.txt", "klingon"), rd::Refusal,
                          [](const rd::Refusal& refusal) {
                              return refusal.complaint().file == "a.txt" &&
                                     refusal.complaint().what.find("klingon") != std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(LineEndsAndComposition_AreNormalised)
{
    BOOST_TEST(readTextOf("a\r\nb\rc\u2028d\n", "a.txt").body == "a\nb\nc\nd\n");
    BOOST_TEST(readTextOf("e\u0301e\u0301n", "a.txt").body == "één");
}

BOOST_AUTO_TEST_CASE(TextWithoutEndingOrWithOneOfTexts_IsReadAsText)
{
    for (const auto* name : {"interview", "interview 3.1", "gesprek dhr. de Wit", "interview.md", "a.TXT"})
        BOOST_TEST(readTextOf("R: een", name).format == "txt");
}

BOOST_AUTO_TEST_CASE(TextThatIsNoTranscriptByItsName_IsRefused)
{
    for (const auto* name : {"codes.csv", "tables.json", "make.py"})
        BOOST_CHECK_EXCEPTION(readTextOf("code,name\na,b", name), rd::Refusal,
                              [&](const rd::Refusal& refusal) { return refusal.complaint().file == name; });
}

BOOST_AUTO_TEST_CASE(Endings_NameEveryFormat)
{
    const auto endings = rd::exchange::readableEndings();
    for (const auto* ending : {".txt", ".docx", ".odt", ".rtf", ".pdf", ".html", ".vtt", ".srt"})
        BOOST_TEST(std::count(endings.begin(), endings.end(), ending) == 1);
}

BOOST_AUTO_TEST_CASE(NulInAText_IsLeftOutAndTold)
{
    const auto text = readTextOf("een\0 twee\0"s, "a.txt", "UTF-8");
    BOOST_TEST(text.body == "een twee");
    BOOST_TEST_REQUIRE(text.losses.size() == 1U);
    BOOST_TEST(text.losses[0].starts_with("2 characters without any meaning (NUL)"));
}

BOOST_AUTO_TEST_SUITE_END()
