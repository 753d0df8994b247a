// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/cases_csv.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_reader.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace rd::exchange
{

/// One row of a file of cases, with what it stands for.
struct PersonRow {
    CsvRecord record;
    std::size_t caseIndex = 0;
    std::optional<std::size_t> person; ///< Index into CasesCsvReader's persons; none when no person is named.
};

/// A case, a person, and the transcripts of one file of cases, old or new.
struct CaseDraft {
    transcript::Case value;
    std::vector<std::size_t> persons;
    std::vector<const transcript::Transcript*> documents;
};
struct PersonDraft {
    transcript::Respondent value;
    std::size_t caseIndex = 0;
    std::vector<const transcript::Transcript*> documents;
};

/// Who and what the rows of a file of cases are about; the work of readCasesCsv() but for the attributes.
class CasesCsvReader
{
public:
    CasesCsvReader(CsvReader reader, const transcript::Cases& cases,
                   const transcript::Transcripts& transcripts, Language language);
    CasesImport read();

private:
    void readRow(CsvRecord record);
    std::size_t caseOf(const CsvRecord& record);
    std::optional<std::size_t> personOf(const CsvRecord& record, std::size_t caseIndex);
    std::vector<const transcript::Transcript*> documentsOf(const CsvRecord& record) const;
    void giveDocuments(const CsvRecord& record, std::size_t caseIndex,
                       const std::vector<const transcript::Transcript*>& documents);
    void findSpeakers();
    void speakersByLabel(const PersonRow& row, const PersonDraft& person);
    bool speakersByName(const PersonDraft& person);
    void onlySpeakers(const PersonDraft& person);
    [[nodiscard]] bool isAlone(const PersonDraft& person) const;
    [[nodiscard]] bool speaks(const PersonDraft& person) const;
    [[nodiscard]] bool isFree(const transcript::Speaker& speaker, const PersonDraft& person) const;
    void claim(const CsvRecord* record, const PersonDraft& person, const transcript::Speaker& speaker,
               transcript::Role role);
    [[nodiscard]] transcript::Role roleOf(const CsvRecord& record) const;
    [[nodiscard]] const std::vector<const transcript::Transcript*>& textsOf(const PersonDraft& person) const;
    void collect(CasesImport& result) const;

    CsvReader m_reader;
    CsvColumns m_columns;
    const transcript::Cases& m_cases;
    const transcript::Transcripts& m_transcripts;
    Language m_language;
    int m_case, m_document, m_person, m_speaker, m_remark, m_role = -1;
    std::vector<PersonRow> m_rows;
    std::vector<CaseDraft> m_caseDrafts;
    std::vector<PersonDraft> m_persons;
    std::unordered_map<std::string, std::size_t> m_caseByName;
    std::unordered_map<std::string, const transcript::Transcript*> m_transcriptByName;
    std::map<std::pair<std::size_t, std::string>, std::size_t> m_personByName;
    std::map<TranscriptId, std::pair<std::size_t, int>> m_caseOfTranscript; ///< With the line that said so.
    std::map<SpeakerId, transcript::Speaker> m_speakers;                    ///< As they will be.
    std::vector<std::string> m_notes;
};

}
