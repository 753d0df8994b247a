// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "errands/export_data.h"
#include "errands/lookup.h"
#include "exchange/coded/coded_maker.h"
#include "exchange/coded/coded_writers.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

/// Each word is a name, or names with commas between; no word or "all": every transcript.
std::vector<TranscriptId> transcriptsNamed(const history::State& state, const std::vector<std::string>& words)
{
    std::vector<TranscriptId> ids;
    const bool all = words.empty() || (words.size() == 1 && (words[0].empty() || words[0] == "all"));
    if (all && state.transcripts.byName("all") == nullptr) {
        for (const auto* transcript : state.transcripts.list()) ids.push_back(transcript->id);
        return ids;
    }
    for (const std::string& word : words) {
        if (const auto* whole = state.transcripts.byName(word)) {
            ids.push_back(whole->id);
            continue;
        }
        for (std::size_t at = 0; at <= word.size();) {
            const std::size_t end = std::min(word.find(',', at), word.size());
            ids.push_back(transcriptNamed(state, word.substr(at, end - at)).id);
            at = end + 1;
        }
    }
    return ids;
}

}

std::vector<std::string> exportCoded(project::Project& project, const std::filesystem::path& path,
                                     const ExportOptions& options, Progress& /*progress*/)
{
    const history::State& state = project.state();
    exchange::CodedQuestion question{state.info.title,
                                     userLanguage(),
                                     transcriptsNamed(state, *options.transcripts),
                                     {},
                                     {},
                                     !options.withoutCodes,
                                     state.transcripts,
                                     state.cases,
                                     state.codebook,
                                     state.codings,
                                     state.coders,
                                     [&](TranscriptId id) { return project.text(id); }};
    for (const CoderId id : codersNamed(state, options.coders)) question.coders.insert(id);
    for (const std::string& word : options.codes) question.codes.insert(codeNamed(state, word).id);
    writeFile(path, exchange::codedBytes(exchange::makeCoded(question), path));
    return {};
}

}
