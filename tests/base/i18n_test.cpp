// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(I18n)

BOOST_AUTO_TEST_CASE(Tr_SpeaksTheChosenLanguage)
{
    const rd::SpeakIn dutch(rd::Language::dutch);
    BOOST_TEST(rd::tr("This file does not exist.") == "Dit bestand bestaat niet.");
    {
        const rd::SpeakIn english(rd::Language::english);
        BOOST_TEST(rd::tr("This file does not exist.") == "This file does not exist.");
    }
    BOOST_TEST(rd::tr("This file does not exist.") == "Dit bestand bestaat niet.");
}

BOOST_AUTO_TEST_CASE(Sayn_ChoosesTheFormByNumber)
{
    const rd::SpeakIn dutch(rd::Language::dutch);
    const auto imported = [](int n) {
        return rd::sayn("Imported {count} transcript", "Imported {count} transcripts", n,
                        fmt::arg("count", n));
    };
    BOOST_TEST(imported(1) == "1 transcript geïmporteerd");
    BOOST_TEST(imported(7) == "7 transcripten geïmporteerd");
}

BOOST_AUTO_TEST_CASE(LanguageFromCode_ReadsLocalesAndNothingElse)
{
    BOOST_CHECK(rd::languageFromCode("nl_NL.UTF-8") == rd::Language::dutch);
    BOOST_CHECK(rd::languageFromCode("en") == rd::Language::english);
    BOOST_CHECK(!rd::languageFromCode("de_DE"));
    BOOST_CHECK(!rd::languageFromCode(""));
}

BOOST_AUTO_TEST_SUITE_END()
