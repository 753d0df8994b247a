// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <vector>

namespace rd::store
{

/// What is left out of a copy that is delivered, besides what always is.
struct Delivery {
    bool neutralNames = false; ///< Cases, respondents, transcripts and speakers are numbered.
    bool withoutNotes = false; ///< Without notes, and without the memos of codings.
    /// Without their values, also where choices, saved tables or figures of memos name them.
    std::vector<AttributeId> withoutAttributes;
};

/// ProjectStore::deliver() takes out of the file the words of the transcripts (a dot stands for each
/// character, so that positions hold), how passages are quoted, imported files and their names, recordings,
/// who was handed what, what other programs' files said, everything that was deleted, and, of every change in
/// the history, all but who did what kind of thing when. Codes, codings, counts, memos, attributes and the
/// guide stay. Nothing of what is taken out is left in the file, so it merges with nothing.

/// The kind of the change that makes a file such a copy.
inline constexpr const char* deliveredKind = "project.deliver";

/// Stands for each character of a text that was left out.
inline constexpr const char* leftOutCharacter = "·";

}
