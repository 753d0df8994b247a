// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/shade.h"
#include "history/state.h"

#include <functional>
#include <string>
#include <vector>

namespace rd::gui
{

/// A coding as it is shown in and beside the text.
struct ShownCoding {
    CodingId id;
    text::Span span;
    int lane = 0; ///< See lanesFor().
    Rgb color = 0;
    std::string name;     ///< Of the code, in the user's language, with the qualifier behind it.
    bool hatched = false; ///< It carries a qualifier that counts apart.
    CoderId coder = {};
};

/// The codings of the transcript by these coders (all when empty), in the order in which codings are kept.
/// Where several coders coded it, their initials stand before the names.
std::vector<ShownCoding> shownCodings(const history::State& state, TranscriptId transcript,
                                      const std::vector<CoderId>& coders);

/// The same of two coders side by side: those of the second in lanes of their own, right of the first's.
std::vector<ShownCoding> sideBySide(const history::State& state, TranscriptId transcript, CoderId first,
                                    CoderId second);

/// The turns of the transcript with what a reader sees of them.
struct ShownTurn {
    int number = 0;
    text::Span span;
    text::Offset textStart = 0;
    bool interviewer = false;
};
std::vector<ShownTurn> shownTurns(const history::State& state, TranscriptId transcript);

}
