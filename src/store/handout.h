// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "store/project_store.h"

#include <vector>

namespace rd::store
{

/// What a hand-out holds of the interviews.
struct HandOut {
    std::vector<TranscriptId> transcripts;
    CoderId coder;
    bool withoutOthersCodings = false; ///< Only the coder's own codings, so that nobody sees what others did.
};

/// ProjectStore::strip() takes out of the file what is not handed out: the other transcripts with all that is
/// theirs, cases without a transcript in it, what other programs said, and, in every change of the history,
/// what it wrote of these. The changes keep their ids, so that the copy merges back; nothing of what is taken
/// out is left in the file.

/// The kind of a change of which only a part is in this file.
inline constexpr const char* partKind = "handout.part";

}
