// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(Error)

BOOST_AUTO_TEST_CASE(Complaint_NamesFilePlaceFaultAndRemedy)
{
    const rd::Complaint complaint{"codes.csv", "line 3", "The key is empty.", "Give the code a key."};
    BOOST_TEST(complaint.text() == "codes.csv, line 3: The key is empty. Give the code a key.");
}

BOOST_AUTO_TEST_CASE(Complaint_LeavesOutWhatIsNotKnown)
{
    BOOST_TEST((rd::Complaint{"", "", "Nothing is marked.", ""}.text()) == "Nothing is marked.");
    BOOST_TEST((rd::Complaint{"a.txt", "", "It is empty.", ""}.text()) == "a.txt: It is empty.");
}

BOOST_AUTO_TEST_SUITE_END()
