// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace rd
{

/// The whole file as bytes. Throws Refusal when it is missing, unreadable, a folder, or larger than `limit`.
std::string readFile(const std::filesystem::path& path, std::uintmax_t limit = 512ULL << 20U);

/// Writes aside, flushes to disk and renames into place, so that an existing file is replaced whole or not at
/// all; what a link leads to is written. A pipe or a device is written to. Throws Refusal (folder missing, no
/// permission, disk full), and then leaves no file of its own behind.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Throws what writeFile() would where there can be no such file: to know before something is done that
/// cannot be told else.
void demandPlaceToWrite(const std::filesystem::path& path);

/// Refuses a file or folder that cannot be written, by the error number of the system.
[[noreturn]] void refuseToWrite(const std::filesystem::path& path, int error);

}
