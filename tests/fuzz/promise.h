// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rd::fuzz
{

/// Stops the program, so that the fuzzer keeps the input that broke the promise.
void demand(bool kept, const char* promise);

/// What every reader promises: a text of words with turns inside it, or a refusal that says what is wrong and
/// what to do; nothing else is ever thrown.
void demandTextOrRefusal(std::string_view bytes, const char* name);

/// Calls `read`, which may refuse.
template <class Read>
void readOrRefuse(Read&& read)
{
    try {
        read();
    } catch (const Refusal& refusal) {
        demand(!refusal.complaint().what.empty(), "a refusal says what is wrong");
        demand(!refusal.complaint().remedy.empty(), "a refusal says what to do");
    }
}

inline std::string_view asText(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
