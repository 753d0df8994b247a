// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/cases.h"
#include "transcript/transcripts.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What a file of cases or attributes says, as whole rows: those that are new and those that change.
struct CasesImport {
    std::vector<transcript::Attribute> attributes;
    std::vector<transcript::Case> cases;
    std::vector<transcript::Respondent> respondents;
    std::vector<transcript::AttributeValue> values;
    std::vector<transcript::Transcript> transcripts;
    std::vector<transcript::Speaker> speakers;
    std::vector<std::string> notes; ///< For the user: what was passed over, and who was not found.

    /// Calls `take` with each row, things before what refers to them.
    template <class Take>
    void each(Take&& take) const
    {
        for (const auto& row : attributes) take(row);
        for (const auto& row : cases) take(row);
        for (const auto& row : respondents) take(row);
        for (const auto& row : values) take(row);
        for (const auto& row : transcripts) take(row);
        for (const auto& row : speakers) take(row);
    }
};

/// Reads the form `case,document,person`, one row a person, with if wished `speaker`, `remark`, `role` (of
/// the speaker: respondent, interviewer, other) and any further column as an attribute, `key@moment` for one
/// moment of it. Several documents or speakers of a person are joined by semicolons. Cases and persons are
/// found by name and changed, or made. A new attribute gets the type that fits its values, and is of the case
/// when no case has persons that differ in it, else of the respondent. An empty cell takes a value away.
/// `language` is the project's: it says what 1.500 is (see NumberColumn). Throws Refusal with the line.
CasesImport readCasesCsv(std::string_view bytes, const std::string& file, const transcript::Cases& cases,
                         const transcript::Transcripts& transcripts, Language language);

/// One row a respondent (a case without one has a row of its own), so that readCasesCsv() gives all back when
/// the attributes are known; see writeAttributesCsv().
std::string writeCasesCsv(const transcript::Cases& cases, const transcript::Transcripts& transcripts,
                          Language language);

/// Reads the form `attribute` with level, type, moments, choices (value=Dutch|English; …), name_nl, name_en,
/// all_nl and all_en: attributes are found by key and changed, or made. Throws Refusal with the line when a
/// word cannot be read, or when values that are there do not fit.
CasesImport readAttributesCsv(std::string_view bytes, const std::string& file, const transcript::Cases& cases,
                              Language language);
std::string writeAttributesCsv(const transcript::Cases& cases);

}
