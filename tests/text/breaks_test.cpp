// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/breaks.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace rd::text;
using rd::Language;

namespace
{

std::vector<std::string> wordsOf(const std::string& text, const std::vector<Span>& spans)
{
    const OffsetMap map(text);
    std::vector<std::string> words;
    for (const Span span : spans) words.emplace_back(map.slice(span));
    return words;
}

using Pieces = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(BreaksSuite)

BOOST_AUTO_TEST_CASE(Sentences_EndAtPointsAndLineEnds)
{
    const std::string text = "Één keer belde ze. Het hielp!  Echt?\nI: En toen\n\n 3.5 jaar later";
    BOOST_TEST((wordsOf(text, sentences(text, OffsetMap(text), Language::dutch)) ==
                Pieces{"Één keer belde ze.", "Het hielp!", "Echt?", "I: En toen", "3.5 jaar later"}));
}

BOOST_AUTO_TEST_CASE(Paragraphs_AreTheLinesThatHoldSomething)
{
    const std::string text = "\n een \n\n \ntwéé. Drie.";
    BOOST_TEST((wordsOf(text, paragraphs(text, OffsetMap(text))) == Pieces{"een", "twéé. Drie."}));
    BOOST_TEST(paragraphs("", OffsetMap("")).empty());
}

BOOST_AUTO_TEST_CASE(SnapToWords_GrowsToWholeWordsOnly)
{
    const std::string text = "ze luisterde écht wel";
    const OffsetMap map(text);
    BOOST_TEST(map.slice(snapToWords(text, map, {5, 14})) == "luisterde écht");
    BOOST_TEST(map.slice(snapToWords(text, map, {3, 12})) == "luisterde");
}

BOOST_AUTO_TEST_SUITE_END()
