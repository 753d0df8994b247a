// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/groups.h"
#include "report/data/data_workbook.h"

#include <charconv>

namespace rd::report
{

namespace
{

using coding::CountUnit;
using transcript::Attribute;
using transcript::Level;

/// One attribute at one moment.
struct AttributeColumn {
    const Attribute* attribute;
    std::string moment;
};

std::vector<AttributeColumn> columnsOf(const transcript::Cases& cases, Level level)
{
    std::vector<AttributeColumn> columns;
    for (const Attribute* attribute : cases.attributes()) {
        if (attribute->level != level) continue;
        if (attribute->moments.empty()) columns.push_back({attribute, {}});
        for (const std::string& moment : attribute->moments) columns.push_back({attribute, moment});
    }
    return columns;
}

std::string labelsOf(const Attribute& attribute, const transcript::Cases& cases, Uuid subject,
                     const std::string& moment, Language language)
{
    std::string text;
    for (const std::string& value : analysis::valuesOf(cases, attribute, subject, moment))
        text += (text.empty() ? "" : "; ") + analysis::valueLabel(attribute, value, language);
    return text;
}

SheetCell missing(transcript::Known known, bool asStored)
{
    if (asStored) return {};
    return known == transcript::Known::unknown ? std::string("?") : tr("n/a");
}

class AttributeSheet
{
public:
    AttributeSheet(const DataInput& input, Level level, bool asStored)
        : m_cases(input.snapshot.frame().attributes()), m_language(input.question.language),
          m_asStored(asStored), m_columns(columnsOf(m_cases, level))
    {
    }

    void addColumns(Sheet& sheet) const
    {
        constexpr int width = 16;
        for (const AttributeColumn& column : m_columns) {
            const std::string at = column.moment.empty() ? "" : "@" + column.moment;
            const std::string head = analysis::attributeName(*column.attribute, m_language) +
                                     (column.moment.empty() ? "" : ", " + column.moment);
            sheet.columns.push_back({column.attribute->key + at, head, width});
        }
    }

    void addCells(std::vector<SheetCell>& row, Uuid subject) const
    {
        for (const AttributeColumn& column : m_columns) row.push_back(cell(column, subject));
    }

private:
    [[nodiscard]] SheetCell cell(const AttributeColumn& column, Uuid subject) const
    {
        using transcript::ValueType;
        const auto* value =
            subject.isNull() ? nullptr : m_cases.value(column.attribute->id, subject, column.moment);
        if (value == nullptr) return {};
        if (value->known != transcript::Known::known) return missing(value->known, m_asStored);
        if (column.attribute->type == ValueType::number) return number(value->value);
        if (column.attribute->type == ValueType::date) return Day{value->value};
        if (m_asStored) return value->value;
        return labelsOf(*column.attribute, m_cases, subject, column.moment, m_language);
    }

    static SheetCell number(const std::string& text)
    {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) return text;
        return value;
    }

    const transcript::Cases& m_cases;
    Language m_language;
    bool m_asStored;
    std::vector<AttributeColumn> m_columns;
};

}

Sheet casesSheet(const DataInput& input, bool asStored)
{
    const SpeakIn speak(input.question.language);
    const analysis::Frame& frame = input.snapshot.frame();
    const AttributeSheet attributes(input, Level::caseLevel, asStored);
    Sheet sheet{"cases", tr("Cases"), {}, {}, 1};
    sheet.columns = {{"case", frame.unitOne(CountUnit::cases, input.question.language), 24},
                     {"respondents", tr("Respondents"), 12},
                     {"transcripts", tr("Transcripts"), 12}};
    attributes.addColumns(sheet);
    for (analysis::Index i = 0; i < frame.countedCases(); ++i) {
        const analysis::CountedCase& one = frame.cases()[i];
        std::vector<SheetCell> row{frame.unitName(CountUnit::cases, i),
                                   static_cast<double>(one.respondents.size()),
                                   static_cast<double>(one.transcripts.size())};
        attributes.addCells(row, one.id.uuid);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet respondentsSheet(const DataInput& input, bool asStored)
{
    const SpeakIn speak(input.question.language);
    const analysis::Frame& frame = input.snapshot.frame();
    const AttributeSheet attributes(input, Level::respondentLevel, asStored);
    Sheet sheet{"respondents", tr("Respondents"), {}, {}, 2};
    sheet.columns = {{"case", frame.unitOne(CountUnit::cases, input.question.language), 24},
                     {"person", tr("Respondent"), 20}};
    attributes.addColumns(sheet);
    for (const analysis::CountedRespondent& one : frame.respondents()) {
        std::vector<SheetCell> row{frame.unitName(CountUnit::cases, one.caseIndex), one.name};
        attributes.addCells(row, one.id.uuid);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}
