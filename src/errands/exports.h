// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rd::errands
{

/// How a file is written; things are named as on the command line (errands/lookup.h).
struct ExportOptions {
    /// --for: the program that will read it ("nvivo", "qualcoder"; "csv", "r", "spss": a folder); empty: any.
    std::string reader;
    std::vector<std::string> coders; ///< Of data and coded transcripts: only theirs; empty: all.
    std::vector<std::string> codes;  ///< Of coded transcripts.
    std::vector<std::string> groups; ///< Of data: attributes; empty: choices and those of saved tables.
    std::string turns = "all";
    /// Coded transcripts to print: their names, or "all".
    std::optional<std::vector<std::string>> transcripts;
    bool withoutTexts = false;
    bool withoutCodes = false;
};

/// A kind of file that a project is exported to. To add one, name it in exportKinds().
struct ExportKind {
    std::string ending;               ///< With its point, lower case; empty: a folder.
    std::vector<std::string> options; ///< Those that say something of it, as on the command line ("--coder").
    /// Writes the file whole or not at all; gives what it cannot hold, in sentences. Throws Refusal.
    std::vector<std::string> (*write)(project::Project& project, const std::filesystem::path& path,
                                      const ExportOptions& options, Progress& progress);
};

const std::vector<ExportKind>& exportKinds();

/// The options that were given and say nothing of such an export, as on the command line. Whoever gives one
/// expects less to be in the file than there would be.
std::vector<std::string> unfittingOptions(const std::filesystem::path& path, const ExportOptions& options);

/// Exports by the ending of the name, or as the options say; gives what the file cannot hold. Throws Refusal,
/// naming the endings that there are, for another one.
std::vector<std::string> exportTo(project::Project& project, const std::filesystem::path& path,
                                  const ExportOptions& options, Progress& progress = silentProgress());

}
