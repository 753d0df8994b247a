// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/attribute_values.h"
#include "exchange/csv/cases_csv.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_writer.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

using transcript::Attribute;
using transcript::Choice;
using transcript::Level;
using transcript::ValueType;

/// The work of readAttributesCsv() for one file; used once.
class AttributesCsvReader
{
public:
    AttributesCsvReader(std::string_view bytes, const std::string& file, const transcript::Cases& cases,
                        Language language)
        : m_reader(bytes, file), m_columns(m_reader), m_cases(cases), m_language(language),
          m_key(m_columns.find("attribute")), m_level(m_columns.find("level")),
          m_type(m_columns.find("type")), m_moments(m_columns.find("moments")),
          m_choices(m_columns.find("choices")), m_nameNl(m_columns.find("name_nl")),
          m_nameEn(m_columns.find("name_en")), m_allNl(m_columns.find("all_nl")),
          m_allEn(m_columns.find("all_en"))
    {
        m_columns.demand({"attribute"});
        for (const Attribute* attribute : cases.attributes())
            m_position = std::max(m_position, attribute->position);
    }

    CasesImport read()
    {
        m_result.notes = m_columns.passedOver();
        CsvRecord record;
        while (m_reader.next(record)) readRow(record);
        return std::move(m_result);
    }

private:
    void readRow(const CsvRecord& record)
    {
        const std::string& key = cellAt(record, m_key);
        if (key.empty())
            m_reader.refuse(record.line, tr("This row names no attribute."), tr("Give it a key."));
        const Attribute* before = m_cases.attributeLike(key);
        if (!m_seen.insert(before != nullptr ? before->key : key).second)
            m_reader.refuse(record.line, say("The attribute “{key}” stands twice.", fmt::arg("key", key)),
                            tr("Keep one of the two."));
        Attribute after = before != nullptr ? *before : Attribute{};
        if (before == nullptr) {
            after.id = AttributeId::make();
            after.key = key;
            after.position = m_position += 1;
        }
        readWords(record, after);
        readTexts(record, after);
        for (const Choice& choice : after.choices) demandNotAll(m_reader, record.line, after, choice.value);
        if (before != nullptr) demandFits(record, *before, after);
        if (before == nullptr || *before != after) m_result.attributes.push_back(std::move(after));
    }

    void readWords(const CsvRecord& record, Attribute& attribute) const
    {
        static const std::map<std::string, Level> levels{{"case", Level::caseLevel},
                                                         {"casus", Level::caseLevel},
                                                         {"respondent", Level::respondentLevel},
                                                         {"person", Level::respondentLevel},
                                                         {"persoon", Level::respondentLevel}};
        static const std::map<std::string, ValueType> types{
            {"text", ValueType::text},      {"tekst", ValueType::text},   {"number", ValueType::number},
            {"getal", ValueType::number},   {"date", ValueType::date},    {"datum", ValueType::date},
            {"choice", ValueType::choice},  {"keuze", ValueType::choice}, {"choices", ValueType::choices},
            {"keuzes", ValueType::choices}, {"yesno", ValueType::yesNo},  {"janee", ValueType::yesNo}};
        const std::string& level = cellAt(record, m_level);
        const std::string& type = cellAt(record, m_type);
        if (!level.empty() && !take(levels, level, attribute.level))
            m_reader.refuse(record.line, say("“{word}” is not a level.", fmt::arg("word", level)),
                            tr("Write case or respondent in the column level."));
        if (!type.empty() && !take(types, type, attribute.type))
            m_reader.refuse(record.line, say("“{word}” is not a type.", fmt::arg("word", type)),
                            tr("Write text, number, date, choice, choices or yesno in the column type."));
    }

    template <class Value>
    static bool take(const std::map<std::string, Value>& words, const std::string& cell, Value& value)
    {
        const auto found = words.find(text::folded(cell));
        if (found == words.end()) return false;
        value = found->second;
        return true;
    }

    void readTexts(const CsvRecord& record, Attribute& attribute) const
    {
        if (m_nameNl >= 0) attribute.name.nl = cellAt(record, m_nameNl);
        if (m_nameEn >= 0) attribute.name.en = cellAt(record, m_nameEn);
        if (m_allNl >= 0) attribute.allLabel.nl = cellAt(record, m_allNl);
        if (m_allEn >= 0) attribute.allLabel.en = cellAt(record, m_allEn);
        if (m_moments >= 0) {
            attribute.moments.clear();
            for (const std::string& moment : splitEscaped(cellAt(record, m_moments), ';'))
                attribute.moments.push_back(unescaped(moment));
        }
        if (m_choices >= 0) {
            attribute.choices.clear();
            for (const std::string& part : splitEscaped(cellAt(record, m_choices), ';'))
                attribute.choices.push_back(choiceOf(part));
        }
    }

    /// value=Dutch|English, value=both, or value.
    static Choice choiceOf(const std::string& part)
    {
        const auto equals = findUnescaped(part, '=');
        Choice choice{unescaped(trimmedCell(part.substr(0, equals))), {}};
        if (equals == std::string::npos) return choice;
        const std::string label = part.substr(equals + 1);
        const auto bar = findUnescaped(label, '|');
        choice.label.nl = unescaped(trimmedCell(label.substr(0, bar)));
        choice.label.en =
            bar == std::string::npos ? choice.label.nl : unescaped(trimmedCell(label.substr(bar + 1)));
        return choice;
    }

    void demandFits(const CsvRecord& record, const Attribute& before, const Attribute& after)
    {
        const auto values = m_cases.valuesOf(before.id);
        if (!values.empty() && before.level != after.level)
            m_reader.refuse(record.line,
                            say("“{attribute}” has values already, so its level stays as it is.",
                                fmt::arg("attribute", after.key)),
                            tr("Import the attributes before the cases, or use another key."));
        std::vector<std::string> texts;
        for (const auto* value : values) texts.push_back(value->value);
        const NumberColumn numbers(texts, m_language);
        for (const auto* value : values) {
            const bool momentFits = after.moments.empty()
                                        ? value->moment.empty()
                                        : std::find(after.moments.begin(), after.moments.end(),
                                                    value->moment) != after.moments.end();
            const auto stored = before.type == ValueType::number
                                    ? storedValue(after.type, value->value)
                                    : storedValue(after.type, value->value, numbers);
            if (!momentFits || (value->known == transcript::Known::known && !stored))
                m_reader.refuse(record.line,
                                say("“{attribute}” has values that would not fit any more.",
                                    fmt::arg("attribute", after.key)),
                                tr("Correct those values first."));
            if (value->known != transcript::Known::known || *stored == value->value) continue;
            m_result.values.push_back(*value);
            m_result.values.back().value = *stored;
        }
    }

    CsvReader m_reader;
    CsvColumns m_columns;
    const transcript::Cases& m_cases;
    Language m_language;
    int m_key, m_level, m_type, m_moments, m_choices, m_nameNl, m_nameEn, m_allNl, m_allEn;
    double m_position = 0;
    std::set<std::string> m_seen;
    CasesImport m_result;
};

std::string joinedMoments(const Attribute& attribute)
{
    std::string text;
    for (const std::string& moment : attribute.moments)
        text += (text.empty() ? "" : ";") + escaped(moment, ";");
    return text;
}

std::string joinedChoices(const Attribute& attribute)
{
    constexpr auto special = ";=|";
    std::string text;
    for (const Choice& choice : attribute.choices) {
        text += (text.empty() ? "" : "; ") + escaped(choice.value, special);
        if (!choice.label.empty())
            text += "=" + escaped(choice.label.nl, special) + "|" + escaped(choice.label.en, special);
    }
    return text;
}

}

CasesImport readAttributesCsv(std::string_view bytes, const std::string& file, const transcript::Cases& cases,
                              Language language)
{
    return AttributesCsvReader(bytes, file, cases, language).read();
}

std::string writeAttributesCsv(const transcript::Cases& cases)
{
    CsvWriter out;
    out.row({"attribute", "level", "type", "moments", "choices", "name_nl", "name_en", "all_nl", "all_en"});
    for (const Attribute* attribute : cases.attributes())
        out.row({attribute->key, transcript::levelKey(attribute->level),
                 transcript::valueTypeKey(attribute->type), joinedMoments(*attribute),
                 joinedChoices(*attribute), attribute->name.nl, attribute->name.en, attribute->allLabel.nl,
                 attribute->allLabel.en});
    return out.text();
}

}
