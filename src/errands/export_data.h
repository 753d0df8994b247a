// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands/exports.h"

namespace rd::errands
{

/// What `export` writes for other programs to calculate with, and for people to read. Each writes the file or
/// folder whole or not at all. Throws Refusal, naming what there is, for names that the project does not
/// have.
std::vector<std::string> exportWorkbook(project::Project& project, const std::filesystem::path& path,
                                        const ExportOptions& options, Progress& progress);
std::vector<std::string> exportJson(project::Project& project, const std::filesystem::path& path,
                                    const ExportOptions& options, Progress& progress);
/// By options.reader: "csv", "r" or "spss".
std::vector<std::string> exportFolder(project::Project& project, const std::filesystem::path& path,
                                      const ExportOptions& options, Progress& progress);
/// The transcripts that options.transcripts names, with their codes.
std::vector<std::string> exportCoded(project::Project& project, const std::filesystem::path& path,
                                     const ExportOptions& options, Progress& progress);

}
