// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

namespace rd::gui
{

/// What the user does to codings, wherever in the window: each is one undoable action. These throw Refusal,
/// with everything as it was.

/// What is coded of a marking: without white space and names of speakers at its edges. Refuses where nothing
/// is left.
text::Span wordsOf(project::Project& project, TranscriptId transcript, text::Span marked);

/// Codes a passage, wordsOf() what is marked, with each of the codes; a qualifier among them is
/// given to the codings so made, or, when it stands alone, to the chosen codings. The passage and the new
/// codings are then chosen.
void codePassage(Workspace& workspace, TranscriptId transcript, text::Span span,
                 const std::vector<CodeId>& codes);

/// codePassage() with what is marked. Refuses when nothing is.
void codeMarked(Workspace& workspace, const std::vector<CodeId>& codes);

/// Codes what is marked, when `point` lies within it, else the words of the turn at `point`.
void codeAt(Workspace& workspace, TranscriptId transcript, text::Offset point,
            const std::vector<CodeId>& codes);

/// Gives the chosen codings the qualifier, or takes it off when all of them have it. Refuses when none is
/// chosen.
void qualify(Workspace& workspace, CodeId qualifier);

/// Chooses the coding alone, for an action that works with what is chosen; its transcript is shown.
void chooseCoding(Workspace& workspace, const coding::Coding& coding);

/// Asks for the action that removes it, which asks first where it is another coder's.
void wantRemoved(Workspace& workspace, CodingId coding);

/// Removes these codings; ones that are gone already are passed over.
void removeCodings(Workspace& workspace, const std::vector<CodingId>& codings);

/// The code that a short key stands for (upper and lower case are the same), or null.
const codebook::Code* codeOfKey(const codebook::Codebook& codebook, std::string_view key);

}
