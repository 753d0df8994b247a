// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/attribute_head.h"
#include "exchange/csv/attribute_values.h"
#include "exchange/csv/cases_csv_reader.h"

namespace rd::exchange
{

/// The attribute columns of a file of cases: which attributes they are, and the values in them.
class CasesCsvAttributes
{
public:
    CasesCsvAttributes(const CsvReader& reader, const CsvColumns& columns, const transcript::Cases& cases,
                       const std::vector<PersonRow>& rows, const std::vector<CaseDraft>& caseDrafts,
                       const std::vector<PersonDraft>& persons, Language language);
    void read(CasesImport& result);

private:
    struct Column {
        int index = 0;
        std::string moment;
    };
    struct Draft {
        transcript::Attribute attribute;
        std::vector<Column> columns;
        NumberColumn numbers;
        bool isNew = false;
    };

    void findAttributes();
    [[nodiscard]] bool knows(const AttributeHead& head) const;
    Draft& draftOf(const std::string& key);
    void addColumn(int index, const std::string& key, const std::string& asked);
    [[nodiscard]] const std::string& headOf(int index) const;
    void demandMomentFits(const Draft& draft, const std::string& column, const std::string& moment) const;
    void infer(Draft& draft, const std::vector<std::string>& texts) const;
    [[nodiscard]] bool personsDiffer(const Draft& draft) const;
    [[nodiscard]] std::vector<std::string> knownTexts(const Draft& draft) const;
    void readValues(const Draft& draft, const Column& column, CasesImport& result) const;
    [[nodiscard]] std::string stored(const Draft& draft, const PersonRow& row, const std::string& text) const;
    void demandClear(const Draft& draft, const PersonRow& row, const std::string& text) const;
    [[nodiscard]] Uuid subjectOf(const Draft& draft, const PersonRow& row) const;
    void setValue(const Draft& draft, const std::string& moment, Uuid subject, const CellValue& cell,
                  CasesImport& result) const;

    const CsvReader& m_reader;
    const CsvColumns& m_columns;
    const transcript::Cases& m_cases;
    const std::vector<PersonRow>& m_rows;
    const std::vector<CaseDraft>& m_caseDrafts;
    const std::vector<PersonDraft>& m_persons;
    Language m_language;
    std::vector<Draft> m_drafts;
};

}
