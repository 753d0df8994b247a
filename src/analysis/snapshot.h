// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/chunk.h"
#include "analysis/frame.h"

#include <memory>
#include <set>
#include <vector>

namespace rd::analysis
{

/// All that analyses run on, as it was at one moment. Immutable and cheap to copy (parts are shared), so that
/// a table can keep the one it was counted from. May be read from several threads.
class Snapshot
{
public:
    static Snapshot build(const Parts& parts);
    /// For after a change of codings only: reads the codings of those transcripts anew and shares all else.
    /// Any other kind of change (codes, cases, transcripts, turns, speakers, coders …) needs build(); a
    /// coder, code or transcript that this snapshot does not know makes it build().
    [[nodiscard]] Snapshot patched(const Parts& parts, const std::set<TranscriptId>& changed) const;

    [[nodiscard]] const Frame& frame() const { return *m_frame; }
    /// One a transcript, in the order of frame().transcripts().
    [[nodiscard]] const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return *m_chunks; }
    [[nodiscard]] const Chunk& chunk(Index transcript) const { return *(*m_chunks)[transcript]; }
    [[nodiscard]] std::size_t codingCount() const { return m_codingCount; }

private:
    using Chunks = std::vector<std::shared_ptr<const Chunk>>;
    Snapshot(std::shared_ptr<const Frame> frame, std::shared_ptr<const Chunks> chunks);

    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Chunks> m_chunks;
    std::size_t m_codingCount = 0;
};

}
