// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/import_preview.h"

#include "text/fold.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int longestTurn = 300;
constexpr int longestRemark = 1000; // it may list every word that was mended
const std::vector<transcript::Role>& roles()
{
    static const std::vector<transcript::Role> list{transcript::Role::interviewer,
                                                    transcript::Role::respondent, transcript::Role::other};
    return list;
}

}

std::string firstTurns(const exchange::PreparedTranscript& prepared, std::size_t limit)
{
    const text::OffsetMap map(prepared.body);
    if (prepared.turns.empty()) return text::shortened(prepared.body, longestTurn);
    std::string shown;
    for (std::size_t index = 0; index < std::min(limit, prepared.turns.size()); ++index) {
        const transcript::Turn& turn = prepared.turns[index];
        const auto speaker =
            std::find_if(prepared.speakers.begin(), prepared.speakers.end(),
                         [&](const transcript::Speaker& one) { return one.id == turn.speaker; });
        shown += std::to_string(turn.number) + "  ";
        if (speaker != prepared.speakers.end()) shown += speaker->label + ": ";
        shown += text::shortened(map.slice({turn.textStart, turn.span.end}), longestTurn) + "\n";
    }
    return shown;
}

int turnsOf(const exchange::PreparedTranscript& prepared, SpeakerId speaker)
{
    return static_cast<int>(
        std::count_if(prepared.turns.begin(), prepared.turns.end(),
                      [&](const transcript::Turn& turn) { return turn.speaker == speaker; }));
}

std::string remarksOf(const exchange::ProposedTranscript& row)
{
    if (row.problem) return row.problem->text();
    std::string remarks;
    const auto add = [&](const std::string& text) { remarks += (remarks.empty() ? "" : " ") + text; };
    if (!row.sameAs.empty()) add(say("The same as “{name}”.", fmt::arg("name", row.sameAs)));
    if (!row.prepared->encodingCertain)
        add(tr("Look whether the letters are right; else choose another encoding."));
    if (!row.prepared->languageFound) add(tr("The language could not be told from the text."));
    if (row.prepared->speakers.empty()) add(tr("No speakers were recognised."));
    for (const std::string& doubt : row.doubts) add(doubt);
    for (const std::string& doubt : row.prepared->speakerDoubts) add(doubt);
    for (const std::string& loss : row.prepared->losses) add(text::shortened(loss, longestRemark));
    return remarks;
}

std::string rolesInWords(const exchange::PreparedTranscript& prepared)
{
    std::string text;
    for (const transcript::Speaker& speaker : prepared.speakers)
        text += (text.empty() ? "" : ", ") + speaker.label + ": " + roleNames().at(roleIndex(speaker.role));
    return text;
}

std::string summaryOf(const exchange::Proposal& proposal)
{
    long long taken = 0;
    long long same = 0;
    long long unreadable = 0;
    for (const auto& row : proposal.rows) {
        taken += row.taken ? 1 : 0;
        same += row.prepared && !row.sameAs.empty() ? 1 : 0;
        unreadable += row.problem ? 1 : 0;
    }
    const auto files = static_cast<long long>(proposal.rows.size());
    std::string text =
        sayn("{taken} of {count} file will be imported.", "{taken} of {count} files will be imported.", files,
             fmt::arg("taken", taken), fmt::arg("count", files));
    if (same > 0)
        text += " " + sayn("{count} is there already.", "{count} are there already.", same,
                           fmt::arg("count", same));
    if (unreadable > 0)
        text += " " + sayn("{count} cannot be read.", "{count} cannot be read.", unreadable,
                           fmt::arg("count", unreadable));
    return text;
}

std::vector<std::string> roleNames()
{
    return {tr("Interviewer"), tr("Respondent"), tr("Someone else")};
}

std::size_t roleIndex(transcript::Role role)
{
    return static_cast<std::size_t>(std::find(roles().begin(), roles().end(), role) - roles().begin());
}

transcript::Role roleAt(int index)
{
    return roles().at(static_cast<std::size_t>(index < 0 ? 1 : index));
}

}
