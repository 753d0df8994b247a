// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/template_files.h"

#include "base/program_files.h"

#include <algorithm>

namespace rd::codebook
{

namespace fs = std::filesystem;

std::vector<fs::path> templateFiles()
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(programFile("lexicons/codebooks"), error))
        if (entry.path().extension() == ".csv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}
