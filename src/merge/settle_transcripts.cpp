// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/transcript_joining.h"
#include "merge/settler.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

/// Transcripts of which something is said, also where they are deleted.
std::set<TranscriptId> spokenOf(const history::State& state)
{
    std::set<TranscriptId> all;
    for (const auto& [id, list] : state.codings.all())
        if (!list.empty()) all.insert(id);
    for (const auto& [id, memo] : state.memos)
        if (!memo.deleted) all.insert(TranscriptId{memo.subject});
    for (const auto& [id, raising] : state.raisings)
        if (!raising.deleted) all.insert(raising.transcript);
    for (const auto& [id, assignment] : state.assignments)
        if (!assignment.deleted) all.insert(assignment.transcript);
    for (const auto& [id, round] : state.rounds)
        if (!round.deleted) all.insert(round.transcripts.begin(), round.transcripts.end());
    for (const auto& [id, resolution] : state.resolutions)
        if (!resolution.deleted) all.insert(resolution.transcript);
    for (const auto& [id, part] : state.foreign)
        if (!part.deleted) all.insert(TranscriptId{part.subject});
    return all;
}

void putMoved(Gathering& all, TranscriptId from, const history::Row& row)
{
    if (const auto* coding = std::get_if<coding::Coding>(&row))
        if (const auto* before = all.state().codings.find(from, coding->id)) {
            coding::Coding left = *before;
            left.deleted = true;
            all.put(left);
        }
    all.put(row);
}

std::string nameOf(const coding::Memo& memo)
{
    constexpr int longest = 60; // code points
    return text::shortened((memo.title.empty() ? memo.text : memo.title).in(userLanguage()), longest);
}

/// Of rounds, hand-outs and memos that name the other now.
void tellTeamwork(Gathering& all, const history::Row& row, const std::string& gone, const std::string& stays)
{
    if (const auto* round = std::get_if<coding::Round>(&row))
        all.find("round-followed-transcript", {round->id.uuid},
                 say("The round “{round}” has “{into}” in the place of “{name}”, because these were made one "
                     "in another copy.",
                     fmt::arg("round", round->name), fmt::arg("into", stays), fmt::arg("name", gone)));
    if (const auto* memo = std::get_if<coding::Memo>(&row))
        all.find("memo-followed-transcript", {memo->id.uuid},
                 say("The memo “{memo}” about “{name}” is about “{into}” now, because these were made one in "
                     "another copy.",
                     fmt::arg("memo", nameOf(*memo)), fmt::arg("name", gone), fmt::arg("into", stays)));
    const auto* handOut = std::get_if<coding::Assignment>(&row);
    const auto coder =
        handOut == nullptr ? all.state().coders.end() : all.state().coders.find(handOut->coder);
    if (coder == all.state().coders.end()) return;
    const std::string who = coder->second.shownName();
    all.find("hand-out-followed-transcript", {handOut->id.uuid},
             say("“{name}”, which was handed to {coder}, is “{into}” now, because these were made one in "
                 "another copy.",
                 fmt::arg("name", gone), fmt::arg("coder", who), fmt::arg("into", stays)));
}

}

void settleJoinedTranscripts(Gathering& all)
{
    for (const TranscriptId from : spokenOf(all.state())) {
        const TranscriptId into = history::joinedInto(all.state(), from);
        if (!into) continue;
        const std::string gone = all.state().transcripts.find(from)->name;
        const std::string stays = all.state().transcripts.find(into)->name;
        std::vector<Uuid> moved;
        for (const coding::Coding& coding : all.state().codings.of(from)) moved.push_back(coding.id.uuid);
        for (const history::Row& row : history::followedJoining(all.state(), from, into)) {
            putMoved(all, from, row);
            tellTeamwork(all, row, gone, stays);
        }
        if (moved.empty()) continue;
        const auto count = static_cast<long long>(moved.size());
        all.find(
            "codings-followed-transcript", moved,
            sayn("“{name}” was made one with “{into}” in one copy; {count} coding that was made in it in "
                 "another is in “{into}” now.",
                 "“{name}” was made one with “{into}” in one copy; {count} codings that were made in it "
                 "in another are in “{into}” now.",
                 count, fmt::arg("count", count), fmt::arg("name", gone), fmt::arg("into", stays)));
    }
}

std::vector<Finding> correctionsFollowed(const history::State& state,
                                         const std::multimap<TranscriptId, Uuid>& carried)
{
    std::vector<Finding> found;
    for (auto at = carried.begin(); at != carried.end(); at = carried.upper_bound(at->first)) {
        const auto count = static_cast<long long>(carried.count(at->first));
        const std::string gone = state.transcripts.find(at->first)->name;
        const auto* into = state.transcripts.find(history::joinedInto(state, at->first));
        if (into == nullptr) continue;
        found.push_back(
            {"corrections-followed",
             sayn("“{name}” was made one with “{into}” in one copy, and corrected in another: "
                  "{count} correction is in “{into}” too now.",
                  "“{name}” was made one with “{into}” in one copy, and corrected in another: "
                  "{count} corrections are in “{into}” too now.",
                  count, fmt::arg("count", count), fmt::arg("name", gone), fmt::arg("into", into->name)),
             {}});
    }
    return found;
}

void settleTranscripts(Gathering& all)
{
    std::vector<transcript::Transcript> back;
    for (const auto& [id, list] : all.state().codings.all()) {
        const auto* transcript = all.state().transcripts.find(id);
        if (!list.empty() && transcript != nullptr && transcript->deleted) back.push_back(*transcript);
    }
    for (transcript::Transcript& transcript : back) {
        transcript.deleted = false;
        all.put(transcript.id.uuid, transcript);
        const std::string& name = transcript.name;
        all.find(
            "transcript-restored", {transcript.id.uuid},
            transcript.joinedInto
                ? say("“{transcript}” was made one with another that is removed, and coded in another "
                      "copy; it is back, with what was coded in it there.",
                      fmt::arg("transcript", name))
                : say("“{transcript}” was deleted in one copy and coded in another; it is back, with all "
                      "its codings.",
                      fmt::arg("transcript", name)));
    }
}

void settleTranscriptNames(Gathering& all)
{
    std::vector<transcript::Transcript> list;
    for (const auto* transcript : all.state().transcripts.list()) list.push_back(*transcript);
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::set<std::string> names;
    for (const auto& transcript : list) names.insert(transcript.name);
    std::map<std::string, std::string> taken; // from which file
    for (transcript::Transcript& transcript : list) {
        const auto [first, fresh] = taken.emplace(transcript.name, transcript.sourceSha256);
        if (fresh) continue;
        const bool sameFile = !transcript.sourceSha256.empty() && first->second == transcript.sourceSha256;
        const std::string name = transcript.name;
        for (int i = 2; !names.insert(transcript.name).second; ++i)
            transcript.name = name + " (" + std::to_string(i) + ")";
        taken.emplace(transcript.name, transcript.sourceSha256);
        all.put(transcript.id.uuid, transcript);
        std::string told = say("Two transcripts are called “{name}”; one is “{new}” now.",
                               fmt::arg("name", name), fmt::arg("new", transcript.name));
        if (sameFile) told += " " + tr("Both were imported from the same file.");
        all.find("transcript-name", {transcript.id.uuid}, told);
    }
}

}
