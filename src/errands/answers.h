// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/answers.h"
#include "history/edit.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rd::errands
{

/// Whether the file is a table by its ending (.xlsx, .xlsm, .csv, .tsv).
bool isTableFile(const std::filesystem::path& path);

/// A table of open answers as one action.
struct AnswersToImport {
    history::Edit edit;
    std::vector<std::string> names; ///< Of the transcripts, in the order of the rows.
    std::vector<std::string> notes; ///< For the user: what was chosen, what was passed over.
};
/// Throws Refusal as exchange::readAnswers() does, and where the project has the answers of this file
/// already.
AnswersToImport answersToImport(const history::State& state, const std::filesystem::path& path,
                                const exchange::AnswersWish& wish);

}
