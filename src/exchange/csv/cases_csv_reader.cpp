// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/cases_csv_reader.h"

#include "base/i18n.h"
#include "exchange/csv/cases_csv_attributes.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using transcript::Role;
using transcript::Speaker;
using transcript::Transcript;

std::optional<Role> roleFromWord(const std::string& cell)
{
    static const std::map<std::string, Role> words{{"respondent", Role::respondent},
                                                   {"interviewer", Role::interviewer},
                                                   {"onderzoeker", Role::interviewer},
                                                   {"other", Role::other},
                                                   {"overig", Role::other},
                                                   {"anders", Role::other}};
    const auto found = words.find(text::folded(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// The names in a cell; a name that holds a semicolon may stand alone, or with a backslash before it.
std::vector<std::string> namesIn(const std::string& cell)
{
    std::vector<std::string> names;
    for (const std::string& part : splitEscaped(cell, ';')) names.push_back(unescaped(part));
    return names;
}

double lastPosition(const auto& list)
{
    double last = 0;
    for (const auto* value : list) last = std::max(last, value->position);
    return last;
}

}

CasesCsvReader::CasesCsvReader(CsvReader reader, const transcript::Cases& cases,
                               const transcript::Transcripts& transcripts, Language language)
    : m_reader(std::move(reader)), m_columns(m_reader), m_cases(cases), m_transcripts(transcripts),
      m_language(language), m_case(m_columns.find("case")), m_document(m_columns.find("document")),
      m_person(m_columns.find("person")), m_speaker(m_columns.find("speaker")),
      m_remark(m_columns.find("remark"))
{
    m_columns.demand({"case", "document", "person"});
    for (const Transcript* transcript : transcripts.list())
        m_transcriptByName.emplace(transcript->name, transcript);
}

CasesImport CasesCsvReader::read()
{
    CsvRecord record;
    while (m_reader.next(record)) readRow(record);
    const auto& header = m_reader.header();
    for (std::size_t column = 0; m_speaker >= 0 && column < header.size(); ++column)
        if (text::folded(header[column]) == "role" &&
            std::all_of(m_rows.begin(), m_rows.end(), [&](const PersonRow& row) {
                return row.record.cells[column].empty() || roleFromWord(row.record.cells[column]);
            }))
            m_role = m_columns.find("role");
    findSpeakers();
    CasesImport result;
    collect(result);
    CasesCsvAttributes(m_reader, m_columns, m_cases, m_rows, m_caseDrafts, m_persons, m_language)
        .read(result);
    result.notes.insert(result.notes.end(), m_notes.begin(), m_notes.end());
    return result;
}

void CasesCsvReader::readRow(CsvRecord record)
{
    PersonRow row;
    row.caseIndex = caseOf(record);
    const auto documents = documentsOf(record);
    giveDocuments(record, row.caseIndex, documents);
    row.person = personOf(record, row.caseIndex);
    if (row.person)
        for (const Transcript* document : documents) m_persons[*row.person].documents.push_back(document);
    row.record = std::move(record);
    m_rows.push_back(std::move(row));
}

std::size_t CasesCsvReader::caseOf(const CsvRecord& record)
{
    const std::string& name = cellAt(record, m_case);
    if (name.empty())
        m_reader.refuse(record.line, tr("This row names no case."), tr("Give it a name in the column case."));
    const auto [found, fresh] = m_caseByName.try_emplace(name, m_caseDrafts.size());
    if (fresh) {
        CaseDraft draft;
        if (const transcript::Case* known = m_cases.caseByName(name)) {
            draft.value = *known;
        } else {
            draft.value.id = CaseId::make();
            draft.value.name = name;
            draft.value.position =
                lastPosition(m_cases.cases()) + static_cast<double>(m_caseDrafts.size()) + 1;
        }
        m_caseDrafts.push_back(std::move(draft));
    }
    transcript::Case& value = m_caseDrafts[found->second].value;
    if (m_remark >= 0 && (fresh || !cellAt(record, m_remark).empty()))
        value.remark = cellAt(record, m_remark);
    return found->second;
}

std::optional<std::size_t> CasesCsvReader::personOf(const CsvRecord& record, std::size_t caseIndex)
{
    const std::string& name = cellAt(record, m_person);
    if (name.empty()) return std::nullopt;
    CaseDraft& owner = m_caseDrafts[caseIndex];
    const auto [found, fresh] = m_personByName.try_emplace({caseIndex, name}, m_persons.size());
    if (fresh) {
        PersonDraft draft;
        draft.caseIndex = caseIndex;
        const auto before = m_cases.respondentsOf(owner.value.id);
        if (const auto* known = m_cases.respondentByName(owner.value.id, name)) {
            draft.value = *known;
        } else {
            draft.value.id = RespondentId::make();
            draft.value.caseId = owner.value.id;
            draft.value.name = name;
            draft.value.position = lastPosition(before) + static_cast<double>(owner.persons.size()) + 1;
        }
        owner.persons.push_back(m_persons.size());
        m_persons.push_back(std::move(draft));
    }
    return found->second;
}

std::vector<const Transcript*> CasesCsvReader::documentsOf(const CsvRecord& record) const
{
    const std::string& cell = cellAt(record, m_document);
    if (const auto whole = m_transcriptByName.find(cell); whole != m_transcriptByName.end())
        return {whole->second};
    std::vector<const Transcript*> documents;
    for (const std::string& name : namesIn(cell)) {
        const auto found = m_transcriptByName.find(name);
        if (found == m_transcriptByName.end())
            m_reader.refuse(record.line,
                            say("The document “{name}” is not in the project.", fmt::arg("name", name)),
                            tr("Import the transcript first, or correct its name."));
        documents.push_back(found->second);
    }
    return documents;
}

void CasesCsvReader::giveDocuments(const CsvRecord& record, std::size_t caseIndex,
                                   const std::vector<const Transcript*>& documents)
{
    auto& list = m_caseDrafts[caseIndex].documents;
    for (const Transcript* document : documents) {
        const auto [held, fresh] = m_caseOfTranscript.try_emplace(document->id, caseIndex, record.line);
        if (fresh)
            list.push_back(document);
        else if (held->second.first != caseIndex)
            m_reader.refuse(record.line,
                            say("The document “{name}” belongs to another case in line {line}.",
                                fmt::arg("name", document->name), fmt::arg("line", held->second.second)),
                            tr("Give each document to one case."));
    }
}

const std::vector<const Transcript*>& CasesCsvReader::textsOf(const PersonDraft& person) const
{
    return person.documents.empty() ? m_caseDrafts[person.caseIndex].documents : person.documents;
}

Role CasesCsvReader::roleOf(const CsvRecord& record) const
{
    return roleFromWord(cellAt(record, m_role)).value_or(Role::respondent);
}

/// Those that the column speaker names come first, so that they are not taken for another person.
void CasesCsvReader::findSpeakers()
{
    std::vector<const PersonDraft*> open;
    std::vector<bool> told(m_persons.size(), false);
    for (const PersonRow& row : m_rows) {
        if (!row.person || cellAt(row.record, m_speaker).empty()) continue;
        speakersByLabel(row, m_persons[*row.person]);
        told[*row.person] = true;
    }
    for (std::size_t i = 0; i < m_persons.size(); ++i)
        if (!told[i] && !speakersByName(m_persons[i])) open.push_back(&m_persons[i]);
    for (const PersonDraft* person : open)
        if (isAlone(*person))
            onlySpeakers(*person);
        else if (!textsOf(*person).empty() && !speaks(*person))
            m_notes.push_back(
                say("It is not known which speaker is “{person}” of “{case}”. Name the label of "
                    "the turns in a column speaker.",
                    fmt::arg("person", person->value.name),
                    fmt::arg("case", m_caseDrafts[person->caseIndex].value.name)));
}

void CasesCsvReader::speakersByLabel(const PersonRow& row, const PersonDraft& person)
{
    for (const std::string& label : namesIn(cellAt(row.record, m_speaker))) {
        bool found = false;
        for (const Transcript* document : textsOf(person))
            for (const Speaker* speaker : m_transcripts.speakersOf(document->id))
                if (text::folded(speaker->label) == text::folded(label)) {
                    claim(&row.record, person, *speaker, roleOf(row.record));
                    found = true;
                }
        if (!found)
            m_reader.refuse(row.record.line,
                            say("No turn has the speaker “{label}” in the documents of this row.",
                                fmt::arg("label", label)),
                            tr("Write the speaker as it stands before the turns."));
    }
}

bool CasesCsvReader::speakersByName(const PersonDraft& person)
{
    bool found = false;
    for (const Transcript* document : textsOf(person))
        for (const Speaker* speaker : m_transcripts.speakersOf(document->id))
            if (text::folded(speaker->label) == text::folded(person.value.name) && isFree(*speaker, person)) {
                claim(nullptr, person, *speaker, Role::respondent);
                found = true;
            }
    return found;
}

/// The only person of the case, in the file and in the project.
bool CasesCsvReader::isAlone(const PersonDraft& person) const
{
    const auto& persons = m_caseDrafts[person.caseIndex].persons;
    const auto known = m_cases.respondentsOf(person.value.caseId);
    return persons.size() == 1 && std::all_of(known.begin(), known.end(), [&](const auto* respondent) {
               return respondent->id == person.value.id;
           });
}

/// True when the project knows a speaker of that person already.
bool CasesCsvReader::speaks(const PersonDraft& person) const
{
    for (const Transcript* document : textsOf(person))
        for (const Speaker* speaker : m_transcripts.speakersOf(document->id))
            if (speaker->respondent == person.value.id) return true;
    return false;
}

/// A file that does not name the speaker takes none from another person.
bool CasesCsvReader::isFree(const Speaker& speaker, const PersonDraft& person) const
{
    const auto* held = m_cases.find(speaker.respondent);
    return held == nullptr || held->deleted || held->id == person.value.id;
}

/// In a case of one person all respondents who speak are that person.
void CasesCsvReader::onlySpeakers(const PersonDraft& person)
{
    for (const Transcript* document : textsOf(person))
        for (const Speaker* speaker : m_transcripts.speakersOf(document->id))
            if (speaker->role == Role::respondent && isFree(*speaker, person) &&
                !m_speakers.contains(speaker->id))
                claim(nullptr, person, *speaker, Role::respondent);
}

void CasesCsvReader::claim(const CsvRecord* record, const PersonDraft& person, const Speaker& speaker,
                           Role role)
{
    Speaker after = speaker;
    after.respondent = person.value.id;
    after.role = role;
    const auto [held, fresh] = m_speakers.try_emplace(speaker.id, after);
    if (!fresh && held->second.respondent != after.respondent && record != nullptr)
        m_reader.refuse(
            record->line,
            say("The speaker “{label}” is another person already.", fmt::arg("label", speaker.label)),
            tr("Give each person a speaker of their own."));
}

void CasesCsvReader::collect(CasesImport& result) const
{
    for (const CaseDraft& draft : m_caseDrafts) {
        const transcript::Case* before = m_cases.find(draft.value.id);
        if (before == nullptr || *before != draft.value) result.cases.push_back(draft.value);
        for (const Transcript* document : draft.documents) {
            if (document->caseId == draft.value.id) continue;
            if (const transcript::Case* former = m_cases.find(document->caseId))
                result.notes.push_back(say("The transcript “{document}” goes from “{before}” to “{after}”.",
                                           fmt::arg("document", document->name),
                                           fmt::arg("before", former->name),
                                           fmt::arg("after", draft.value.name)));
            result.transcripts.push_back(*document);
            result.transcripts.back().caseId = draft.value.id;
        }
    }
    for (const PersonDraft& person : m_persons)
        if (m_cases.find(person.value.id) == nullptr) result.respondents.push_back(person.value);
    for (const auto& [id, speaker] : m_speakers)
        if (*m_transcripts.find(id) != speaker) result.speakers.push_back(speaker);
}

}
