// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/subjects.h"
#include "agreement/units.h"
#include "base/progress.h"

#include <cstdint>
#include <vector>

namespace rd::agreement
{

/// Which coders gave a code: bit i is coder i of the question.
using Pattern = std::uint8_t;

/// Of one row: that much of a block (1, or a number of characters) got the code from exactly these coders.
/// What nobody gave the code is not written down.
struct Cell {
    std::uint32_t block = 0;
    std::uint32_t weight = 0;
    Pattern pattern = 0;
};

/// What the coders said, row by row.
struct Sheet {
    struct Block {
        Index transcript = analysis::none;
        double weight = 0; ///< Units, or characters. 0: nothing of it is compared.
    };
    std::size_t coders = 2;
    bool neitherKnown = true;      ///< False of segments: what nobody coded is no segment.
    std::vector<Block> blocks;     ///< By transcript; a case's stands with its first transcript.
    std::vector<Subject> subjects; ///< Those that were used or asked for by name, in the order of Subjects.
    std::vector<std::vector<Cell>> cells; ///< Of each subject, by block.
    std::uint32_t outside = 0;            ///< Codings that touch no unit.
    std::uint32_t withoutTurns = 0;       ///< As in Result.
};

/// The rows of a transcript's chunk that count: by these coders, in the chosen turns.
std::vector<Index> countedRows(const analysis::Snapshot& snapshot, const Question& question,
                               Index transcript);
/// The place of each coder of the snapshot among those of the question; mostCoders for the others.
std::vector<std::size_t> coderPlaces(const analysis::Frame& frame, const Question& question);

/// `transcripts` ascend. May throw Cancelled.
Sheet makeSheet(const Source& source, const Question& question, const std::vector<Index>& transcripts,
                Progress& progress = silentProgress());

}
