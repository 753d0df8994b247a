// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/csv_edits.h"

#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/project_edits.h"

#include <iterator>

namespace rd::gui
{

history::Edit editOf(const history::State& state, const exchange::CodebookImport& import,
                     const std::string& source)
{
    std::vector<codebook::Code> made;
    std::vector<codebook::Code> changed;
    for (const codebook::Code& code : import.codes)
        (state.codebook.find(code.id) == nullptr ? made : changed).push_back(code);
    history::Edit edit = history::addCodes(state, made, source);
    for (const codebook::Code& code : changed) {
        codebook::Code asked = code;
        asked.shortKey = state.codebook.find(code.id)->shortKey; // the reader has compared all short keys
        (void)history::changeCode(state, asked);                 // refuses what a code with codings cannot be
        edit.rows.emplace_back(code);
    }
    edit.args["count"] = edit.rows.size();
    return edit;
}

history::Edit editOf(const history::State& state, exchange::CodingsImport import, const std::string& source)
{
    return history::addCodings(state, std::move(import.codings), source, import.coders);
}

history::Edit editOf(const exchange::CasesImport& import, const std::string& source)
{
    std::vector<history::Row> rows;
    import.each([&](const auto& row) { rows.emplace_back(row);
});
return history::importCases(std::move(rows), source);
}

exchange::CodingsContext codingsContext(project::Project& project)
{
    const history::State& state = project.state();
    return {state.transcripts, state.codebook, state.coders,
            [&project](TranscriptId id) { return project.text(id); }};
}
}
