// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"
#include "exchange/csv/csv_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// The speakers of a file with their roles, as a plan has them: "I=interviewer; R=respondent".
std::string rolesText(const PreparedTranscript& prepared);

/// A proposal that was corrected in a spreadsheet: the form `file` with if wished take (yes, no), name, case,
/// respondent (several joined by ";"), group, date, language (nl, en), roles and encoding. A column that is
/// missing leaves what is proposed; an empty cell means none, but of name, language and roles: as proposed.
/// A label in roles that was not recognised becomes a speaker where lines begin with it; one that was, and
/// that a cell with two or more of them does not name, is none: its words are those of who speaks there.
class ImportPlan
{
public:
    /// `file` is the name that complaints show. Throws Refusal, with the line, when it is no such form.
    ImportPlan(std::string_view bytes, const std::string& file);

    /// A file of the plan, and the encoding that was chosen for it.
    struct File {
        FoundFile found;
        std::string encoding; ///< Empty: as found.
    };
    [[nodiscard]] std::vector<File> files() const;

    /// Puts what the plan says in the rows of a proposal of exactly these files. Throws Refusal, with the
    /// line, for what cannot be read, a speaker with whose label no line of the file begins, and a file that
    /// is to be taken but cannot be read.
    void correct(Proposal& proposal) const;

private:
    void correctRow(const CsvRecord& record, ProposedTranscript& row) const;
    void correctTaken(const CsvRecord& record, ProposedTranscript& row) const;
    void correctDate(const CsvRecord& record, std::string& date) const;
    void correctLanguage(const CsvRecord& record, Language& language) const;
    struct PlannedRole {
        std::string label;
        transcript::Role role;
    };
    [[nodiscard]] std::vector<PlannedRole> rolesOf(const CsvRecord& record) const;
    void correctRoles(const CsvRecord& record, PreparedTranscript& prepared) const;

    CsvReader m_reader;
    std::vector<CsvRecord> m_records;
    int m_file, m_take, m_name, m_case, m_respondent, m_group, m_date, m_language, m_roles, m_encoding;
};

}
