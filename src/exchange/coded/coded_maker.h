// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "coding/codings.h"
#include "exchange/coded/coded_document.h"
#include "transcript/cases.h"
#include "transcript/transcripts.h"

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace rd::exchange
{

/// Which transcripts are printed, and which codings beside them. Everything outlives the making.
struct CodedQuestion {
    std::string title;
    Language language = Language::dutch;
    std::vector<TranscriptId> transcripts; ///< In the order in which they stand.
    std::set<CoderId> coders;              ///< Empty: all.
    std::set<CodeId> codes;                ///< With those below them; empty: all.
    bool withCodes = true;                 ///< False: the words and the numbers of the turns only.
    const transcript::Transcripts& from;
    const transcript::Cases& cases;
    const codebook::Codebook& codebook;
    const coding::Codings& codings;
    const std::map<CoderId, coding::Coder>& people;
    std::function<std::shared_ptr<const std::string>(TranscriptId)> text;
};

/// Passages are numbered from 1 in each transcript, in the order of the text; codings of one stretch are one
/// passage. A part of a passage that lies in the label of a turn is left out.
CodedDocument makeCoded(const CodedQuestion& question);

}
