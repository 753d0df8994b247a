// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/cases_csv.h"

#include "exchange/csv/attribute_head.h"
#include "exchange/csv/attribute_values.h"
#include "exchange/csv/cases_csv_reader.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_writer.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using transcript::Attribute;
using transcript::Case;
using transcript::Respondent;

/// The columns of a file of cases, and what one row of it says.
class CasesCsvWriter
{
public:
    CasesCsvWriter(const transcript::Cases& cases, const transcript::Transcripts& transcripts,
                   Language language)
        : m_cases(cases), m_transcripts(transcripts), m_language(language), m_attributes(cases.attributes())
    {
        for (const Case* value : cases.cases()) m_remarks = m_remarks || !value->remark.empty();
    }

    std::string write()
    {
        writeHeader();
        for (const Case* value : m_cases.cases()) {
            const auto respondents = m_cases.respondentsOf(value->id);
            if (respondents.empty()) writeRow(*value, nullptr);
            for (const Respondent* respondent : respondents) writeRow(*value, respondent);
        }
        return m_out.text();
    }

private:
    void writeHeader()
    {
        for (const char* name : {"case", "document", "person", "speaker"}) m_out.cell(name);
        if (m_remarks) m_out.cell("remark");
        for (const Attribute* attribute : m_attributes) {
            if (attribute->moments.empty()) m_out.cell(writeAttributeHead(attribute->key, {}));
            for (const std::string& moment : attribute->moments)
                m_out.cell(writeAttributeHead(attribute->key, moment));
        }
        m_out.endRow();
    }

    void writeRow(const Case& value, const Respondent* respondent)
    {
        m_out.cell(value.name);
        m_out.cell(documentsOf(value));
        m_out.cell(respondent == nullptr ? std::string() : respondent->name);
        m_out.cell(respondent == nullptr ? std::string() : speakersOf(value, respondent->id));
        if (m_remarks) m_out.cell(value.remark);
        for (const Attribute* attribute : m_attributes) {
            if (attribute->moments.empty()) m_out.cell(cellOf(*attribute, {}, value, respondent));
            for (const std::string& moment : attribute->moments)
                m_out.cell(cellOf(*attribute, moment, value, respondent));
        }
        m_out.endRow();
    }

    [[nodiscard]] std::string documentsOf(const Case& value) const
    {
        std::string joined;
        for (const auto* document : m_transcripts.ofCase(value.id))
            joined += (joined.empty() ? "" : ";") + escaped(document->name, ";");
        return joined;
    }

    [[nodiscard]] std::string speakersOf(const Case& value, RespondentId id) const
    {
        std::vector<std::string> labels;
        for (const auto* document : m_transcripts.ofCase(value.id))
            for (const auto* speaker : m_transcripts.speakersOf(document->id))
                if (speaker->respondent == id &&
                    std::find(labels.begin(), labels.end(), speaker->label) == labels.end())
                    labels.push_back(speaker->label);
        std::string joined;
        for (const std::string& label : labels) joined += (joined.empty() ? "" : ";") + escaped(label, ";");
        return joined;
    }

    [[nodiscard]] std::string cellOf(const Attribute& attribute, const std::string& moment, const Case& value,
                                     const Respondent* respondent) const
    {
        const bool ofCase = attribute.level == transcript::Level::caseLevel;
        if (!ofCase && respondent == nullptr) return {};
        const auto* held = m_cases.value(attribute.id, ofCase ? value.id.uuid : respondent->id.uuid, moment);
        return held == nullptr ? std::string() : writeValueCell(attribute, *held, m_language);
    }

    const transcript::Cases& m_cases;
    const transcript::Transcripts& m_transcripts;
    Language m_language;
    std::vector<const Attribute*> m_attributes;
    bool m_remarks = false;
    CsvWriter m_out;
};

}

CasesImport readCasesCsv(std::string_view bytes, const std::string& file, const transcript::Cases& cases,
                         const transcript::Transcripts& transcripts, Language language)
{
    CsvReader reader(bytes, file);
    std::vector<std::string> notes;
    reader.noteEncoding(notes);
    CasesImport made = CasesCsvReader(std::move(reader), cases, transcripts, language).read();
    made.notes.insert(made.notes.begin(), notes.begin(), notes.end());
    return made;
}

std::string writeCasesCsv(const transcript::Cases& cases, const transcript::Transcripts& transcripts,
                          Language language)
{
    return CasesCsvWriter(cases, transcripts, language).write();
}

}
