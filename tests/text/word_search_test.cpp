// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_search.h"

#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include <string>

using rd::Language;
using rd::text::fitsWildcard;
using rd::text::WordMatch;
using rd::text::WordSearch;

namespace
{

const std::string said = "Hij luisterde. De kinderen luisteren; mijn kind luistert naar school, "
                         "het schoolkind niet. Écht hélpen 🙂 hielp!";

/// What is found in `said`, with bars between.
std::string found(const char* wanted, WordMatch match = WordMatch::parts)
{
    const rd::text::OffsetMap map(said);
    std::string list;
    for (const rd::text::Span span : WordSearch(wanted, match).in(said, Language::dutch))
        list.append(map.slice(span)).append("|");
    return list.substr(0, list.empty() ? 0 : list.size() - 1);
}

}

BOOST_AUTO_TEST_SUITE(SearchForWords)

BOOST_AUTO_TEST_CASE(PartsAreFoundInLongerWords_WhichAreGivenWhole)
{
    BOOST_TEST(found("kind") == "kinderen|kind|schoolkind");
    BOOST_TEST(found("ind") == "kinderen|kind|schoolkind");
}

BOOST_AUTO_TEST_CASE(WholeWords_AreNotFoundInLongerOnes)
{
    BOOST_TEST(found("kind", WordMatch::whole) == "kind");
    BOOST_TEST(found("ECHT", WordMatch::whole) == "Écht");
}

BOOST_AUTO_TEST_CASE(Forms_AreFormsOfTheWord_AndNoLongerWords)
{
    BOOST_TEST(found("luisteren", WordMatch::forms) == "luisterde|luisteren|luistert");
    BOOST_TEST(found("luister", WordMatch::forms) == "luisterde|luisteren|luistert");
    BOOST_TEST(found("kind", WordMatch::forms) == "kinderen|kind");
    const auto in = [](const char* text, const char* wanted, Language language) {
        return WordSearch(wanted, WordMatch::forms).in(text, language).size();
    };
    BOOST_TEST(in("geluisterd gehoord hoorde", "luisteren", Language::dutch) == 1U);
    BOOST_TEST(in("geluisterd gehoord hoorde", "horen", Language::dutch) == 2U);
    BOOST_TEST(in("geeft gegeven", "geven", Language::dutch) == 2U);
    BOOST_TEST(in("geluisterd gehoord hoorde", "hoor", Language::dutch) == 2U);
    BOOST_TEST(in("een paard", "paar", Language::dutch) == 0U);
    BOOST_TEST(in("listening listened listens lists", "listen", Language::english) == 3U);
}

BOOST_AUTO_TEST_CASE(APhrase_IsWordsThatFollowEachOther_WhateverSignsStandBetween)
{
    BOOST_TEST(found("kinderen luisteren mijn", WordMatch::whole) == "kinderen luisteren; mijn");
    BOOST_TEST(found("hij, luisterde", WordMatch::whole) == "Hij luisterde");
    BOOST_TEST(found("ar school") == "naar school");
    BOOST_TEST(found("school naar").empty());
}

BOOST_AUTO_TEST_CASE(Stars_StandForLettersOfAWord)
{
    BOOST_TEST(found("luister*", WordMatch::whole) == "luisterde|luisteren|luistert");
    BOOST_TEST(found("*kind", WordMatch::whole) == "kind|schoolkind");
    BOOST_TEST(found("h*lp*", WordMatch::whole) == "hélpen|hielp");
    BOOST_TEST(found("mijn ki*", WordMatch::whole) == "mijn kind");
    BOOST_TEST(fitsWildcard("abab", "ab*ab"));
    BOOST_TEST(!fitsWildcard("ab", "ab*ab"));
}

BOOST_AUTO_TEST_CASE(OneOrTheOther_InTheOrderOfTheText)
{
    BOOST_TEST(found("school | hij", WordMatch::whole) == "Hij|school");
    BOOST_TEST(found("kind | mijn kind", WordMatch::whole) == "mijn kind");
}

BOOST_AUTO_TEST_CASE(Both_OnlyWhereBothAre)
{
    BOOST_TEST(found("mijn & hielp", WordMatch::whole) == "mijn|hielp");
    BOOST_TEST(found("mijn & jouw | hij", WordMatch::whole) == "Hij");
}

BOOST_AUTO_TEST_CASE(SignsAlone_AreNoWords)
{
    for (const char* nothing : {"", "  ", "?!", "*", "|", "& |"})
        BOOST_TEST(WordSearch(nothing, WordMatch::parts).empty());
}

BOOST_AUTO_TEST_CASE(AnAccentOfItsOwn_BelongsToTheWord)
{
    const std::string apart = "caf\x65\xCC\x81 open"; // e with a combining acute
    const auto spans = WordSearch("café", WordMatch::whole).in(apart, Language::dutch);
    BOOST_TEST_REQUIRE(spans.size() == 1U);
    BOOST_TEST((spans.front() == rd::text::Span{0, 5}));
}

BOOST_AUTO_TEST_SUITE_END()
