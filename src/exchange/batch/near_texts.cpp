// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/near_texts.h"

#include "base/i18n.h"
#include "transcript/text_map.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// So that not every text of the project is read.
bool areOfOneLength(text::Offset one, text::Offset other)
{
    return std::max(one, other) * 4 <= std::min(one, other) * 5;
}

}

std::optional<std::string> NearTexts::remarkOn(const PreparedTranscript& read)
{
    const text::TextSketch sketch(read.body);
    const transcript::Transcript* nearest = nullptr;
    double most = 0;
    for (const transcript::Transcript* known : m_context.transcripts.list()) {
        const auto length = transcript::importedLength(m_context.edits.of(known->id), known->length);
        if (!areOfOneLength(length, read.transcript.length)) continue;
        const text::TextSketch& there = sketchOf(known->id);
        if (!text::mayBeCorrected(sketch, there)) continue;
        const double like = sketch.likeness(there);
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
