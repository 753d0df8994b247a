// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/near_texts.h"

#include "base/i18n.h"
#include "transcript/text_map.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr double nearlyAll = 0.85; // of the runs of words
constexpr std::size_t fewWords = 20;

/// A fifth longer at most.
bool areOfOneLength(text::Offset one, text::Offset other)
{
    return std::max(one, other) * 5 <= std::min(one, other) * 6;
}

}

std::optional<std::string> NearTexts::remarkOn(const PreparedTranscript& read)
{
    const text::TextSketch sketch(read.body);
    if (sketch.words() < fewWords) return std::nullopt;
    const transcript::Transcript* nearest = nullptr;
    double most = nearlyAll;
    for (const transcript::Transcript* known : m_context.transcripts.list()) {
        const auto length = transcript::importedLength(m_context.edits.of(known->id), known->length);
        if (!areOfOneLength(length, read.transcript.length)) continue;
        const double like = sketch.likeness(sketchOf(known->id));
        if (like < most) continue;
        most = like;
        nearest = known;
    }
    if (nearest == nullptr) return std::nullopt;
    return say(
        "Nearly the same text as “{name}”. If it is that interview corrected, leave it out and correct the "
        "text there, where its codings are.",
        fmt::arg("name", nearest->name));
}

const text::TextSketch& NearTexts::sketchOf(TranscriptId id)
{
    const auto known = m_sketches.find(id);
    if (known != m_sketches.end()) return known->second;
    return m_sketches.emplace(id, text::TextSketch(m_context.importedText(id))).first->second;
}

}
