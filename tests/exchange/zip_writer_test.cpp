// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using rd::exchange::ZipPackage;
using rd::exchange::ZipPart;
using rd::exchange::zipped;

BOOST_AUTO_TEST_SUITE(ZipWriter)

/// Unpacking checks the checksum of each part.
BOOST_AUTO_TEST_CASE(Large_IsReadBackPartByPart)
{
    std::string large;
    for (long long i = 0; large.size() < 5'000'000; ++i) large += "zin " + std::to_string(i * 7919) + "\n";
    const std::vector<ZipPart> parts{
        {"mimetype", "application/x-test"}, {"groot.txt", large}, {"leeg.txt", ""}, {"map/één.txt", "kort"}};
    const std::string bytes = zipped(parts);
    BOOST_TEST(bytes.size() < large.size());
    BOOST_TEST(bytes.find("application/x-test") != std::string::npos); // read without unpacking
    const ZipPackage package({bytes, "a.zip"});
    std::vector<std::string> names;
    for (const auto& [name, content] : parts) {
        names.push_back(name);
        BOOST_TEST((package.read(name) == content), name);
    }
    BOOST_TEST(package.names() == names, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
