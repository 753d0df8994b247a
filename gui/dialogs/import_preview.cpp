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
