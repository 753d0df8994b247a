// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/code.h"
#include "coding/coder.h"
#include "coding/coding.h"
#include "coding/foreign.h"
#include "coding/memo.h"
#include "transcript/case.h"
#include "transcript/transcript.h"
#include "transcript/turn.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// What a reader has to tell about another program's project: whole sentences for the user.
struct ImportReport {
    std::string program;                 ///< As the file says: "NVivo for Windows 12.6"; may be empty.
    std::vector<std::string> losses;     ///< What was not taken over, and is not kept either.
    std::vector<std::string> kept;       ///< What has no place here but is kept for an export.
    std::vector<std::string> placedAnew; ///< Passages that had to be moved, with where they were.
    std::vector<std::string> notPlaced;  ///< Passages that fit nowhere, with where they were.
    std::vector<std::string> notes;      ///< What else is good to know: encodings, names, how was counted.
};

/// A transcript of another program's project. With an id; length, turns and speakers are found by complete().
struct ImportedTranscript {
    transcript::Transcript transcript;
    std::string body; ///< Normalised.
    std::vector<transcript::Speaker> speakers;
    std::vector<transcript::Turn> turns;
};

/// Another program's project as rows of ours, by whatever reader: everything has its id, and refers by id.
/// Ids are the other program's own where it has UUIDs and else made from what does not change
/// (idFrom), so that the same file read again gives the same ids. Names and keys need not be
/// free, and keys and positions may be empty: importEdit() sees to that.
struct ImportedProject {
    std::string title;
    Wording unitOne = {};  ///< The case's noun, where the file says one that is not of a program.
    Wording unitMany = {}; ///< The same of several.
    std::vector<coding::Coder> coders;
    std::vector<codebook::Code> codes; ///< Each before the codes below it.
    std::vector<transcript::Case> cases;
    std::vector<transcript::Respondent> respondents;
    std::vector<transcript::Attribute> attributes;
    std::vector<transcript::AttributeValue> values;
    std::vector<ImportedTranscript> transcripts;
    std::vector<coding::Coding> codings; ///< Each within its transcript.
    std::vector<coding::Memo> memos;
    std::vector<coding::Foreign> foreign;
    std::vector<transcript::SourceFile> files;
    ImportReport report;
};

/// An id made from words that do not change: the same words give the same id.
Uuid idFrom(std::string_view words);

/// The id under which one moment of an attribute travels as a variable of its own.
Uuid momentId(AttributeId attribute, std::string_view moment);

/// Fills in what follows from the text: length, language (`otherwise` where it cannot be told), speakers and
/// turns.
void complete(ImportedTranscript& made, Language otherwise);

}
