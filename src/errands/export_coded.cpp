// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "errands/export_data.h"
#include "errands/lookup.h"
#include "exchange/coded/coded_maker.h"
#include "exchange/coded/coded_writers.h"

namespace rd::errands
{

namespace
{

/// No word or "all": every transcript.
std::vector<TranscriptId> transcriptsAsked(const history::State& state, const std::vector<std::string>& words)
{
    const bool all = words.empty() || (words.size() == 1 && (words[0].empty() || words[0] == "all"));
    if (all && state.transcripts.byName("all") == nullptr) {
        std::vector<TranscriptId> ids;
        for (const auto* transcript : state.transcripts.list()) ids.push_back(transcript->id);
        return ids;
    }
    return transcriptsListed(state, words);
}

}

std::vector<std::string> exportCoded(project::Project& project, const std::filesystem::path& path,
                                     const ExportOptions& options, Progress& /*progress*/)
{
    const history::State& state = project.state();
    exchange::CodedQuestion question{state.info.title,
                                     userLanguage(),
                                     transcriptsAsked(state, *options.transcripts),
                                     {},
                                     {},
                                     !options.withoutCodes,
                                     state.transcripts,
                                     state.cases,
                                     state.codebook,
                                     state.codings,
                                     state.coders,
                                     [&](TranscriptId id) { return project.text(id); }};
    for (const CoderId id : codersListed(state, options.coders)) question.coders.insert(id);
    for (const std::string& word : options.codes) question.codes.insert(codeNamed(state, word).id);
    writeFile(path, exchange::codedBytes(exchange::makeCoded(question), path));
    return {};
}

}
