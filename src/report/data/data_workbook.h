// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "coding/codings.h"
#include "report/data/findings.h"
#include "report/data/workbook.h"

#include <functional>
#include <string>

namespace rd::report
{

/// What a workbook of a project's data is made of. Everything outlives the making.
struct DataInput {
    std::string title;
    const analysis::Snapshot& snapshot;
    const coding::Codings& codings; ///< For when they were made.
    const Findings& findings;
    const FindingsQuestion& question;
    /// The words of a passage; empty: without the words of the interviews.
    std::function<std::string(TranscriptId, text::Span)> words;
};

/// Sheets: what was counted; codebook; codings with their passages; what was found in which case (0 and 1,
/// with the groups); numbers of codings; cases and respondents with their attributes at every moment; x of n
/// of every group, counted from the sheet of 0 and 1.
Workbook dataWorkbook(const DataInput& input);

/// These two alone, with attribute values as they are stored, for programs that calculate: empty where a
/// value is unknown or does not apply. Columns are named as in the form of cases.
Sheet casesSheet(const DataInput& input, bool asStored);
Sheet respondentsSheet(const DataInput& input, bool asStored);
/// Codings by case, transcript and place in the text.
Sheet codingsSheet(const DataInput& input);
Sheet codebookSheet(const DataInput& input);

}
