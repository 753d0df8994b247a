// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/edits.h"

#include "exchange/csv/csv_columns.h"
#include "history/batch_edits.h"
#include "history/project_edits.h"

namespace rd::errands
{

history::Edit editOf(const exchange::CasesImport& read, const std::string& source)
{
    std::vector<history::Row> rows;
    read.each([&](const auto& row) { rows.emplace_back(row); });
    return history::importCases(std::move(rows), source);
}

history::Edit editOf(const history::State& state, exchange::Proposal& proposal)
{
    std::vector<history::PlacedTranscript> placed;
    for (exchange::ProposedTranscript& row : proposal.rows) {
        if (!row.taken) continue;
        auto& read = *row.prepared;
        placed.push_back({{std::move(read.transcript), std::move(read.body), std::move(read.speakers),
                           std::move(read.turns), std::move(read.source)},
                          row.caseName,
                          exchange::splitList(row.respondents),
                          row.group});
    }
    return history::importPlaced(state, std::move(placed), proposal.groupAttribute);
}

exchange::CodingsContext codingsContext(project::Project& project)
{
    const history::State& state = project.state();
    return {state.transcripts, state.codebook, state.coders,
            [&project](TranscriptId id) { return project.text(id); }};
}

}
