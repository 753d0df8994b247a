// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/sheet.h"

#include "agreement/sheet_parts.h"
#include "base/i18n.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rd::agreement
{

namespace
{

/// Cells by block, alike ones added up. Of a case that several transcripts speak of, the coders of all.
std::vector<Cell> orderedCells(std::vector<Cell> cells, bool united)
{
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
        return std::tie(a.block, a.pattern) < std::tie(b.block, b.pattern);
    });
    std::vector<Cell> result;
    for (const Cell& cell : cells) {
        const bool sameBlock = !result.empty() && result.back().block == cell.block;
        if (sameBlock && united)
            result.back().pattern |= cell.pattern;
        else if (sameBlock && result.back().pattern == cell.pattern)
            result.back().weight += cell.weight;
        else
            result.push_back(cell);
    }
    return result;
}

}

std::vector<std::size_t> coderPlaces(const analysis::Frame& frame, const Question& question)
{
    std::vector<std::size_t> places(frame.coders().size(), mostCoders);
    for (std::size_t i = 0; i < question.coders.size(); ++i)
        if (const Index coder = frame.coderIndex(question.coders[i]); coder != analysis::none)
            places[coder] = i;
    return places;
}

std::vector<Index> countedRows(const analysis::Snapshot& snapshot, const Question& question, Index transcript)
{
    const auto places = coderPlaces(snapshot.frame(), question);
    const analysis::Chunk& chunk = snapshot.chunk(transcript);
    const bool skip = question.turns == coding::TurnChoice::withoutInterviewer;
    std::vector<Index> rows;
    for (Index row = 0; row < chunk.size(); ++row)
        if (places[chunk.coder[row]] < mostCoders && !(skip && chunk.interviewerOnly[row] != 0))
            rows.push_back(row);
    return rows;
}

SheetMaker::SheetMaker(const Source& source, const Question& question)
    : m_source(source), m_question(question), m_subjects(source.snapshot.frame(), question),
      m_places(coderPlaces(source.snapshot.frame(), question)),
      m_caseBlocks(source.snapshot.frame().cases().size(), 0), m_cells(m_subjects.size())
{
    m_sheet.coders = question.coders.size();
    m_sheet.neitherKnown = question.level != Level::segment;
}

std::uint32_t SheetMaker::addBlock(Index transcript, double weight)
{
    m_sheet.blocks.push_back({transcript, weight});
    return static_cast<std::uint32_t>(m_sheet.blocks.size() - 1);
}

/// A case's transcripts are one unit together.
std::uint32_t SheetMaker::caseBlock(Index transcript)
{
    std::uint32_t& known = m_caseBlocks[m_source.snapshot.frame().transcripts()[transcript].caseIndex];
    if (known == 0) known = addBlock(transcript, 1) + 1;
    return known - 1;
}

void SheetMaker::put(std::size_t subject, Cell cell)
{
    m_cells[subject].push_back(cell);
}

void SheetMaker::takeUnits(Index transcript)
{
    const analysis::Chunk& chunk = m_source.snapshot.chunk(transcript);
    const auto rows = countedRows(m_source.snapshot, m_question, transcript);
    const bool byCase = m_question.level == Level::caseUnit;
    const std::uint32_t from =
        byCase ? caseBlock(transcript) : static_cast<std::uint32_t>(m_sheet.blocks.size());
    const TranscriptUnits units(m_source, m_question, transcript, rows, from);
    if (!byCase) {
        for (std::uint32_t i = 0; i < units.blockCount(); ++i) addBlock(transcript, 0);
        for (const Unit& unit : units.list()) m_sheet.blocks[unit.block].weight += unit.weight;
    }
    m_sheet.withoutTurns += units.paragraphsForTurns() ? 1 : 0;
    m_marks.clear();
    for (const Index row : rows) {
        const auto range = units.of(chunk.span(row));
        const auto bit = static_cast<Pattern>(1U << m_places[chunk.coder[row]]);
        m_sheet.outside += range.first == range.second ? 1 : 0;
        m_subjects.each(chunk.code[row], chunk.qualifier[row], [&](std::size_t subject) {
            for (std::size_t unit = range.first; unit < range.second; ++unit)
                m_marks.push_back(
                    {static_cast<std::uint32_t>(subject), static_cast<std::uint32_t>(unit), bit});
        });
    }
    putMarks(units.list());
}

/// What one coder said twice of a unit (by overlapping codings) is said once.
void SheetMaker::putMarks(const std::vector<Unit>& units)
{
    std::sort(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) {
        return std::tie(a.subject, a.unit) < std::tie(b.subject, b.unit);
    });
    for (std::size_t i = 0; i < m_marks.size();) {
        const Mark first = m_marks[i];
        Pattern pattern = 0;
        for (; i < m_marks.size() && m_marks[i].subject == first.subject && m_marks[i].unit == first.unit;
             ++i)
            pattern |= m_marks[i].pattern;
        const Unit& unit = units[first.unit];
        put(first.subject, {unit.block, static_cast<std::uint32_t>(unit.weight), pattern});
    }
}

void SheetMaker::takeCounts(Index transcript)
{
    const analysis::Chunk& chunk = m_source.snapshot.chunk(transcript);
    const std::uint32_t block = addBlock(transcript, 1);
    std::map<std::size_t, std::pair<int, int>> counts;
    for (const Index row : countedRows(m_source.snapshot, m_question, transcript))
        m_subjects.each(chunk.code[row], chunk.qualifier[row], [&](std::size_t subject) {
            auto& [first, second] = counts[subject];
            ++(m_places[chunk.coder[row]] == 0 ? first : second);
        });
    for (const auto& [subject, count] : counts) {
        const auto [first, second] = count;
        put(subject, {block, 1, static_cast<Pattern>(first == second ? 3 : first > second ? 1 : 2)});
    }
}

Sheet SheetMaker::finish()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].empty() && !m_subjects.asked(i)) continue;
        m_sheet.subjects.push_back(m_subjects.at(i));
        m_sheet.cells.push_back(orderedCells(std::move(m_cells[i]), m_question.level == Level::caseUnit));
    }
    return std::move(m_sheet);
}

Sheet makeSheet(const Source& source, const Question& question, const std::vector<Index>& transcripts,
                Progress& progress)
{
    SheetMaker maker(source, question);
    std::size_t done = 0;
    for (const Index transcript : transcripts) {
        progress.step(done++, transcripts.size(), tr("Comparing coders"));
        if (question.equalCounts)
            maker.takeCounts(transcript);
        else if (question.level == Level::segment)
            maker.takeSegments(transcript);
        else
            maker.takeUnits(transcript);
    }
    progress.step(done, transcripts.size(), tr("Comparing coders"));
    return maker.finish();
}

}
