// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/team_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"

#include <set>

namespace rd::history
{

Edit changeCoder(const State& state, const coding::Coder& wanted)
{
    coding::Coder coder = wanted;
    const auto before = state.coders.find(coder.id);
    if (before == state.coders.end()) return {};
    if (before->second.isCalled(coder.name)) coder.name = before->second.name; // in whichever language
    if (before->second == coder) return {};
    if (coder.name.empty()) refuse(tr("A coder needs a name."), tr("Type a name."));
    const coding::Coder* other = state.coderByName(coder.name);
    if (other != nullptr && other->id != coder.id)
        refuse(say("There is a coder called “{name}” already.", fmt::arg("name", coder.name)),
               tr("Choose another name."));
    return makeEdit("coder.change", {{"name", coder.name}}, {coder});
}

Edit handOut(const State& state, CoderId coder, const std::vector<TranscriptId>& transcripts,
             std::int64_t atMs)
{
    std::set<TranscriptId> handed;
    for (const auto& [id, assignment] : state.assignments)
        if (!assignment.deleted && assignment.coder == coder) handed.insert(assignment.transcript);
    std::vector<Row> rows;
    for (const TranscriptId transcript : transcripts) {
        presentTranscript(state, transcript);
        if (!handed.insert(transcript).second) continue;
        coding::Assignment made;
        made.id = AssignmentId::make();
        made.coder = coder;
        made.transcript = transcript;
        made.sinceMs = atMs;
        rows.emplace_back(made);
    }
    if (rows.empty()) return {};
    nlohmann::json args{{"count", rows.size()}, {"coder", state.coders.at(coder).name}};
    return makeEdit("handout", std::move(args), std::move(rows));
}

}
