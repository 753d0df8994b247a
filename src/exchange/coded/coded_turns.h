// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/coded/coded_document.h"
#include "text/span.h"
#include "transcript/transcripts.h"

namespace rd::exchange
{

/// A passage with what the margin says of it.
struct CodedPassage {
    text::Span span;
    MarginNote note;
};

/// The turns of a transcript, and text outside them, cut where passages begin and end. Passages are ordered
/// by start, then the longer first.
std::vector<CodedTurn> codedTurns(const std::string& text, const transcript::Transcripts& transcripts,
                                  TranscriptId id, const std::vector<CodedPassage>& passages);

}
