// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/process.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>

namespace rd::project
{

bool isRunning(std::int64_t process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

std::int64_t startOf(std::int64_t process)
{
    constexpr int startField = 22;
    constexpr int fieldAfterName = 3;
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    const auto name = all.rfind(')'); // a program's name may hold anything
    if (name == std::string::npos) return 0;
    std::istringstream fields(all.substr(name + 1));
    std::string field;
    for (int i = fieldAfterName; i < startField; ++i) fields >> field;
    std::int64_t start = 0;
    return fields >> start ? start : 0;
}

std::string bootId()
{
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

}
