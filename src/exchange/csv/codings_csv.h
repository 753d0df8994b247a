// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"
#include "coding/codings.h"
#include "transcript/transcripts.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// The codings of a file, in its order; none of them is known to be in the project already.
struct CodingsImport {
    std::vector<coding::Coder> coders; ///< Those of the file that the project does not have.
    std::vector<coding::Coding> codings;
    std::vector<std::string> notes;
};

/// What the readers and writers of codings need of a project.
struct CodingsContext {
    const transcript::Transcripts& transcripts;
    const codebook::Codebook& codebook;
    const std::map<CoderId, coding::Coder>& coders;
    /// The text of a transcript; asked at most once a transcript and file.
    std::function<std::shared_ptr<const std::string>(TranscriptId)> text;
};

/// Reads the form `document,start,end,code,coder` with, if wished, `qualifier`, `memo` and `page`; positions
/// in code points, half-open. Throws Refusal with the line: an unknown document, code or qualifier, a code
/// that only groups, a span that is none or lies outside the text. A span that cuts a character as readers
/// see it (é, a flag) is widened to whole ones, and said in the notes.
CodingsImport readCodingsCsv(std::string_view bytes, const std::string& file, const CodingsContext& context);

/// All codings, by transcript in list order, then by place; every column.
std::string writeCodingsCsv(const coding::Codings& codings, const CodingsContext& context);

}
