// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/counting.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace rd::errands
{

namespace
{

analysis::Snapshot snapshotWith(const history::State& state, const coding::Codings& codings,
                                const std::map<CoderId, coding::Coder>& coders)
{
    return analysis::Snapshot::build({state.codebook, state.cases, state.transcripts, codings, coders,
                                      state.info.unitOne, state.info.unitMany, &state.guide,
                                      &state.raisings});
}

}

analysis::Snapshot snapshotOf(const history::State& state)
{
    return snapshotWith(state, state.codings, state.coders);
}

analysis::Snapshot snapshotOf(const history::State& state, const std::vector<CoderId>& coders)
{
    coding::Codings::List theirs;
    for (const auto& [transcript, list] : state.codings.all())
        std::copy_if(list.begin(), list.end(), std::back_inserter(theirs), [&](const coding::Coding& coding) {
            return std::find(coders.begin(), coders.end(), coding.coder) != coders.end();
        });
    coding::Codings codings;
    codings.load(std::move(theirs));
    std::map<CoderId, coding::Coder> known;
    for (const CoderId id : coders)
        if (const auto found = state.coders.find(id); found != state.coders.end()) known.insert(*found);
    return snapshotWith(state, codings, known);
}

}
