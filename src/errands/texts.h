// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/text_edits.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace rd::errands
{

history::BothTexts bothTexts(project::Project& project, TranscriptId id);

/// An edit of a text in words.
struct ToldEdit {
    transcript::TextEdit edit;
    int number = 0; ///< From 1, by place in the text.
    int turn = 0;   ///< The number of the turn; 0 outside turns.
    std::string before;
    std::string after;
    std::string author;    ///< Empty: not known (a rescued project).
    std::int64_t atMs = 0; ///< Of the change; 0: not known.
    bool stands = true;    ///< False: a later one was made in another copy and covers it.
};
std::vector<ToldEdit> editsOfText(project::Project& project, TranscriptId id);

/// What a correction did to what stands on the text.
struct Corrected {
    bool changed = false;
    std::vector<std::string> notes;  ///< In full sentences: which codings and memos lost their words.
    std::vector<std::string> fallen; ///< The same of decisions; one sentence at most.
};
/// Applies the correction. Codings that would lose all their words are refused, unless they may go.
Corrected correctText(project::Project& project, const history::Correction& correction, bool dropCodings);

}
