// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/batch/found_files.h"
#include "exchange/prepare.h"
#include "transcript/cases.h"
#include "transcript/text_edit.h"
#include "transcript/transcripts.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// One file of many as it is proposed to be imported: what was found in it, to be corrected by the user.
struct ProposedTranscript {
    std::filesystem::path path;
    std::string folder;                         ///< As in FoundFile.
    std::optional<PreparedTranscript> prepared; ///< Nothing when it could not be read …
    std::optional<Complaint> problem;           ///< … and then why.
    bool taken = true;                          ///< To be imported; only what could be read.
    std::string encoding;                       ///< As chosen by hand; empty: as found.
    std::string caseName;                       ///< An existing case or a new one; empty: none.
    std::string respondents;                    ///< Names, joined by "; "; empty: none.
    std::string group;                          ///< Value of Proposal::groupAttribute; empty: none.
    /// The transcript or file that has the same bytes or, with another name, the same text; empty: none.
    std::string sameAs;
    std::vector<std::string> doubts; ///< What was decided for it among the others, and may be otherwise.
};

struct Proposal {
    std::string groupAttribute; ///< Key of the attribute of which the groups are values.
    std::vector<ProposedTranscript> rows;
};

/// What a proposal needs of the project that the files go into.
struct ProposalContext {
    const transcript::Transcripts& transcripts;
    const transcript::Cases& cases;
    Language language = Language::dutch; ///< The project's.
    const transcript::TextEdits& edits;
    /// The text of a transcript as it was imported; asked only where it is about as long as a file.
    std::function<std::string(TranscriptId)> importedText;
};

/// Reads the files, with several threads. A file that cannot be read has its problem in its row. Throws
/// Cancelled. Nothing but the files is looked at, so that a worker may do it.
std::vector<ProposedTranscript> readForProposal(const std::vector<FoundFile>& files,
                                                const std::optional<std::string>& encoding,
                                                Language otherwise, Progress& progress);

/// Fills in what the names of files and folders, the lines above each interview and all files together tell:
/// names, cases, respondents, groups, dates and roles. One name of a case in several groups is several cases,
/// unless each group has respondents of its own. A file that is there twice, or in the project already,
/// is not taken. Throws nothing.
Proposal propose(std::vector<ProposedTranscript> rows, const ProposalContext& context);

}
