// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/program_files.h"

namespace rd
{

std::filesystem::path programFile(const std::filesystem::path& name)
{
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    auto beside = folder / name;
    if (std::filesystem::exists(beside, error)) return beside;
    return folder.parent_path() / "share" / "rodedraad" / name;
}

}
