// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace rd::project
{

/// True while a process of that number runs on this machine, whoever's it is.
bool isRunning(std::int64_t process);
/// When that process began, in ticks since the machine did; 0 when the system does not tell.
std::int64_t startOf(std::int64_t process);
/// Another one each time that the machine starts; empty when the system does not tell.
std::string bootId();

}
