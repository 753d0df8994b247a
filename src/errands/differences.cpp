// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/differences.h"

#include "base/error.h"
#include "base/i18n.h"
#include "history/resolving_edits.h"
#include "text/names.h"

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

/// Those in which differences of the two are looked for.
std::vector<TranscriptId> comparedTranscripts(const history::State& state, CoderId first, CoderId second,
                                              const std::vector<TranscriptId>& asked)
{
    std::vector<TranscriptId> compared;
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        const auto& codings = state.codings.of(transcript->id);
        const bool one = codedBy(codings, first);
        const bool other = codedBy(codings, second);
        const bool named = std::find(asked.begin(), asked.end(), transcript->id) != asked.end();
        if (asked.empty() ? one && other : named && (one || other)) compared.push_back(transcript->id);
    }
    return compared;
}

FoundDifference told(TranscriptId transcript, agreement::Disagreement difference,
                     const agreement::Settled& settled)
{
    FoundDifference found{transcript, std::move(difference)};
    found.byRule = settled.byRule(transcript, found.difference);
    found.settled = !found.byRule && settled.holds(transcript, found.difference);
    if (const coding::Coding* agreed = settled.agreedOf(transcript, found.difference)) {
        found.agreed = *agreed;
        if (!found.byRule) found.right = agreement::rightOf(found.difference, *agreed);
        found.note = agreed->memo;
    }
    if (const auto* decided = settled.resolutionOf(found.difference)) {
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
    for (const TranscriptId id : comparedTranscripts(state, first, second, asked))
        for (auto& one : agreement::disagreements(state.codings.of(id), first, second, &settled))
            all.push_back(told(id, std::move(one), settled));
    return all;
}

std::string toldCodedByOne(const history::State& state, CoderId first, CoderId second)
{
    std::vector<std::string> names;
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        const auto& codings = state.codings.of(transcript->id);
        if (codedBy(codings, first) != codedBy(codings, second)) names.push_back(transcript->name);
    }
    if (names.empty()) return {};
    const std::string list = text::quotedList(names);
    return say("Left out, as only one of these coders coded them: {names}.", fmt::arg("names", list));
}

void demandCompared(const history::State& state, CoderId first, CoderId second,
                    const std::vector<TranscriptId>& asked)
{
    if (!comparedTranscripts(state, first, second, asked).empty()) return;
    if (!asked.empty())
        throw Refusal({"", "", tr("Neither of these coders coded anything there."),
                       tr("Choose other coders or transcripts.")});
    throw Refusal({"", "", tr("There is no transcript that both these coders coded."),
                   tr("Choose two who coded the same transcripts.")});
}

history::Edit settleEdit(const history::State& state, const FoundDifference& one,
                         const std::optional<coding::Coding>& wanted, const std::string& into,
                         const std::string& note, std::int64_t nowMs)
{
    return history::resolve(state, {one.transcript, one.difference.first, one.difference.second}, wanted,
                            into, note, nowMs);
}

std::set<ResolutionId> decisionsThatHold(const history::State& state)
{
    return coding::holdingIn(state.resolutions, state.codings);
}

std::vector<std::string> fallenSince(const std::set<ResolutionId>& before, const history::State& state)
{
    const auto now = decisionsThatHold(state);
    std::vector<std::string> told;
    for (const ResolutionId id : before) {
        const auto found = state.resolutions.find(id);
        if (now.contains(id) || found == state.resolutions.end() || found->second.deleted) continue;
        const auto* where = state.transcripts.find(found->second.transcript);
        const std::string transcript = where == nullptr ? std::string() : where->name;
        told.push_back(found->second.note.empty()
                           ? say("A decision in “{transcript}”", fmt::arg("transcript", transcript))
                           : say("A decision in “{transcript}”: “{note}”", fmt::arg("transcript", transcript),
                                 fmt::arg("note", found->second.note)));
    }
    return told;
}

DifferenceCounts countsOf(const std::vector<FoundDifference>& differences)
{
    DifferenceCounts counts;
    for (const FoundDifference& one : differences) {
        if (one.settled) ++counts.settled;
        if (one.byRule) ++counts.byRule;
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

std::string toldByRule(const DifferenceCounts& counts)
{
    const auto count = static_cast<long long>(counts.byRule);
    if (count == 0) return {};
    return sayn("Of {count} of these a rule made the team's coding; nobody decided it.",
                "Of {count} of these a rule made the team's coding; nobody decided them.", count,
                fmt::arg("count", count));
}

}
