// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/apart.h"

#include <map>
#include <set>

namespace rd::merge
{

/// One of a table of answers.
bool isAnswer(const transcript::Transcript& value);
/// Whether both were imported from one file.
bool isSameFile(const transcript::Transcript& one, const transcript::Transcript& other);

/// Which transcript of ours is the same interview as one of theirs: by file and words, then by words alone,
/// then by file or name with much the same words, and last by words that are nearly the same under whatever
/// name. Answers of a table, which are many and short, need a file or a name in common. Each of ours is the
/// twin of one of theirs at most.
std::map<TranscriptId, TranscriptId> textTwins(const Source& ours, const Source& theirs,
                                               const std::set<TranscriptId>& known,
                                               const std::set<TranscriptId>& taken);

}
