// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

#include <filesystem>
#include <vector>

namespace rd::project
{

/// Makes a copy for one coder in a new file, with the codebook, these transcripts and what belongs to them,
/// and nothing of the others, also not in its history. The project notes who has which. The copy merges back
/// into the project; nothing is merged into a hand-out. Throws Refusal with everything as it was.
/// `withoutOthersCodings`: the copy has no codings and memos of other coders.
void handOut(Project& project, CoderId coder, const std::vector<TranscriptId>& transcripts,
             const std::filesystem::path& to, bool withoutOthersCodings, std::int64_t nowMs);

}
