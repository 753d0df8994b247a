// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

using rd::text::decode;
using rd::text::decodeAs;
using rd::text::Decoded;
using rd::text::looksBinary;
using namespace std::string_literals;

namespace
{

void check(const Decoded& decoded, const std::string& text, const std::string& encoding, bool marked,
           bool certain)
{
    BOOST_TEST(decoded.text == text);
    BOOST_TEST(decoded.encoding == encoding);
    BOOST_TEST(decoded.hadMark == marked);
    BOOST_TEST(decoded.certain == certain);
}

}

BOOST_AUTO_TEST_SUITE(Encoding)

BOOST_AUTO_TEST_CASE(Utf8_WithAndWithoutMark)
{
    check(decode("één"), "één", "UTF-8", false, true);
    check(decode("een"), "een", "UTF-8", false, false);
    check(decode("\xEF\xBB\xBF"
                 "een"),
          "een", "UTF-8", true, true);
    check(decode(""), "", "UTF-8", false, false);
}

BOOST_AUTO_TEST_CASE(Utf16_WithAndWithoutMark)
{
    check(decode("\xFF\xFE"
                 "e\0\xE9\0"s),
          "eé", "UTF-16LE", true, true);
    check(decode("\xFE\xFF\0e\0\xE9"s), "eé", "UTF-16BE", true, true);
    check(decode("h\0o\0i\0 \0\xE9\0n\0"s), "hoi én", "UTF-16LE", false, false);
    check(decode("\0h\0o\0i\0 \0\xE9\0n"s), "hoi én", "UTF-16BE", false, false);
}

BOOST_AUTO_TEST_CASE(Windows1252_WithCurlyQuotesAndEuro)
{
    check(decode("\x93Kostte \x80 20\x94, zei z\xE9, \x92s avonds \x96 bij het caf\xE9."),
          "“Kostte € 20”, zei zé, ’s avonds – bij het café.", "windows-1252", false, false);
}

BOOST_AUTO_TEST_CASE(Utf8WithOneBadByte_KeepsAllOtherLetters)
{
    const auto decoded = decode("“Één” café\xE9 en naïef");
    BOOST_TEST(decoded.text == "“Één” café\uFFFD en naïef");
    BOOST_TEST(decoded.encoding == "UTF-8");
    BOOST_TEST(decoded.replaced == 1);
    BOOST_TEST(decode("zé caf\xE9 na\xEF"
                      "ef pati\xEB"
                      "nt")
                   .encoding == "windows-1252");
}

BOOST_AUTO_TEST_CASE(LineEndsOfTheOldMac_TellItsEncoding)
{
    check(decode("Hoe was het caf\x8E?\rNa\x95"
                 "ef.\r"),
          "Hoe was het café?\rNaïef.\r", "macintosh", false, false);
}

BOOST_AUTO_TEST_CASE(LettersWithinWordsThatOnlyDosHas_TellItsEncoding)
{
    check(decode("Na\x8B"
                 "eve pati\x89nten, \x82\x82n caf\x82.\n"),
          "Naïeve patiënten, één café.\n", "IBM850", false, false);
}

BOOST_AUTO_TEST_CASE(ApostrophesAndSignsBesideWords_AreOfWindows)
{
    check(decode("\x84Oma\x92s\x94 huis \x97 dat \x8Bkleine\x9B \x96 caf\xE9\x85"),
          "„Oma’s” huis — dat ‹kleine› – café…", "windows-1252", false, false);
}

BOOST_AUTO_TEST_CASE(Named_IsUsedAndCertain)
{
    check(decodeAs("\xA4", "ISO-8859-15"), "€", "ISO-8859-15", false, true);
    check(decodeAs("\xFF\xFE"
                   "e\0"s,
                   "UTF-16"),
          "e", "UTF-16LE", true, true);
    check(decodeAs("\xEF\xBB\xBF"
                   "e",
                   "UTF-8"),
          "e", "UTF-8", true, true);
}

BOOST_AUTO_TEST_CASE(Named_UnknownIsRefusedWithARemedy)
{
    for (const auto* name : {"klingon", ""})
        BOOST_CHECK_EXCEPTION(decodeAs("a", name), rd::Refusal,
                              [](const rd::Refusal& refusal) { return !refusal.complaint().remedy.empty(); });
}

BOOST_AUTO_TEST_CASE(Named_CountsWhatItDoesNotKnow)
{
    BOOST_TEST(decodeAs("a\xE9\xFFz", "UTF-8").replaced == 2);
    BOOST_TEST(decode("één").replaced == 0);
}

BOOST_AUTO_TEST_CASE(EveryCommonEncoding_IsKnown)
{
    for (const std::string& name : rd::text::commonEncodings()) BOOST_CHECK_NO_THROW(decodeAs("a", name));
}

BOOST_AUTO_TEST_CASE(Binary_IsToldFromText)
{
    BOOST_TEST(looksBinary("\x7F"
                           "ELF\x02\x01\0\0"s));
    BOOST_TEST(looksBinary("\x01\x02\x03\x04\x05\x06"));
    BOOST_TEST(!looksBinary("Hallo\tdaar\r\n\fpagina\x1A"));
    BOOST_TEST(!looksBinary("bel\a"));
    BOOST_TEST(!looksBinary("h\0o\0i\0!\0"s));
    BOOST_TEST(!looksBinary("\x93"
                            "ja\x94"));
}

BOOST_AUTO_TEST_SUITE_END()
