// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/data/data_workbook.h"

namespace rd::report
{

namespace
{

std::string caseHead(const DataInput& input)
{
    return input.snapshot.frame().unitOne(coding::CountUnit::cases, input.question.language);
}

/// "f_listens", "f_listens (not_done)"
std::string variableKey(const Findings::Variable& variable)
{
    return variable.qualifier.empty() ? variable.code : variable.code + " (" + variable.qualifier + ")";
}

SheetColumn variableColumn(const Findings::Variable& variable)
{
    constexpr int width = 14;
    return {variableKey(variable), variable.label, width};
}

SheetCell flag(bool yes)
{
    return yes ? 1.0 : 0.0;
}

/// Groups first, so that a row stays whole when the sheet is sorted.
Sheet foundSheet(const DataInput& input)
{
    const Findings& findings = input.findings;
    Sheet sheet{"found", tr("Found (0 and 1)"), {{"case", caseHead(input), 24}}, {}, 1};
    for (std::size_t g = 1; g < findings.groups.size(); ++g)
        sheet.columns.push_back(
            {findings.groups[g].attribute + "=" + findings.groups[g].name, findings.groups[g].label, 14});
    for (const auto& variable : findings.variables) sheet.columns.push_back(variableColumn(variable));
    for (std::size_t i = 0; i < findings.cases.size(); ++i) {
        std::vector<SheetCell> row{findings.cases[i]};
        for (std::size_t g = 1; g < findings.groups.size(); ++g)
            row.push_back(flag(findings.groups[g].holds[i]));
        for (const auto& variable : findings.variables) row.push_back(flag(variable.found[i]));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet countsSheet(const DataInput& input)
{
    const Findings& findings = input.findings;
    Sheet sheet{"numbers", tr("Numbers of codings"), {{"case", caseHead(input), 24}}, {}, 1};
    for (const auto& variable : findings.variables)
        if (!variable.codings.empty()) sheet.columns.push_back(variableColumn(variable));
    for (std::size_t i = 0; i < findings.cases.size(); ++i) {
        std::vector<SheetCell> row{findings.cases[i]};
        for (const auto& variable : findings.variables)
            if (!variable.codings.empty()) row.emplace_back(static_cast<double>(variable.codings[i]));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

/// x, n and their share of one group, counted from the sheet of 0 and 1 (`from`).
void addFigures(std::vector<SheetCell>& row, const Findings& findings, std::size_t group,
                std::size_t variable, std::size_t from)
{
    const Findings::Group& of = findings.groups[group];
    const std::size_t groupColumns = findings.groups.size() - 1;
    CountOfRows x{from, {groupColumns + 1 + variable}, static_cast<double>(of.x[variable])};
    CountOfRows n{from, {}, static_cast<double>(of.n)};
    if (group > 0) {
        x.columns.push_back(group);
        n.columns.push_back(group);
    }
    const std::size_t place = row.size();
    const double share = of.n == 0 ? 0 : x.value / n.value;
    row.emplace_back(std::move(x));
    row.emplace_back(std::move(n));
    row.emplace_back(Share{place, place + 1, share});
}

Sheet xOfNSheet(const DataInput& input, std::size_t from)
{
    const Findings& findings = input.findings;
    Sheet sheet{"x_of_n", tr("x of n"), {}, {}, 2};
    sheet.columns = {{"code", tr("Code (key)"), 22}, {"label", tr("Code"), 44}};
    for (const Findings::Group& group : findings.groups) {
        const std::string key = group.attribute.empty() ? group.name : group.attribute + "=" + group.name;
        sheet.columns.push_back({"x " + key, say("x, {group}", fmt::arg("group", group.label)), 12});
        sheet.columns.push_back({"n " + key, say("n, {group}", fmt::arg("group", group.label)), 12});
        sheet.columns.push_back({"share " + key, say("share, {group}", fmt::arg("group", group.label)), 12});
    }
    for (std::size_t v = 0; v < findings.variables.size(); ++v) {
        std::vector<SheetCell> row{variableKey(findings.variables[v]), findings.variables[v].label};
        for (std::size_t g = 0; g < findings.groups.size(); ++g) addFigures(row, findings, g, v, from);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet aboutSheet(const DataInput& input)
{
    Sheet sheet{"about", tr("About"), {{"about", input.title, 110}}, {}, 0};
    const auto line = [&](std::string text) { sheet.rows.push_back({std::move(text)}); };
    line(tr("Confidential: this file holds data of people who were interviewed."));
    for (const std::string& note : input.findings.notes) line(note);
    line(
        tr("Found (0 and 1): in which case each code, or a code below it, was found. A code with a qualifier "
           "behind it stands for the codings that carry the qualifier."));
    line(tr("x of n is counted from that sheet by formulas: in how many cases of the group the code was "
            "found, and how many cases the group has."));
    line(tr("? means asked but unknown, n/a not applicable; an empty cell was not filled in."));
    return sheet;
}

}

Workbook dataWorkbook(const DataInput& input)
{
    const SpeakIn speak(input.question.language);
    Workbook book{input.title, input.question.language, {}};
    book.sheets = {aboutSheet(input), codebookSheet(input), codingsSheet(input), foundSheet(input)};
    const std::size_t found = book.sheets.size() - 1;
    book.sheets.push_back(xOfNSheet(input, found));
    book.sheets.push_back(countsSheet(input));
    book.sheets.push_back(casesSheet(input, false));
    book.sheets.push_back(respondentsSheet(input, false));
    return book;
}

}
