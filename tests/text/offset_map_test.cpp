// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/offset_map.h"

#include "text/random_text.h"

#include <boost/test/unit_test.hpp>
#include <unicode/unistr.h>

#include <algorithm>

using rd::text::Offset;
using rd::text::OffsetMap;
using rd::text::Span;

BOOST_AUTO_TEST_SUITE(OffsetMapTest)

BOOST_AUTO_TEST_CASE(Positions_CountCodePointsBytesAndUnits)
{
    const std::string text = "aé🙂z"; // bytes 1 2 4 1, UTF-16 units 1 1 2 1
    const OffsetMap map(text);
    BOOST_TEST(map.length() == 4);
    BOOST_TEST(map.byteOf(2) == 3U);
    BOOST_TEST(map.byteOf(3) == 7U);
    BOOST_TEST(map.utf16Of(3) == 4U);
    BOOST_TEST(map.codePointOfByte(7) == 3);
    BOOST_TEST(map.codePointOfUtf16(4) == 3);
    BOOST_TEST(map.slice({1, 3}) == "é🙂");
}

BOOST_AUTO_TEST_CASE(PlacesOutsideTheText_AreItsEnds)
{
    const OffsetMap map("één");
    BOOST_TEST(map.byteOf(-5) == 0U);
    BOOST_TEST(map.byteOf(99) == 5U);
    BOOST_TEST(map.utf16Of(99) == 3U);
    BOOST_TEST(map.codePointOfByte(99) == 3);
    BOOST_TEST(map.codePointOfUtf16(99) == 3);
    BOOST_TEST(map.slice({2, 99}) == "n");
    BOOST_TEST(map.slice({2, 1}).empty());
}

BOOST_AUTO_TEST_CASE(InsideACharacter_IsItsStart)
{
    const OffsetMap map("a🙂b");
    for (const std::size_t byte : {1U, 2U, 3U, 4U}) BOOST_TEST(map.codePointOfByte(byte) == 1);
    BOOST_TEST(map.codePointOfUtf16(2) == 1);
}

BOOST_AUTO_TEST_CASE(EmptyText_HasLengthZero)
{
    const OffsetMap map("");
    BOOST_TEST(map.length() == 0);
    BOOST_TEST(map.byteOf(0) == 0U);
    BOOST_TEST(map.codePointOfByte(0) == 0);
    BOOST_TEST(map.utf16Of(0) == 0U);
    BOOST_TEST(map.codePointOfUtf16(0) == 0);
    BOOST_TEST(map.slice({0, 1}).empty());
}

BOOST_AUTO_TEST_CASE(RandomTexts_AgreeWithIcu)
{
    std::mt19937 random(20261124);
    for (int round = 0; round < 60; ++round) {
        const std::string text = rd::test::randomText(random, static_cast<int>(random() % 300));
        const OffsetMap map(text);
        const auto icuText = icu::UnicodeString::fromUTF8(text);
        BOOST_REQUIRE_EQUAL(map.length(), icuText.countChar32());
        BOOST_REQUIRE_EQUAL(rd::text::codePointCount(text), icuText.countChar32());
        for (Offset point = 0; point <= map.length(); ++point) {
            const auto unit = static_cast<std::size_t>(icuText.moveIndex32(0, point));
            std::string before;
            icuText.tempSubString(0, static_cast<int>(unit)).toUTF8String(before);
            BOOST_REQUIRE_EQUAL(map.utf16Of(point), unit);
            BOOST_REQUIRE_EQUAL(map.codePointOfUtf16(unit), point);
            BOOST_REQUIRE_EQUAL(map.byteOf(point), before.size());
            BOOST_REQUIRE_EQUAL(map.codePointOfByte(before.size()), point);
        }
    }
}

BOOST_AUTO_TEST_CASE(RandomSpans_AreTheSameWordsAsIcus)
{
    std::mt19937 random(7);
    const std::string text = rd::test::randomText(random, 2000);
    const OffsetMap map(text);
    const auto icuText = icu::UnicodeString::fromUTF8(text);
    for (int round = 0; round < 2000; ++round) {
        Offset start = static_cast<Offset>(random() % static_cast<unsigned>(map.length() + 1));
        Offset end = static_cast<Offset>(random() % static_cast<unsigned>(map.length() + 1));
        if (start > end) std::swap(start, end);
        const int from = icuText.moveIndex32(0, start);
        std::string expected;
        icuText.tempSubStringBetween(from, icuText.moveIndex32(from, end - start)).toUTF8String(expected);
        BOOST_REQUIRE_EQUAL(map.slice({start, end}), expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
