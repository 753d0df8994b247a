// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(Sha256)

// FIPS 180-2, appendix B.1, and the digest of the empty message.
BOOST_AUTO_TEST_CASE(Hex_EqualsThePublishedDigests)
{
    BOOST_TEST(rd::sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(rd::sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

BOOST_AUTO_TEST_SUITE_END()
