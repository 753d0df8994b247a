// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/who_coded.h"

#include <algorithm>

namespace rd::errands
{

std::map<CoderId, std::size_t> codingsByCoder(const history::State& state,
                                              const std::vector<TranscriptId>& transcripts)
{
    std::map<CoderId, std::size_t> counts;
    for (const auto& [transcript, list] : state.codings.all()) {
        if (!transcripts.empty() &&
            std::find(transcripts.begin(), transcripts.end(), transcript) == transcripts.end())
            continue;
        for (const coding::Coding& coding : list) ++counts[coding.coder];
    }
    return counts;
}

std::vector<CoderId> whoCodedMost(const history::State& state, std::size_t most,
                                  const std::vector<TranscriptId>& transcripts)
{
    const auto counts = codingsByCoder(state, transcripts);
    std::vector<CoderId> coders;
    for (const coding::Coder* coder : state.codersInOrder())
        if (!coder->agreed && counts.contains(coder->id)) coders.push_back(coder->id);
    std::stable_sort(coders.begin(), coders.end(),
                     [&](CoderId a, CoderId b) { return counts.at(a) > counts.at(b); });
    if (coders.size() > most) coders.resize(most);
    return coders;
}

}
