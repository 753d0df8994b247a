// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <fmt/chrono.h>

#include <chrono>
#include <ctime>

namespace rd
{

namespace
{

class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::int64_t nowMs() const override
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

}

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

std::string localTime(std::int64_t ms)
{
    return fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::localtime(static_cast<std::time_t>(ms / 1000)));
}

std::string utcTime(std::int64_t ms)
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(static_cast<std::time_t>(ms / 1000)),
                       ms % 1000);
}

std::string recordingTime(std::int64_t ms)
{
    const std::int64_t seconds = ms / 1000;
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}
