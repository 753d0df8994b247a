// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace rd
{

/// Where the time comes from; a test moves its own.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 00:00 UTC.
    [[nodiscard]] virtual std::int64_t nowMs() const = 0;
};

/// The machine's own clock.
const Clock& systemClock();

/// "2026-03-01 14:05:09" in the machine's time zone.
std::string localTime(std::int64_t ms);
/// "2026-03-01T13:05:09.123Z".
std::string utcTime(std::int64_t ms);

/// A place in a recording: "00:12:05".
std::string recordingTime(std::int64_t ms);

}
