// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace
{

struct Written {
    const char* text;
    const char* iso; ///< Empty: there is no date in it.
};
std::ostream& operator<<(std::ostream& out, const Written& written)
{
    return out << written.text;
}

const std::array written{Written{"2026-03-01", "2026-03-01"},
                         Written{"gesprek 20260301 def", "2026-03-01"},
                         Written{"01-03-2026", "2026-03-01"},
                         Written{"1/3/2026", "2026-03-01"},
                         Written{"3/14/2026", "2026-03-14"},
                         Written{"1.3.2026", "2026-03-01"},
                         Written{"1-3-'26", "2026-03-01"},
                         Written{"1-3-26", ""},
                         Written{"2026 03 01 gesprek", "2026-03-01"},
                         Written{"in 2026 3 12 mensen", ""},
                         Written{"R5_2026_03_01_moeder", "2026-03-01"},
                         Written{"zondag 1 maart 2026, 10:30", "2026-03-01"},
                         Written{"12 mrt 2026", "2026-03-12"},
                         Written{"5 mei 2026", "2026-05-05"},
                         Written{"1st of March 2026", "2026-03-01"},
                         Written{"March 1, 2026", "2026-03-01"},
                         Written{"29 februari 2024", "2024-02-29"},
                         Written{"29 februari 2026", ""},
                         Written{"31-04-2026", ""},
                         Written{"Interview 03 - 12 personen", ""},
                         Written{"12345678", ""},
                         Written{"om 10:30 in 2026", ""},
                         Written{"3 marsen 2026", ""},
                         Written{"", ""}};

}

BOOST_AUTO_TEST_SUITE(Dates)

BOOST_DATA_TEST_CASE(Text_GivesItsFirstDate, boost::unit_test::data::make(written), one)
{
    const auto found = rd::text::findDate(one.text);
    BOOST_TEST((found ? found->iso : std::string()) == one.iso);
}

BOOST_AUTO_TEST_CASE(Place_IsThatOfTheWholeDate)
{
    const std::string text = "Jansen (1 maart 2026) deel 2";
    const auto found = rd::text::findDate(text);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(text.substr(found->start, found->end - found->start) == "1 maart 2026");
}

BOOST_AUTO_TEST_CASE(WholeDate_IsOneWithNothingBesides)
{
    BOOST_TEST(rd::text::wholeDate("1-3-2026").value_or("") == "2026-03-01");
    BOOST_TEST(rd::text::wholeDate("1 maart 2026").value_or("") == "2026-03-01");
    BOOST_TEST(rd::text::wholeDate("2026-03-01").value_or("") == "2026-03-01");
    BOOST_TEST(!rd::text::wholeDate("1-3-2026 or later").has_value());
    BOOST_TEST(!rd::text::wholeDate("31-2-2026").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
