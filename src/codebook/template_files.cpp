// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/template_files.h"

#include <algorithm>

namespace rd::codebook
{

namespace fs = std::filesystem;

namespace
{

fs::path templateFolder()
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    fs::path beside = program / "lexicons" / "codebooks";
    if (fs::is_directory(beside, error)) return beside;
    return program.parent_path() / "share" / "rodedraad" / "lexicons" / "codebooks";
}

}

std::vector<fs::path> templateFiles()
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(templateFolder(), error))
        if (entry.path().extension() == ".csv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}
