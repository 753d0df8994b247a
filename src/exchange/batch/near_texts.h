// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"
#include "text/text_sketch.h"

#include <map>
#include <optional>
#include <string>

namespace rd::exchange
{

/// Tells of files that are nearly what the project has already, as when an interview was corrected and is
/// imported again. They are to be imported none the less, as they may be others.
class NearTexts
{
public:
    explicit NearTexts(const ProposalContext& context) : m_context(context) {}

    /// A sentence that names the transcript that is most like it; nothing where none is nearly the same.
    [[nodiscard]] std::optional<std::string> remarkOn(const PreparedTranscript& read);

private:
    const text::TextSketch& sketchOf(TranscriptId id);

    const ProposalContext m_context;
    std::map<TranscriptId, text::TextSketch> m_sketches;
};

}
