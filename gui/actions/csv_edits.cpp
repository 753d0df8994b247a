// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/csv_edits.h"

#include "history/project_edits.h"

namespace rd::gui
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
