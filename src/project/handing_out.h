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
/// A project that can only be read notes nothing: then that is false, and the note is in the copy.
bool handOut(Project& project, CoderId coder, const std::vector<TranscriptId>& transcripts,
             const std::filesystem::path& to, bool withoutOthersCodings, std::int64_t nowMs);
/// The same for the coder of that name, who is made where there is none.
bool handOut(Project& project, const std::string& coder, const std::vector<TranscriptId>& transcripts,
             const std::filesystem::path& to, bool withoutOthersCodings, std::int64_t nowMs);
/// What to say when it could not note it, in the user's language.
std::string notNoted(const std::string& coder);

}
