// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/cases_csv_attributes.h"

#include "base/i18n.h"
#include "text/fold.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rd::exchange
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;
using transcript::Known;
using transcript::Level;
using transcript::ValueType;

/// The moment of the attribute that is written like this, in either case; else as it is written.
std::string momentLike(const Attribute& attribute, const std::string& written)
{
    const auto& moments = attribute.moments;
    if (std::find(moments.begin(), moments.end(), written) != moments.end()) return written;
    const auto found = std::find_if(moments.begin(), moments.end(), [&](const std::string& moment) {
        return text::folded(moment) == text::folded(written);
    });
    return found == moments.end() ? written : *found;
}

}

CasesCsvAttributes::CasesCsvAttributes(const CsvReader& reader, const CsvColumns& columns,
                                       const transcript::Cases& cases, const std::vector<PersonRow>& rows,
                                       const std::vector<CaseDraft>& caseDrafts,
                                       const std::vector<PersonDraft>& persons, Language language)
    : m_reader(reader), m_columns(columns), m_cases(cases), m_rows(rows), m_caseDrafts(caseDrafts),
      m_persons(persons), m_language(language)
{
}

void CasesCsvAttributes::read(CasesImport& result)
{
    findAttributes();
    for (Draft& draft : m_drafts) {
        const auto texts = knownTexts(draft);
        draft.numbers = NumberColumn(texts, m_language);
        if (draft.isNew) infer(draft, texts);
        const Attribute* before = m_cases.find(draft.attribute.id);
        if (before == nullptr || *before != draft.attribute) result.attributes.push_back(draft.attribute);
        for (std::size_t i = before == nullptr ? draft.attribute.moments.size() : before->moments.size();
             i < draft.attribute.moments.size(); ++i)
            result.notes.push_back(say("“{moment}” is a new moment of the attribute “{attribute}”.",
                                       fmt::arg("moment", draft.attribute.moments[i]),
                                       fmt::arg("attribute", draft.attribute.key)));
        for (const Column& column : draft.columns) readValues(draft, column, result);
    }
}

/// A head that can be read in two ways means the attribute that the project has.
void CasesCsvAttributes::findAttributes()
{
    for (const int index : m_columns.others()) {
        const std::string& name = headOf(index);
        const AttributeHead head = readAttributeHead(name);
        if (!knows(head) && m_cases.attributeLike(name) != nullptr)
            addColumn(index, name, {});
        else
            addColumn(index, head.key, head.moment);
    }
}

bool CasesCsvAttributes::knows(const AttributeHead& head) const
{
    const Attribute* known = m_cases.attributeLike(head.key);
    if (known == nullptr || head.moment.empty()) return known != nullptr;
    const auto& moments = known->moments;
    return std::find(moments.begin(), moments.end(), momentLike(*known, head.moment)) != moments.end();
}

CasesCsvAttributes::Draft& CasesCsvAttributes::draftOf(const std::string& key)
{
    const Attribute* known = m_cases.attributeLike(key);
    const auto held = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft& draft) {
        return known != nullptr ? draft.attribute.id == known->id : draft.attribute.key == key;
    });
    if (held != m_drafts.end()) return *held;
    Draft made{{}, {}, NumberColumn({}, m_language)};
    if (known != nullptr) {
        made.attribute = *known;
    } else {
        made.isNew = true;
        made.attribute.id = AttributeId::make();
        made.attribute.key = key;
        for (const Attribute* other : m_cases.attributes())
            made.attribute.position = std::max(made.attribute.position, other->position);
        made.attribute.position += static_cast<double>(m_drafts.size()) + 1;
    }
    m_drafts.push_back(std::move(made));
    return m_drafts.back();
}

void CasesCsvAttributes::addColumn(int index, const std::string& key, const std::string& asked)
{
    Draft& draft = draftOf(key);
    const std::string moment = draft.isNew ? asked : momentLike(draft.attribute, asked);
    demandMomentFits(draft, headOf(index), moment);
    for (const Column& other : draft.columns)
        if (other.moment == moment)
            m_reader.refuse(m_reader.headerLine(),
                            say("The columns “{one}” and “{other}” are of the same attribute.",
                                fmt::arg("one", headOf(other.index)), fmt::arg("other", headOf(index))),
                            tr("Keep one of the two."));
    auto& moments = draft.attribute.moments;
    if (!moment.empty() && std::find(moments.begin(), moments.end(), moment) == moments.end())
        moments.push_back(moment);
    draft.columns.push_back({index, moment});
}

const std::string& CasesCsvAttributes::headOf(int index) const
{
    return m_reader.header()[static_cast<std::size_t>(index)];
}

/// An attribute is asked once or at several moments, never both.
void CasesCsvAttributes::demandMomentFits(const Draft& draft, const std::string& column,
                                          const std::string& moment) const
{
    const bool once = draft.attribute.moments.empty();
    const bool asked = !draft.isNew || !draft.columns.empty();
    if (!asked || once == moment.empty()) return;
    if (once && draft.columns.empty() && m_cases.valuesOf(draft.attribute.id).empty()) return;
    m_reader.refuse(
        m_reader.headerLine(),
        once ? say("The attribute “{key}” is asked once, and “{column}” names a moment of it.",
                   fmt::arg("key", draft.attribute.key), fmt::arg("column", column))
             : say("The attribute “{key}” is asked at several moments, and the column “{column}” names "
                   "none.",
                   fmt::arg("key", draft.attribute.key), fmt::arg("column", column)),
        tr("Name the column after the attribute, with @ and the moment when there are several."));
}

std::vector<std::string> CasesCsvAttributes::knownTexts(const Draft& draft) const
{
    std::vector<std::string> texts;
    for (const PersonRow& row : m_rows)
        for (const Column& column : draft.columns) {
            const CellValue cell = readValueCell(cellAt(row.record, column.index));
            if (cell.filled && cell.known == Known::known) texts.push_back(cell.text);
        }
    return texts;
}

/// True when two persons of one case have different values.
bool CasesCsvAttributes::personsDiffer(const Draft& draft) const
{
    std::vector<const PersonRow*> first(m_caseDrafts.size(), nullptr);
    for (const PersonRow& row : m_rows) {
        if (!row.person) continue;
        const PersonRow*& other = first[row.caseIndex];
        if (other == nullptr) other = &row;
        if (other->person == row.person) continue;
        for (const Column& column : draft.columns)
            if (cellAt(row.record, column.index) != cellAt(other->record, column.index)) return true;
    }
    return false;
}

void CasesCsvAttributes::infer(Draft& draft, const std::vector<std::string>& texts) const
{
    draft.attribute.type = likelyType(texts);
    draft.attribute.level = personsDiffer(draft) ? Level::respondentLevel : Level::caseLevel;
    if (draft.attribute.type != ValueType::choice) return;
    std::set<std::string> seen;
    for (const std::string& text : texts)
        if (seen.insert(text).second) draft.attribute.choices.push_back({text, {}});
}

Uuid CasesCsvAttributes::subjectOf(const Draft& draft, const PersonRow& row) const
{
    if (draft.attribute.level == Level::caseLevel) return m_caseDrafts[row.caseIndex].value.id.uuid;
    return row.person ? m_persons[*row.person].value.id.uuid : Uuid{};
}

void CasesCsvAttributes::demandClear(const Draft& draft, const PersonRow& row, const std::string& text) const
{
    if (draft.numbers.isClear(text)) return;
    const std::string whole = draft.numbers.asWhole(text);
    const std::string decimal = draft.numbers.asDecimal(text);
    m_reader.refuse(row.record.line,
                    say("“{value}” of the attribute “{attribute}” can be {whole} and {decimal}.",
                        fmt::arg("value", text), fmt::arg("attribute", draft.attribute.key),
                        fmt::arg("whole", whole), fmt::arg("decimal", decimal)),
                    say("Write {whole} or {decimal}, or import it as an attribute of the type text first.",
                        fmt::arg("whole", whole), fmt::arg("decimal", decimal)));
}

std::string CasesCsvAttributes::stored(const Draft& draft, const PersonRow& row,
                                       const std::string& text) const
{
    if (draft.attribute.type == ValueType::number) demandClear(draft, row, text);
    const auto value = storedValue(draft.attribute.type, text, draft.numbers);
    if (!value)
        m_reader.refuse(row.record.line,
                        say("“{value}” does not fit the attribute “{attribute}”.", fmt::arg("value", text),
                            fmt::arg("attribute", draft.attribute.key)),
                        valueAdvice(draft.attribute.type));
    demandNotAll(m_reader, row.record.line, draft.attribute, *value);
    return *value;
}

void CasesCsvAttributes::readValues(const Draft& draft, const Column& column, CasesImport& result) const
{
    std::map<Uuid, std::pair<CellValue, int>> said; // with the line that said so first
    for (const PersonRow& row : m_rows) {
        CellValue cell = readValueCell(cellAt(row.record, column.index));
        if (cell.known == Known::known && cell.filled) cell.text = stored(draft, row, cell.text);
        const Uuid subject = subjectOf(draft, row);
        if (subject.isNull()) {
            if (!cell.filled) continue;
            m_reader.refuse(
                row.record.line,
                say("The attribute “{attribute}” is of respondents, and this row names no person.",
                    fmt::arg("attribute", draft.attribute.key)),
                tr("Name the person, or empty the cell."));
        }
        const auto [before, fresh] = said.try_emplace(subject, cell, row.record.line);
        if (fresh || !cell.filled || before->second.first == cell) continue;
        if (before->second.first.filled)
            m_reader.refuse(row.record.line,
                            say("“{attribute}” has another value in line {line}, and there can be only one.",
                                fmt::arg("attribute", draft.attribute.key),
                                fmt::arg("line", before->second.second)),
                            tr("Make the two the same, or make it an attribute of respondents."));
        before->second = {cell, row.record.line};
    }
    for (const auto& [subject, cell] : said) setValue(draft, column.moment, subject, cell.first, result);
}

void CasesCsvAttributes::setValue(const Draft& draft, const std::string& moment, Uuid subject,
                                  const CellValue& cell, CasesImport& result) const
{
    const AttributeValue* before = draft.isNew ? nullptr : m_cases.value(draft.attribute.id, subject, moment);
    if (before == nullptr && !cell.filled) return;
    const AttributeId attribute = draft.attribute.id;
    AttributeValue after =
        before != nullptr
            ? *before
            : AttributeValue{
                  m_cases.idForValue(attribute, subject, moment), attribute, subject, moment, {}, {}, false};
    after.deleted = !cell.filled;
    if (cell.filled) std::tie(after.known, after.value) = std::tie(cell.known, cell.text);
    if (before == nullptr || *before != after) result.values.push_back(std::move(after));
}

}
