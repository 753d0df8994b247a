// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot.h"

#include <algorithm>
#include <utility>

namespace rd::analysis
{

namespace
{

/// True when every coding of the transcript is by someone and of something that the frame knows.
bool knows(const Frame& frame, const coding::Codings::List& codings)
{
    return std::all_of(codings.begin(), codings.end(), [&](const coding::Coding& coding) {
        return frame.coderIndex(coding.coder) != none && frame.codebook().find(coding.code) != nullptr &&
               (!coding.qualifier || frame.codebook().find(coding.qualifier) != nullptr);
    });
}

}

Snapshot::Snapshot(std::shared_ptr<const Frame> frame, std::shared_ptr<const Chunks> chunks)
    : m_frame(std::move(frame)), m_chunks(std::move(chunks))
{
    for (const auto& chunk : *m_chunks) m_codingCount += chunk->size();
}

Snapshot Snapshot::build(const Parts& parts)
{
    auto frame = std::make_shared<const Frame>(parts);
    auto chunks = std::make_shared<Chunks>();
    chunks->reserve(frame->transcripts().size());
    for (Index i = 0; i < frame->transcripts().size(); ++i)
        chunks->push_back(std::make_shared<const Chunk>(readChunk(*frame, parts, i)));
    return {std::move(frame), std::move(chunks)};
}

Snapshot Snapshot::patched(const Parts& parts, const std::set<TranscriptId>& changed) const
{
    auto chunks = std::make_shared<Chunks>(*m_chunks);
    for (const TranscriptId id : changed) {
        const Index at = m_frame->transcriptIndex(id);
        if (at == none || !knows(*m_frame, parts.codings.of(id))) return build(parts);
        (*chunks)[at] = std::make_shared<const Chunk>(readChunk(*m_frame, parts, at));
    }
    return {m_frame, std::move(chunks)};
}

}
