// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/question.h"
#include "analysis/snapshot.h"
#include "text/offset_map.h"
#include "transcript/transcripts.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rd::agreement
{

using analysis::Index;

/// The text of a transcript; asked for only where sentences or paragraphs are compared.
using TextOf = std::function<std::shared_ptr<const std::string>(TranscriptId)>;

/// What agreement is computed from. The parts must outlive it.
struct Source {
    const analysis::Snapshot& snapshot;
    const transcript::Transcripts& transcripts;
    TextOf textOf;
};

/// One thing of which each coder said whether a code is there.
struct Unit {
    text::Span span;
    double weight = 1;       ///< Characters, where these are compared.
    std::uint32_t block = 0; ///< Units of one block are drawn together when chance is imitated.
};

/// The units of one transcript by start, and which of them a coding speaks of.
class TranscriptUnits
{
public:
    /// `fromBlock` is the number of the first block. `codings`: rows of the transcript's chunk that count.
    TranscriptUnits(const Source& source, const Question& question, Index transcript,
                    const std::vector<Index>& codings, std::uint32_t fromBlock);

    [[nodiscard]] const std::vector<Unit>& list() const { return m_units; }
    [[nodiscard]] std::uint32_t blockCount() const { return m_blocks; }
    /// The places in list() of the units that a coding of that span speaks of: [first, second).
    [[nodiscard]] std::pair<std::size_t, std::size_t> of(text::Span span) const;
    /// True when turns were asked for, and the transcript has none of a speaker: a text without speakers is
    /// read as a turn a paragraph.
    [[nodiscard]] bool paragraphsForTurns() const { return m_paragraphsForTurns; }

private:
    void cut(const Source& source, const Question& question, const std::vector<Index>& codings);
    void cutCharacters(const Source& source, const std::vector<Index>& codings);
    void joinOutside();
    void cutExcerpts(const analysis::Chunk& chunk, const std::vector<Index>& codings);
    void add(const std::vector<text::Span>& spans);
    void leaveOutInterviewer(const Source& source);

    Level m_level;
    Index m_transcript;
    TranscriptId m_id;
    std::vector<Unit> m_units;
    std::uint32_t m_blocks = 0;
    bool m_paragraphsForTurns = false;
};

}
