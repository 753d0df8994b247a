// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/sheet_parts.h"

#include <algorithm>
#include <set>

namespace rd::agreement
{

namespace
{

/// |A ∩ B| / |A ∪ B| is at least the threshold; both are code points, so a hair of rounding is forgiven.
bool nearlySame(text::Span a, text::Span b, double threshold)
{
    constexpr double hair = 1e-9;
    const auto shared = static_cast<double>(std::min(a.end, b.end) - std::max(a.start, b.start));
    const double together = static_cast<double>(a.length()) + static_cast<double>(b.length()) - shared;
    return shared > 0 && shared + hair >= threshold * together;
}

}

void SheetMaker::takeSegments(Index transcript)
{
    const analysis::Chunk& chunk = m_source.snapshot.chunk(transcript);
    std::vector<Index> rows[2];
    for (const Index row : countedRows(m_source.snapshot, m_question, transcript))
        rows[m_places[chunk.coder[row]]].push_back(row);
    for (const std::size_t coder : {std::size_t{0}, std::size_t{1}})
        for (const Index row : rows[coder]) putSegment(chunk, row, rows[1 - coder]);
}

/// Rows of the other coder are by start, so those that begin behind the passage need no look.
void SheetMaker::putSegment(const analysis::Chunk& chunk, Index row, const std::vector<Index>& others)
{
    std::set<std::size_t> shared;
    for (const Index other : others) {
        if (chunk.start[other] >= chunk.end[row]) break;
        if (!nearlySame(chunk.span(row), chunk.span(other), m_question.threshold)) continue;
        m_subjects.each(chunk.code[other], chunk.qualifier[other],
                        [&](std::size_t subject) { shared.insert(subject); });
    }
    const std::uint32_t block = addBlock(chunk.transcript, 1);
    const auto alone = static_cast<Pattern>(1U << m_places[chunk.coder[row]]);
    m_subjects.each(chunk.code[row], chunk.qualifier[row], [&](std::size_t subject) {
        put(subject, {block, 1, shared.contains(subject) ? Pattern{3} : alone});
    });
}

}
