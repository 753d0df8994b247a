// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.h"

#include <boost/test/unit_test.hpp>

using rd::Language;
using rd::text::decimalSign;
using rd::text::formatNumber;
using rd::text::isIsoDate;
using rd::text::parseNumber;
using rd::text::plainNumber;
using rd::text::readsTwoWays;

BOOST_AUTO_TEST_SUITE(Numbers)

BOOST_AUTO_TEST_CASE(Format_FollowsTheLanguage)
{
    BOOST_TEST(formatNumber(1234.5, 2, Language::dutch) == "1.234,50");
    BOOST_TEST(formatNumber(1234.5, 2, Language::english) == "1,234.50");
    BOOST_TEST(formatNumber(-0.125, 2, Language::english) == "-0.13");
    BOOST_TEST(formatNumber(40, 0, Language::dutch) == "40");
}

BOOST_AUTO_TEST_CASE(Parse_KnowsBothDecimalSigns)
{
    BOOST_TEST(parseNumber("48.21").value() == 48.21);
    BOOST_TEST(parseNumber("48,21").value() == 48.21);
    BOOST_TEST(parseNumber("1.234,5").value() == 1234.5);
    BOOST_TEST(parseNumber("1,234.5").value() == 1234.5);
    BOOST_TEST(parseNumber("1.234.567").value() == 1234567);
    BOOST_TEST(parseNumber(" -3 ").value() == -3);
    BOOST_TEST(parseNumber("0").value() == 0);
}

BOOST_AUTO_TEST_CASE(Parse_RefusesWhatIsNoNumber)
{
    for (const auto* text : {"", " ", "-", "drie", "3 jaar", "1.23.4", "1,2,3", "1e5", "--3", "nan", ".,"})
        BOOST_TEST(!parseNumber(text), text);
}

BOOST_AUTO_TEST_CASE(Plain_IsOneWayToWriteANumber)
{
    for (const auto* text : {"5", "5.0", "5,00", "005", "5."}) BOOST_TEST(plainNumber(text).value() == "5");
    BOOST_TEST(plainNumber("-0,0").value() == "0");
    BOOST_TEST(plainNumber(".50").value() == "0.5");
    BOOST_TEST(plainNumber("-1.234.567,80").value() == "-1234567.8");
    BOOST_TEST(plainNumber("12345678901234567890").value() == "12345678901234567890");
    BOOST_TEST(plainNumber("1.500").value() == "1.5");
    BOOST_TEST(plainNumber("1.500", ',').value() == "1500");
    BOOST_TEST(plainNumber("1,500", ',').value() == "1.5");
    BOOST_TEST(plainNumber("-1,500", '.').value() == "-1500");
    BOOST_TEST(plainNumber("2.75", ',').value() == "2.75");
}

BOOST_AUTO_TEST_CASE(TwoWays_AreThoseOfOneSignBeforeThreeDigits)
{
    for (const auto* text : {"1.500", "-12,345", " 123.456 "}) BOOST_TEST(readsTwoWays(text), text);
    for (const auto* text :
         {"1500", "1.5", "0.125", "1234.500", "1.500,5", "1.500.000", ".500", "1.5000", "x.500"})
        BOOST_TEST(!readsTwoWays(text), text);
}

BOOST_AUTO_TEST_CASE(DecimalSign_ShowsInWhatCanBeReadInOneWay)
{
    for (const auto* text : {"2.75", "0.125", "1,234.5", "1,234,567", "1234.500"})
        BOOST_TEST(decimalSign(text) == '.', text);
    for (const auto* text : {"2,75", "1.234,567", "-1.234.567"}) BOOST_TEST(decimalSign(text) == ',', text);
    for (const auto* text : {"1500", "1.500", "1,500", "drie", ""})
        BOOST_TEST(decimalSign(text) == '\0', text);
}

BOOST_AUTO_TEST_CASE(IsoDate_MustExist)
{
    BOOST_TEST(isIsoDate("2026-03-01"));
    BOOST_TEST(isIsoDate("2024-02-29"));
    for (const auto* text :
         {"2023-02-29", "2026-13-01", "2026-00-10", "26-03-01", "2026/03/01", "2026-3-1", "", "2026-03-0x"})
        BOOST_TEST(!isIsoDate(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
