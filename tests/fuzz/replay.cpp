// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every file of a folder to a fuzzer once: what a fuzzer found stays tested by every compiler.
#include "fuzz/promise.h"

#include "base/safe_file.h"

#include <cstdio>
#include <filesystem>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
        const std::string bytes = rd::readFile(entry.path());
        std::printf("%s\n", entry.path().filename().c_str());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++files;
    }
    return files > 0 ? 0 : 1;
}
