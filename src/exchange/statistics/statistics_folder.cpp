// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/statistics/statistics_folder.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/csv/sheet_csv.h"
#include "exchange/statistics/scripts.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using report::Findings;
using report::Sheet;
using report::SheetCell;

/// No program reads a cell of several lines alike.
void flatten(Sheet& sheet)
{
    for (auto& row : sheet.rows)
        for (SheetCell& cell : row)
            if (auto* text = std::get_if<std::string>(&cell))
                std::replace_if(
                    text->begin(), text->end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
}

/// With a number before each row, by which files are put together.
Sheet numbered(Sheet sheet, VariableNames& names)
{
    sheet.columns.insert(sheet.columns.begin(), {"case_id", {}});
    double number = 0;
    for (auto& row : sheet.rows) row.insert(row.begin(), ++number);
    for (auto& column : sheet.columns) column.key = names.of(column.key);
    flatten(sheet);
    return sheet;
}

Sheet foundSheet(const Findings& findings, const std::vector<std::string>& names)
{
    Sheet sheet{"found", {}, {{"case_id", {}}}, {}};
    for (const std::string& name : names) sheet.columns.push_back({name, {}});
    for (std::size_t i = 0; i < findings.cases.size(); ++i) {
        std::vector<SheetCell> row{static_cast<double>(i + 1)};
        for (const auto& variable : findings.variables) row.emplace_back(variable.found[i] ? 1.0 : 0.0);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::string attributeOf(const Findings::Group& group)
{
    return group.attribute.empty() ? group.name : group.attribute;
}

/// Which case is in which group: a case may be in several.
Sheet groupsSheet(const Findings& findings)
{
    Sheet sheet{"groups", {}, {{"case_id", {}}, {"attribute", {}}, {"group", {}}}, {}};
    for (std::size_t i = 0; i < findings.cases.size(); ++i)
        for (const auto& group : findings.groups)
            if (group.holds[i])
                sheet.rows.push_back({static_cast<double>(i + 1), attributeOf(group), group.name});
    flatten(sheet);
    return sheet;
}

Sheet variablesSheet(const Findings& findings, const std::vector<std::string>& names)
{
    Sheet sheet{"variables", {}, {{"variable", {}}, {"code", {}}, {"qualifier", {}}, {"label", {}}}, {}};
    for (std::size_t v = 0; v < names.size(); ++v) {
        const auto& variable = findings.variables[v];
        sheet.rows.push_back({names[v], variable.code, variable.qualifier, variable.label});
    }
    flatten(sheet);
    return sheet;
}

Sheet figuresSheet(const Findings& findings, const std::vector<std::string>& names)
{
    Sheet sheet{"x_of_n", {}, {{"attribute", {}}, {"group", {}}, {"variable", {}}, {"x", {}}, {"n", {}}}, {}};
    for (const auto& group : findings.groups)
        for (std::size_t v = 0; v < names.size() && group.n > 0; ++v)
            sheet.rows.push_back({attributeOf(group), group.name, names[v], static_cast<double>(group.x[v]),
                                  static_cast<double>(group.n)});
    flatten(sheet);
    return sheet;
}

}

std::vector<std::pair<std::string, std::string>> statisticsFolder(const StatisticsInput& input,
                                                                  StatisticsProgram program)
{
    const Findings& findings = input.findings;
    if (findings.cases.empty() || findings.variables.empty())
        throw Refusal({"", "", tr("There is nothing to count: the project has no cases or no codes yet."),
                       tr("Import transcripts and a codebook first.")});
    VariableNames taken; // once over all files, as they are put together
    const Sheet cases = numbered(input.cases, taken);
    for (const char* own : {"attribute", "group", "n"}) taken.of(own);
    const auto names = variableNames(findings, taken);
    const Sheet groups = groupsSheet(findings);
    Sheet respondents = input.respondents;
    flatten(respondents);
    std::vector<std::pair<std::string, std::string>> files;
    for (const Sheet& sheet : {cases, respondents, groups, foundSheet(findings, names),
                               variablesSheet(findings, names), figuresSheet(findings, names), input.codings})
        files.emplace_back(sheet.key + ".csv", sheetCsv(sheet));
    if (program == StatisticsProgram::r)
        files.emplace_back("x_of_n.R", rScript(input.title));
    else
        files.emplace_back("x_of_n.sps", spssSyntax({input.title, cases, groups, findings, names}));
    return files;
}

}
