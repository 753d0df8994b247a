// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/graphemes.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <thread>

using rd::text::joinedGraphemes;
using rd::text::OffsetMap;
using rd::text::snapToGraphemes;
using rd::text::Span;
using rd::text::trimmed;

namespace
{

Span snapped(const std::string& text, Span span)
{
    return snapToGraphemes(text, OffsetMap(text), span);
}

}

namespace rd::text
{

std::ostream& operator<<(std::ostream& out, Span span)
{
    return out << '[' << span.start << ',' << span.end << ')';
}

}

BOOST_AUTO_TEST_SUITE(Graphemes)

BOOST_AUTO_TEST_CASE(Snap_GrowsToWholeCharacters)
{
    const std::string text = "ae\u0301🇳🇱👩‍👩‍👧z"; // a | e + accent | two letters of a flag
                                                                    // | five of a family | z
    BOOST_TEST(snapped(text, {2, 3}) == (Span{1, 3}));
    BOOST_TEST(snapped(text, {1, 2}) == (Span{1, 3}));
    BOOST_TEST(snapped(text, {4, 6}) == (Span{3, 10}));
    BOOST_TEST(snapped(text, {0, 1}) == (Span{0, 1}));
    BOOST_TEST(snapped(text, {10, 11}) == (Span{10, 11}));
}

BOOST_AUTO_TEST_CASE(Snap_LineEndOfTwoCharactersStaysTogether)
{
    BOOST_TEST(snapped("a\r\nb", {1, 2}) == (Span{1, 3}));
}

BOOST_AUTO_TEST_CASE(Snap_EmptySpanGoesToTheStartOfItsCharacter)
{
    BOOST_TEST(snapped("ae\u0301", {2, 2}) == (Span{1, 1}));
    BOOST_TEST(snapped("ab", {1, 1}) == (Span{1, 1}));
}

BOOST_AUTO_TEST_CASE(Snap_EndsBeyondTheTextAreCut)
{
    BOOST_TEST(snapped("één", {-3, 99}) == (Span{0, 3}));
    BOOST_TEST(snapped("", {0, 5}) == (Span{0, 0}));
}

BOOST_AUTO_TEST_CASE(Snap_WorksInSeveralThreads)
{
    Span here;
    Span there;
    std::thread one([&] { here = snapped("e\u0301a", {1, 2}); });
    std::thread two([&] { there = snapped("ae\u0301", {2, 3}); });
    one.join();
    two.join();
    BOOST_TEST(here == (Span{0, 2}));
    BOOST_TEST(there == (Span{1, 3}));
}

BOOST_AUTO_TEST_CASE(Trimmed_LeavesOutWhiteSpaceAtTheEdges)
{
    const OffsetMap map(" \n a b\u00A0\u2003\t");
    BOOST_TEST(trimmed(map, {0, 9}) == (Span{3, 6}));
    BOOST_TEST(trimmed(map, {3, 4}) == (Span{3, 4}));
}

BOOST_AUTO_TEST_CASE(Trimmed_NothingButWhiteSpaceIsEmptyAtItsStart)
{
    BOOST_TEST(trimmed(OffsetMap("a  b"), {1, 3}) == (Span{1, 1}));
    BOOST_TEST(trimmed(OffsetMap(""), {0, 0}) == (Span{0, 0}));
}

BOOST_AUTO_TEST_CASE(Joined_AreThoseOfMoreThanOneCodePoint)
{
    const std::string text = "é🙂 ae\u0301🇳🇱🇧🇪z";
    BOOST_TEST((joinedGraphemes(text, OffsetMap(text)) == std::vector{Span{4, 6}, Span{6, 8}, Span{8, 10}}));
    BOOST_TEST(joinedGraphemes("", OffsetMap("")).empty());
    BOOST_TEST(joinedGraphemes("één 🙂", OffsetMap("één 🙂")).empty());
    BOOST_TEST((joinedGraphemes("a\r\nb", OffsetMap("a\r\nb")) == std::vector{Span{1, 3}}));
}

BOOST_AUTO_TEST_SUITE_END()
