// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/differences.h"

#include "base/i18n.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

bool codedBy(const coding::Codings::List& codings, CoderId coder)
{
    return std::any_of(codings.begin(), codings.end(),
                       [&](const coding::Coding& coding) { return coding.coder == coder; });
}

FoundDifference told(TranscriptId transcript, agreement::Disagreement difference,
                     const agreement::Settled& settled)
{
    FoundDifference found{transcript, std::move(difference)};
    found.settled = settled.holds(transcript, found.difference);
    if (const auto* decided = settled.resolutionOf(found.difference)) {
        found.otherwise = decided->agreed;
        found.note = decided->note;
    } else if (const auto* fallen = settled.fallenOf(transcript, found.difference)) {
        found.fell = settled.whyFell(*fallen);
        found.note = fallen->note;
    }
    return found;
}

}

std::vector<FoundDifference> differencesOf(const history::State& state, CoderId first, CoderId second,
                                           const std::vector<TranscriptId>& asked)
{
    const coding::Coder* agreed = state.agreedCoder();
    const agreement::Settled settled(state.resolutions, state.codings,
                                     agreed == nullptr ? CoderId{} : agreed->id);
    std::vector<FoundDifference> all;
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        const auto& codings = state.codings.of(transcript->id);
        const bool named = std::find(asked.begin(), asked.end(), transcript->id) != asked.end();
        const bool both = codedBy(codings, first) && codedBy(codings, second);
        if (asked.empty() ? !both : !named) continue;
        for (auto& one : agreement::disagreements(codings, first, second, &settled))
            all.push_back(told(transcript->id, std::move(one), settled));
    }
    return all;
}

DifferenceCounts countsOf(const std::vector<FoundDifference>& differences)
{
    DifferenceCounts counts;
    for (const FoundDifference& one : differences) {
        if (one.settled) ++counts.settled;
        if (one.fell) ++counts.fell;
    }
    return counts;
}

std::string toldFallen(const DifferenceCounts& counts)
{
    const auto count = static_cast<long long>(counts.fell);
    if (count == 0) return {};
    return sayn("{count} of these was settled before and is no more.",
                "{count} of these were settled before and are no more.", count, fmt::arg("count", count));
}

}
