// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/promise.h"

/// What is no RTF itself becomes the body of it, so that nothing is spent on finding its first letters.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input = rd::fuzz::asText(data, size);
    const std::string whole =
        input.starts_with("{\\rtf") ? std::string(input) : "{\\rtf1\\ansi " + std::string(input) + "}";
    rd::fuzz::demandTextOrRefusal(whole, "gesprek.rtf");
    return 0;
}
