// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/body_packer.h"

#include <boost/test/unit_test.hpp>

#include <string>

using rd::store::BodyPacker;

BOOST_AUTO_TEST_SUITE(PackingBodies)

BOOST_AUTO_TEST_CASE(Short_StaysAsItIs)
{
    BodyPacker packer;
    packer.add("{\"p\":\"00\"}\n");
    const auto body = packer.finish();
    BOOST_TEST(!body.isPacked);
    BOOST_TEST(body.bytes == "{\"p\":\"00\"}\n");
    BOOST_TEST(BodyPacker().finish().empty());
}

/// Unpacking checks the checksum at the end, which is put together from those of the parts.
BOOST_AUTO_TEST_CASE(Long_IsOneStreamWhateverThePieces)
{
    for (const std::size_t size : {1025U, (1U << 20U), (1U << 20U) + 1U, 5'000'000U}) {
        std::string whole;
        BodyPacker packer;
        for (std::size_t i = 0; whole.size() < size; ++i) {
            const std::string line = "regel " + std::to_string(i * i) + "\n";
            packer.add(line.substr(0, size - whole.size()));
            whole += line.substr(0, size - whole.size());
        }
        const auto body = packer.finish();
        BOOST_TEST(body.isPacked);
        BOOST_TEST(body.bytes.size() < size);
        BOOST_TEST((body.text() == whole));
    }
}

BOOST_AUTO_TEST_SUITE_END()
