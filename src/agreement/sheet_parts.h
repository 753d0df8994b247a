// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/sheet.h"

#include <map>
#include <utility>
#include <vector>

namespace rd::agreement
{

/// For this room only: how a sheet is filled, a transcript at a time.
class SheetMaker
{
public:
    SheetMaker(const Source& source, const Question& question);

    void takeUnits(Index transcript);    ///< Turns, sentences, characters, cases …
    void takeSegments(Index transcript); ///< Each coding beside those of the other coder.
    void takeCounts(Index transcript);   ///< How often each coder used a code.
    Sheet finish();

private:
    /// A coder's word on a unit of the transcript at hand, for one row.
    struct Mark {
        std::uint32_t subject;
        std::uint32_t unit;
        Pattern pattern;
    };

    std::uint32_t addBlock(Index transcript, double weight);
    std::uint32_t caseBlock(Index transcript);
    void put(std::size_t subject, Cell cell);
    void putMarks(const std::vector<Unit>& units);
    std::map<Index, std::uint32_t> passageBlocks(const analysis::Chunk& chunk,
                                                 const std::vector<Index>& rows);
    void putSegment(const analysis::Chunk& chunk, Index row, std::uint32_t block,
                    const std::vector<Index>& others);

    const Source& m_source;
    const Question& m_question;
    Subjects m_subjects;
    std::vector<std::size_t> m_places;
    std::vector<std::uint32_t> m_caseBlocks; ///< Of each case, one more than its block; 0: none yet.
    std::vector<Mark> m_marks;
    std::vector<std::vector<Cell>> m_cells; ///< Of every subject.
    Sheet m_sheet;
};

}
