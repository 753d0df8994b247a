// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/level_name.h"

#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

using namespace rd::codebook;

BOOST_AUTO_TEST_SUITE(CodeSuite)

BOOST_AUTO_TEST_CASE(ParseColor_ReadsLongAndShortForms)
{
    std::uint32_t color = 0;
    BOOST_TEST(parseColor("#FF8000", color));
    BOOST_TEST(color == 0xFF8000U);
    BOOST_TEST(parseColor("#f80", color));
    BOOST_TEST(color == 0xFF8800U);
    BOOST_TEST(colorText(0x0A0B0CU) == "#0A0B0C");
}

BOOST_AUTO_TEST_CASE(ParseColor_LeavesTheColourWhenItCannotRead)
{
    std::uint32_t color = 0x123456;
    for (const char* text : {"", "#", "red", "#12345", "#80AABBCC", "#GG0000"})
        BOOST_TEST(!parseColor(text, color), text);
    BOOST_TEST(color == 0x123456U);
}

BOOST_AUTO_TEST_CASE(LevelName_IsInTheLanguageOfTheUser)
{
    const rd::SpeakIn dutch(rd::Language::dutch);
    BOOST_TEST(codeLevelName(CodeLevel::theme) == "thema");
    BOOST_TEST(codeLevelName(CodeLevel::factor) == "factor");
    BOOST_TEST(codeLevelName(CodeLevel::qualifier) == "kwalificatie");
    BOOST_TEST(codeLevelKey(CodeLevel::theme) == "theme");
}

BOOST_AUTO_TEST_CASE(RowText_IsThePhraseElseTheNameElseTheKey)
{
    Code code;
    code.key = "f1_listens";
    BOOST_TEST(code.rowText(rd::Language::dutch) == "f1_listens");
    code.name = {"luistert", "listens"};
    BOOST_TEST(code.rowText(rd::Language::english) == "listens");
    code.phrase = {"die luistert", ""};
    BOOST_TEST(code.rowText(rd::Language::dutch) == "die luistert");
}

BOOST_AUTO_TEST_CASE(RowText_IsANameInItsLanguageBeforeAPhraseInTheOther)
{
    Code code;
    code.key = "f1_listens";
    code.name = {"luistert", ""};
    code.phrase = {"", "who listens"};
    BOOST_TEST(code.rowText(rd::Language::dutch) == "luistert");
    BOOST_TEST(code.rowText(rd::Language::english) == "who listens");
    code.name = {"", "listens"};
    BOOST_TEST(code.rowText(rd::Language::dutch) == "who listens");
    code.name = {};
    BOOST_TEST(code.rowText(rd::Language::dutch) == "who listens");
}

BOOST_AUTO_TEST_CASE(RowText_OfAThemeIsItsNameAndNotItsLeadIn)
{
    Code theme;
    theme.level = CodeLevel::theme;
    theme.name = {"hoop", "hope"};
    theme.phrase = {"Hoop kwam doordat", "Hope came because"};
    BOOST_TEST(theme.rowText(rd::Language::dutch) == "hoop");
}

BOOST_AUTO_TEST_SUITE_END()
