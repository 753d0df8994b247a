// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/shade.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd::gui;

namespace
{
constexpr Rgb white = 0xFFFFFF;
constexpr Rgb black = 0x000000;
constexpr Rgb darkPaper = 0x2D2D2D;
constexpr Rgb lightInk = 0xEEEEEC;
}

BOOST_AUTO_TEST_SUITE(Shade)

// Published pairs: WCAG's own black on white is 21:1; #777777 on white 4.48:1 and #767676 4.54:1 (WebAIM).
BOOST_AUTO_TEST_CASE(Contrast_IsThatOfThePublishedPairs)
{
    BOOST_TEST(contrast(black, white) == 21.0, boost::test_tools::tolerance(0.001));
    BOOST_TEST(contrast(white, 0x777777) == 4.48, boost::test_tools::tolerance(0.002));
    BOOST_TEST(contrast(0x767676, white) == 4.54, boost::test_tools::tolerance(0.002));
}

BOOST_AUTO_TEST_CASE(Blended_GoesFromOneColourToTheOther)
{
    BOOST_TEST(blended(0xFF0000, 0x0000FF, 1) == 0xFF0000U);
    BOOST_TEST(blended(0xFF0000, 0x0000FF, 0) == 0x0000FFU);
    BOOST_TEST(blended(white, black, 0.5) == 0x808080U);
}

BOOST_AUTO_TEST_CASE(Tint_LeavesTextReadableOnEveryColourInLightAndDark)
{
    for (const auto& [paper, ink] : {std::pair{white, black}, std::pair{darkPaper, lightInk}}) {
        const Rgb soft = softer(ink, paper);
        for (Rgb red = 0; red <= 0xFF; red += 0x33)
            for (Rgb green = 0; green <= 0xFF; green += 0x33)
                for (Rgb blue = 0; blue <= 0xFF; blue += 0x33) {
                    const Rgb color = red << 16U | green << 8U | blue;
                    const Rgb shown = tint(color, paper, ink, soft);
                    BOOST_TEST(std::min(contrast(shown, ink), contrast(shown, soft)) >= 4.5);
                    BOOST_TEST(contrast(asInk(color, paper, ink), paper) >= 4.5);
                }
    }
}

/// As a theme has them: what is marked in blue or orange.
BOOST_AUTO_TEST_CASE(MarkTint_LeavesTextReadableOverEveryTintAndCanBeSeen)
{
    struct Theme {
        Rgb paper;
        Rgb ink;
        Rgb highlight;
    };
    for (const Theme& theme : {Theme{darkPaper, white, 0x15539E}, Theme{darkPaper, lightInk, 0xE95420},
                               Theme{white, black, 0x3584E4}, Theme{white, 0x2E3436, 0x3584E4},
                               Theme{white, 0x3D3D3D, 0xE95420}}) {
        const Rgb soft = softer(theme.ink, theme.paper);
        const Rgb mark = markTint(theme.highlight, theme.paper, theme.ink, soft);
        BOOST_TEST(contrast(blended(mark, theme.paper, markShare), theme.paper) >= 1.2);
        for (Rgb red = 0; red <= 0xFF; red += 0x33)
            for (Rgb green = 0; green <= 0xFF; green += 0x33)
                for (Rgb blue = 0; blue <= 0xFF; blue += 0x33) {
                    const Rgb coded = tint(red << 16U | green << 8U | blue, theme.paper, theme.ink, soft);
                    const Rgb shown = blended(mark, coded, markShare);
                    BOOST_TEST(std::min(contrast(shown, theme.ink), contrast(shown, soft)) >= 4.5);
                }
    }
}

BOOST_AUTO_TEST_CASE(Tint_OfAClearColourCanBeSeen)
{
    BOOST_TEST(tint(0xE07020, white, black, softer(black, white)) != white);
    BOOST_TEST(tint(0xE07020, darkPaper, lightInk, softer(lightInk, darkPaper)) != darkPaper);
}

BOOST_AUTO_TEST_CASE(Softer_IsAnotherInkThanTheOrdinaryOne)
{
    BOOST_TEST(softer(black, white) != black);
    BOOST_TEST(contrast(softer(black, white), white) >= 7);
}

BOOST_AUTO_TEST_SUITE_END()
