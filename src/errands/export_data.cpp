// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/export_data.h"

#include "analysis/count.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "errands/counting.h"
#include "errands/edits.h"
#include "errands/lookup.h"
#include "errands/table_json.h"
#include "exchange/csv/cases_csv.h"
#include "exchange/csv/codebook_csv.h"
#include "exchange/csv/sheet_csv.h"
#include "exchange/json/project_json.h"
#include "exchange/statistics/statistics_folder.h"
#include "exchange/xlsx/xlsx_writer.h"
#include "project/words.h"
#include "report/data/data_workbook.h"
#include "report/writers.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

using Files = std::vector<std::pair<std::string, std::string>>;

/// The attributes asked for; else those of choices, and those by which a saved table groups.
std::vector<AttributeId> groupingsOf(const history::State& state, const analysis::Frame& frame,
                                     const std::vector<std::string>& asked)
{
    std::vector<AttributeId> ids;
    const auto add = [&](AttributeId id) {
        const auto* attribute = state.cases.find(id);
        if (attribute != nullptr && !attribute->deleted && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    for (const std::string& word : asked) add(attributeNamed(state, word).id);
    if (!asked.empty()) return ids;
    for (const auto* table : state.tablesInOrder()) add(table->groupBy);
    for (const AttributeId id : report::groupingAttributes(frame)) add(id);
    return ids;
}

/// A project counted once, for whatever it is written to.
class Counted
{
public:
    Counted(project::Project& project, const ExportOptions& options)
        : m_project(project), m_snapshot(snapshotOf(state())),
          m_question{codersListed(state(), options.coders), coding::turnChoiceFromKey(options.turns),
                     groupingsOf(state(), m_snapshot.frame(), options.groups), userLanguage()},
          m_findings(report::findingsOf(m_snapshot, m_question)), m_withoutTexts(options.withoutTexts)
    {
    }

    [[nodiscard]] project::Project& project() { return m_project; }
    [[nodiscard]] const history::State& state() const { return m_project.state(); }
    [[nodiscard]] const report::Findings& findings() const { return m_findings; }
    /// Those of the coders that were asked for.
    [[nodiscard]] coding::Codings codings() const
    {
        if (m_question.coders.empty()) return state().codings;
        coding::Codings theirs;
        for (const auto& [transcript, list] : state().codings.all())
            for (const coding::Coding& one : list)
                if (std::find(m_question.coders.begin(), m_question.coders.end(), one.coder) !=
                    m_question.coders.end())
                    theirs.put(one);
        return theirs;
    }
    [[nodiscard]] report::DataInput input()
    {
        report::DataInput input{state().info.title, m_snapshot, state().codings, m_findings, m_question, {}};
        if (!m_withoutTexts) input.words = project::Words(m_project);
        return input;
    }

private:
    project::Project& m_project;
    analysis::Snapshot m_snapshot;
    report::FindingsQuestion m_question;
    report::Findings m_findings;
    bool m_withoutTexts;
};

/// The forms that can be imported again, and the tables of what was found.
Files csvFiles(Counted& counted)
{
    const history::State& state = counted.state();
    const Language language = state.info.language;
    Files files{
        {"codebook.csv", exchange::writeCodebookCsv(state.codebook, language)},
        {"attributes.csv", exchange::writeAttributesCsv(state.cases)},
        {"cases.csv", exchange::writeCasesCsv(state.cases, state.transcripts, language)},
        {"codings.csv", exchange::writeCodingsCsv(counted.codings(), codingsContext(counted.project()))}};
    const report::Workbook book = report::dataWorkbook(counted.input());
    for (const report::Sheet& sheet : book.sheets)
        if (sheet.key == "passages" || sheet.key == "found" || sheet.key == "numbers" ||
            sheet.key == "x_of_n")
            files.emplace_back(sheet.key + ".csv", exchange::sheetCsv(sheet));
    return files;
}

Files statisticsFiles(Counted& counted, exchange::StatisticsProgram program)
{
    const report::DataInput input = counted.input();
    const SpeakIn speak(input.question.language);
    return exchange::statisticsFolder({input.title, counted.findings(), report::casesSheet(input, true),
                                       report::respondentsSheet(input, true), report::codingsSheet(input)},
                                      program);
}

/// The saved tables as in a tables.json, each with its result.
Json tablesWithResults(const history::State& state)
{
    const auto snapshot = snapshotOf(state);
    Json tables = Json::array();
    for (const coding::TableDefinition* definition : state.tablesInOrder()) {
        Json table = toJson(*definition, state);
        const auto counted = analysis::count(snapshot, *definition);
        table["result"] = Json::parse(report::write(counted, report::Form::json));
        tables.push_back(std::move(table));
    }
    return tables;
}

}

std::vector<std::string> exportWorkbook(project::Project& project, const std::filesystem::path& path,
                                        const ExportOptions& options, Progress& /*progress*/)
{
    Counted counted(project, options);
    const report::Workbook book = report::dataWorkbook(counted.input());
    writeFile(path, exchange::xlsxOf(book));
    std::vector<std::string> losses;
    for (const std::string& place : exchange::cutTextsIn(book))
        losses.push_back(
            say("{place}: the text is longer than a cell holds (32,767 characters) and ends in “…”.",
                fmt::arg("place", place)));
    return losses;
}

std::vector<std::string> exportJson(project::Project& project, const std::filesystem::path& path,
                                    const ExportOptions& options, Progress& /*progress*/)
{
    exchange::ProjectJsonInput input{project.state(), tablesWithResults(project.state()), {}};
    if (!options.withoutTexts) input.text = [&](TranscriptId id) { return project.text(id); };
    writeFile(path, exchange::projectJson(input));
    return {};
}

std::vector<std::string> exportFolder(project::Project& project, const std::filesystem::path& path,
                                      const ExportOptions& options, Progress& /*progress*/)
{
    using exchange::StatisticsProgram;
    Counted counted(project, options);
    const auto program = options.reader == "r" ? StatisticsProgram::r : StatisticsProgram::spss;
    writeFolder(path, options.reader == "csv" ? csvFiles(counted) : statisticsFiles(counted, program));
    return {};
}

}
