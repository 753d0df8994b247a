// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/foreign_project/imported_project.h"
#include "exchange/refi/count_model.h"
#include "exchange/refi/refi_package.h"
#include "exchange/refi/refi_schema.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rd::exchange::refi
{

/// The name of the format in coding::Foreign.
constexpr const char* format = "refi-qda";
/// The sets by which this program tells qualifiers from other codes in a file.
Uuid qualifierSet(codebook::QualifierCounting counting);
/// The GUID of a selection that is written without one of its own, by its first coding or memo.
Uuid selectionIdOf(const Uuid& first);
/// The id of the memo that is the description of the whole project, as long as it says this.
Uuid descriptionId(const std::string& text);

/// A text of the file that can be coded.
struct ReadText {
    pugi::xml_node node; ///< TextSource, or the Representation of a PDFSource.
    TranscriptId id;
    std::string name;
    std::unique_ptr<CountedText> text; ///< Null: its file is missing.
};

/// The variable by which a case of a file is a respondent of the case that it names.
Uuid respondentVariable();

/// The variable that says when the interview of a text was held.
Uuid dateVariable();
/// And of that which says, a line each, as whom a respondent speaks in which text: "interview 1: R".
Uuid voiceVariable();
/// Such a line.
std::string voiceOf(const transcript::Transcript& text, const transcript::Speaker& speaker);

/// The GUID of the link that says what a memo of this program is about, or a code the opposite of.
Uuid linkIdOf(const Uuid& origin);

/// What the parts of the reader share while one file is read.
struct Reading {
    const Package* package = nullptr; ///< Null for a codebook.
    Language language = Language::dutch;
    ImportedProject made;

    std::vector<ReadText> texts;
    std::map<Uuid, std::string> users;                ///< By GUID, their names.
    std::set<Uuid> usedUsers;                         ///< Those that coded or wrote something.
    std::unordered_set<Uuid> codes, caseCodes, cases; ///< Codes of ours; codes that are cases too; cases.
    std::unordered_map<Uuid, codebook::QualifierCounting> qualifiers;
    std::unordered_map<Uuid, pugi::xml_node> notes;
    std::set<Uuid> notesTaken;                    ///< Notes that have found what they are about.
    std::unordered_map<Uuid, coding::Memo> about; ///< What a note is about, by its GUID.
    std::set<std::string> filesTaken;             ///< Folded names of files that became texts.
    std::unordered_map<Uuid, std::pair<TranscriptId, text::Span>> selections; ///< By GUID, where they lie.
    std::optional<CountModel> saidModel; ///< As a file of this program's own says of itself.
    CountModel model;

    /// The text in the slot of the project's language.
    [[nodiscard]] Wording wording(const std::string& text) const
    {
        Wording words;
        words.slot(language) = text;
        return words;
    }
    /// Keeps what has no place here, as it is written.
    void keep(const std::string& kind, const Uuid& subject, const std::string& name,
              const std::string& content);
    /// Keeps what is left of an element besides its GUID, if anything is.
    void keepRest(pugi::xml_node rest, const std::string& kind, const Uuid& subject);
    /// Says that this note is about that; false when it is about something else already, or is not there.
    bool takeNote(const Uuid& note, const Uuid& subject, TranscriptId transcript = {}, text::Span span = {});
    /// Takes the notes that the element refers to, tells which, and leaves the others in it.
    std::vector<Uuid> takeNotes(pugi::xml_node node, const Uuid& subject, TranscriptId transcript = {},
                                text::Span span = {});
    CoderId coder(const Uuid& user);
    /// A file that is kept as it is, and so may be larger than a text; nothing, which is told, for one that
    /// is too large even so, and for one that is not there.
    [[nodiscard]] std::optional<std::string> fileToKeep(const std::string& sourcePath);
};

/// In the order in which they are called.
void readUsers(Reading& reading, pugi::xml_node project);
void readCodes(Reading& reading, pugi::xml_node codebook, pugi::xml_node sets,
               const std::unordered_set<Uuid>& cases);
void loadTexts(Reading& reading, pugi::xml_node project);
/// Leads references of cases to texts that go by another GUID to the text they mean (QualCoder).
void mendCaseReferences(Reading& reading, pugi::xml_node project);
void readNotes(Reading& reading, pugi::xml_node project);
void readCases(Reading& reading, pugi::xml_node project);
void readSelections(Reading& reading, pugi::xml_node project);
void finishNotes(Reading& reading, pugi::xml_node project);
void readRest(Reading& reading, pugi::xml_node project);

}
