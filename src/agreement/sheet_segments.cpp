// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/sheet_parts.h"

#include <algorithm>
#include <numeric>
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
    const auto counted = countedRows(m_source.snapshot, m_question, transcript);
    const auto blocks = passageBlocks(chunk, counted);
    std::vector<Index> rows[2];
    for (const Index row : counted) rows[m_places[chunk.coder[row]]].push_back(row);
    for (const std::size_t coder : {std::size_t{0}, std::size_t{1}})
        for (const Index row : rows[coder]) putSegment(chunk, row, blocks.at(row), rows[1 - coder]);
}

/// Codings of nearly the same words are one passage, whoever made them and with whatever codes: they are not
/// said independently. Rows are by start.
std::map<Index, std::uint32_t> SheetMaker::passageBlocks(const analysis::Chunk& chunk,
                                                         const std::vector<Index>& rows)
{
    std::vector<std::size_t> earliest(rows.size());
    std::iota(earliest.begin(), earliest.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
        while (earliest[i] != i) i = earliest[i] = earliest[earliest[i]];
        return i;
    };
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size() && chunk.start[rows[j]] < chunk.end[rows[i]]; ++j)
            if (nearlySame(chunk.span(rows[i]), chunk.span(rows[j]), m_question.threshold)) {
                const std::size_t one = find(i);
                const std::size_t other = find(j);
                earliest[std::max(one, other)] = std::min(one, other);
            }
    std::map<Index, std::uint32_t> blocks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t first = find(i);
        blocks[rows[i]] = first == i ? addBlock(chunk.transcript, 0) : blocks.at(rows[first]);
        m_sheet.blocks[blocks[rows[i]]].weight += 1;
    }
    return blocks;
}

/// Rows of the other coder are by start, so those that begin behind the passage need no look.
void SheetMaker::putSegment(const analysis::Chunk& chunk, Index row, std::uint32_t block,
                            const std::vector<Index>& others)
{
    std::set<std::size_t> shared;
    for (const Index other : others) {
        if (chunk.start[other] >= chunk.end[row]) break;
        if (!nearlySame(chunk.span(row), chunk.span(other), m_question.threshold)) continue;
        m_subjects.each(chunk.code[other], chunk.qualifier[other],
                        [&](std::size_t subject) { shared.insert(subject); });
    }
    const auto alone = static_cast<Pattern>(1U << m_places[chunk.coder[row]]);
    m_subjects.each(chunk.code[row], chunk.qualifier[row], [&](std::size_t subject) {
        put(subject, {block, 1, shared.contains(subject) ? Pattern{3} : alone});
    });
}

}
