// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_builder.h"
#include "fuzz/promise.h"

/// What is no zip file itself becomes content.xml of one, so that the fuzzer gets past the packing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = rd::fuzz::asText(data, size);
    const std::string packed =
        input.starts_with("PK") ? std::string(input) : rd::test::makeOdtOf(std::string(input));
    rd::fuzz::demandTextOrRefusal(packed, "gesprek.odt");
    return 0;
}
