// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/answers.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "exchange/csv/attribute_head.h"
#include "exchange/csv/cases_csv_reader.h"
#include "exchange/package/zip_package.h"
#include "exchange/sheet/answers_plan.h"
#include "text/numbers.h"

#include <set>
#include <unordered_map>

namespace rd::exchange
{

namespace
{

/// The head by which the form of cases reads this column as an attribute. "leeftijd@nu" is one moment, but an
/// @ in a question is none.
std::string attributeHead(const std::string& column)
{
    return column.find(' ') == std::string::npos && column.find('@') != std::string::npos
               ? column
               : writeAttributeHead(column, {});
}

/// A number of a spreadsheet is no text that reads two ways: 1.234 has three decimals.
std::string attributeCell(const SheetCell& cell)
{
    return cell.isNumber && text::readsTwoWays(cell.text) ? cell.text + "0" : cell.text;
}

/// The only respondent of a case that the project has, so that he is not made again under the case's name.
std::string personOf(const transcript::Cases& cases, const std::string& caseName)
{
    const transcript::Case* known = cases.caseByName(caseName);
    const auto persons =
        known == nullptr ? std::vector<const transcript::Respondent*>() : cases.respondentsOf(known->id);
    if (persons.empty()) return caseName;
    return persons.size() == 1 ? persons.front()->name : std::string();
}

/// The rows as the form of cases has them: case, document, person and the attributes.
CsvTable casesForm(const SheetTable& table, const AnswersPlan& plan, const std::vector<std::string>& names,
                   const transcript::Cases& cases)
{
    CsvTable form{table.file, {"case", "document", "person"}, table.headerRow, {}};
    for (const int column : plan.attributes)
        form.header.push_back(attributeHead(table.columns[static_cast<std::size_t>(column)]));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        CsvRecord record{table.rows[i].number, {names[i], "", personOf(cases, names[i])}};
        for (const int column : plan.attributes)
            record.cells.push_back(attributeCell(table.rows[i].cells[static_cast<std::size_t>(column)]));
        form.records.push_back(std::move(record));
    }
    return form;
}

/// Gives each transcript its case, and the one who answers its respondent.
class Owners
{
public:
    Owners(const CasesImport& made, const transcript::Cases& known)
    {
        for (const transcript::Case* value : known.cases()) m_cases[value->name] = value->id;
        for (const transcript::Case& value : made.cases) m_cases[value.name] = value.id;
        for (const transcript::Respondent* person : known.respondents()) add(*person);
        for (const transcript::Respondent& person : made.respondents) add(person);
    }

    void give(PreparedTranscript& prepared, const std::string& caseName) const
    {
        const CaseId owner = m_cases.at(caseName);
        prepared.transcript.caseId = owner;
        const auto person = m_persons.find(owner);
        if (person == m_persons.end()) return;
        for (transcript::Speaker& speaker : prepared.speakers)
            if (speaker.role == transcript::Role::respondent) speaker.respondent = person->second;
    }

private:
    /// Of a case of several persons it is not known who answered.
    void add(const transcript::Respondent& person)
    {
        const auto [known, fresh] = m_persons.emplace(person.caseId, person.id);
        if (!fresh) known->second = RespondentId{};
    }

    std::unordered_map<std::string, CaseId> m_cases;
    std::unordered_map<CaseId, RespondentId> m_persons;
};

void giveFreeNames(std::vector<PreparedTranscript>& made, const transcript::Transcripts& taken)
{
    std::set<std::string> own;
    for (PreparedTranscript& prepared : made) {
        std::string& name = prepared.transcript.name;
        const std::string plain = name;
        for (int n = 2; taken.byName(name) != nullptr || own.contains(name); ++n)
            name = plain + " (" + std::to_string(n) + ")";
        own.insert(name);
    }
}

void giveSource(AnswersImport& result, std::string_view bytes, const SheetTable& table)
{
    const std::string sha = sha256Hex(bytes);
    for (PreparedTranscript& prepared : result.transcripts) {
        prepared.transcript.sourceName = table.file;
        prepared.transcript.sourceEncoding = table.encoding;
        prepared.transcript.sourceFormat = ZipPackage::looksLikeZip(bytes) ? "xlsx" : "csv";
        prepared.transcript.sourceSha256 = sha;
    }
    result.transcripts.front().source = {sha, table.file, std::string(bytes)};
}

}

AnswersImport readAnswers(std::string_view bytes, const std::string& file, const AnswersWish& wish,
                          const transcript::Cases& cases, const transcript::Transcripts& transcripts,
                          Language language)
{
    SheetTable table = tableOf(bytes, file, wish.table);
    if (!table.tooWide.empty())
        table.refuse(table.tooWide.front(),
                     say("This line has more cells than the names of the columns in line {line}.",
                         fmt::arg("line", table.headerRow)),
                     tr("Give every column a name, and put a cell that holds a comma, semicolon or tab "
                        "between quotation marks."));
    const AnswersPlan plan = planOf(wish, table);
    const std::vector<std::string> names = caseNames(table, plan.caseColumn);
    AnswersImport result;
    result.cases =
        CasesCsvReader(CsvReader(casesForm(table, plan, names, cases)), cases, transcripts, language).read();
    AnswersTexts texts = textsOfAnswers(table, plan, names, wish.perQuestion, language);
    if (texts.transcripts.empty())
        table.refuse(0, tr("None of the rows has an answer."), tr("Choose other columns as answers."));
    const Owners owners(result.cases, cases);
    for (std::size_t i = 0; i < texts.transcripts.size(); ++i)
        owners.give(texts.transcripts[i], names[texts.rows[i]]);
    giveFreeNames(texts.transcripts, transcripts);
    result.transcripts = std::move(texts.transcripts);
    giveSource(result, bytes, table);
    result.notes = std::move(table.notes);
    if (const auto without = static_cast<long long>(
            table.rows.size() - std::set<std::size_t>(texts.rows.begin(), texts.rows.end()).size());
        without > 0)
        result.notes.push_back(sayn("{count} row has no answer: a case without a transcript.",
                                    "{count} rows have no answer: cases without a transcript.", without,
                                    fmt::arg("count", without)));
    result.notes.insert(result.notes.end(), result.cases.notes.begin(), result.cases.notes.end());
    return result;
}

}
