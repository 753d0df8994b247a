// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <string>
#include <vector>

namespace rd::cli
{

/// The options of `import` that are about a table of open answers.
struct AnswersOptions {
    std::vector<std::string> answers;
    std::string caseColumn;
    std::vector<std::string> attributes;
    std::string sheet;
    int headerRow = 0;
    bool perQuestion = false;
    std::string encoding; ///< That of `import`.
};

void addAnswersOptions(CLI::App& command, AnswersOptions& options);
/// True when one of the files is a table by its name, or an option says so.
bool wantsAnswers(const AnswersOptions& options, const std::vector<std::string>& paths);
/// Imports the one table. Throws UsageError for more files than one.
void importAnswers(const Session& session, const AnswersOptions& options,
                   const std::vector<std::string>& paths);
/// The same, but nothing is imported.
void previewAnswers(const Session& session, const AnswersOptions& options,
                    const std::vector<std::string>& paths);

}
