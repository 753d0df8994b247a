// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/promise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    rd::fuzz::demandTextOrRefusal(rd::fuzz::asText(data, size), "gesprek.html");
    return 0;
}
