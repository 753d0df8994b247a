// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/edits.h"

#include "history/project_edits.h"

namespace rd::cli
{

history::Edit editOf(const exchange::CasesImport& read, const std::string& source)
{
    std::vector<history::Row> rows;
    read.each([&](const auto& row) { rows.emplace_back(row); });
    return history::importCases(std::move(rows), source);
}

exchange::CodingsContext codingsContext(project::Project& project)
{
    const history::State& state = project.state();
    return {state.transcripts, state.codebook, state.coders,
            [&project](TranscriptId id) { return project.text(id); }};
}

}
