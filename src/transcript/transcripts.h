// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"
#include "transcript/turn.h"

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rd::transcript
{

/// The transcripts of a project with their turns and speakers, without their texts. Deleted things are kept
/// and found by id, and are left out of every list.
class Transcripts
{
public:
    using Turns = std::vector<Turn>;

    void put(const Transcript& value);
    void put(const Speaker& value);
    void put(const Turn& value);
    /// For a first load: many turns at once, in any order.
    void load(Turns turns);
    /// The same of what `next` gives until it gives nothing.
    void load(const std::function<std::optional<Turn>()>& next);

    [[nodiscard]] const Transcript* find(TranscriptId id) const;
    [[nodiscard]] const Speaker* find(SpeakerId id) const;
    [[nodiscard]] const Transcript* byName(std::string_view name) const; ///< Not deleted, exact.
    [[nodiscard]] std::vector<const Transcript*> list() const;           ///< By position, then name.
    [[nodiscard]] std::vector<const Transcript*> ofCase(CaseId id) const;
    [[nodiscard]] const Turns& turnsOf(TranscriptId id) const; ///< By start, not deleted.
    [[nodiscard]] std::vector<const Speaker*> speakersOf(TranscriptId id) const;
    /// The turn that holds `point`, else the last one that begins before it; null when there is none.
    [[nodiscard]] const Turn* turnAt(TranscriptId id, text::Offset point) const;
    /// The speaker of the turn at `point`; null for text outside every turn.
    [[nodiscard]] const Speaker* speakerAt(TranscriptId id, text::Offset point) const;

private:
    bool isNew(const Turn& value);

    std::unordered_map<TranscriptId, Transcript> m_transcripts;
    std::unordered_map<SpeakerId, Speaker> m_speakers;
    std::unordered_map<TranscriptId, Turns> m_turns;
    std::unordered_map<TranscriptId, TurnId> m_newest; ///< The greatest id, where it was asked for.
};

}
