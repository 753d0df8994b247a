// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"

#include "base/sha256.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace rd
{

namespace
{

constexpr char hexDigits[] = "0123456789abcdef";

/// Of every byte its value as a hex digit, or -1.
constexpr std::array<std::int8_t, 256> hexValues = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (unsigned i = 0; i < 10; ++i) values['0' + i] = static_cast<std::int8_t>(i);
    for (unsigned i = 0; i < 6; ++i) values['a' + i] = values['A' + i] = static_cast<std::int8_t>(10 + i);
    return values;
}();

std::uint64_t nowMilliseconds()
{
    using namespace std::chrono;
    return static_cast<std::uint64_t>(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

/// Milliseconds in the high 48 bits of the result, then a 12-bit counter that keeps ids of one millisecond in
/// the order in which they were made. When the counter runs over, or the clock steps back, time is borrowed.
std::uint64_t nextTick()
{
    static std::mutex mutex;
    static std::uint64_t last = 0;
    const std::lock_guard lock(mutex);
    last = std::max(last + 1, nowMilliseconds() << 12U);
    return last;
}

}

std::string Uuid::toString() const
{
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += hexDigits[bytes[i] >> 4U];
        text += hexDigits[bytes[i] & 15U];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    Uuid uuid;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '-' || c == '{' || c == '}') continue;
        const int value = hexValues[static_cast<unsigned char>(c)];
        if (value < 0 || digits == 32) return std::nullopt;
        auto& byte = uuid.bytes[digits / 2];
        byte = static_cast<std::uint8_t>((static_cast<unsigned>(byte) << 4U) | static_cast<unsigned>(value));
        ++digits;
    }
    if (digits != 32) return std::nullopt;
    return uuid;
}

Uuid makeUuid()
{
    static const bool ready = sodium_init() >= 0;
    static_cast<void>(ready);
    Uuid uuid;
    const std::uint64_t tick = nextTick();
    const std::uint64_t milliseconds = tick >> 12U;
    for (unsigned i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | ((tick >> 8U) & 15U));
    uuid.bytes[7] = static_cast<std::uint8_t>(tick);
    randombytes_buf(uuid.bytes.data() + 8, 8);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);
    return uuid;
}

Uuid derivedUuid(const Uuid& of, const Uuid& with)
{
    const std::string digest = sha256Hex(of.toString() + with.toString());
    Uuid uuid = Uuid::parse(digest.substr(0, 32)).value();
    std::copy_n(of.bytes.begin(), 6, uuid.bytes.begin());
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | (uuid.bytes[6] & 15U));
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);
    return uuid;
}

}
