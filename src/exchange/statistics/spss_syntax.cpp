// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/csv/csv_writer.h"
#include "exchange/statistics/scripts.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using report::Sheet;
using report::SheetCell;

/// A comment of SPSS ends at a line that ends in a full stop, and goes on over others.
std::string spssComment(const std::string& text)
{
    std::string line = "* ";
    for (const char c : text) line += c == '\n' || c == '\r' ? ' ' : c;
    while (line.ends_with('.') || line.ends_with(' ')) line.pop_back();
    return line + ".\n";
}

std::string spssText(const std::string& text)
{
    constexpr text::Offset longest = 80;
    const text::OffsetMap map(text);
    std::string literal = "'";
    for (const char c : map.slice({0, longest})) {
        if (c == '\'') literal += '\'';
        literal += c == '\n' || c == '\r' ? ' ' : c;
    }
    return literal + "'";
}

/// How SPSS is to read a column: a number, a day, or a text of so many bytes.
std::string formatOf(const Sheet& sheet, std::size_t column)
{
    constexpr std::size_t longest = 32767;
    std::size_t width = 1;
    bool numbers = true;
    bool days = true;
    bool any = false;
    for (const auto& row : sheet.rows) {
        const SheetCell& cell = row[column];
        if (std::holds_alternative<std::monostate>(cell)) continue;
        any = true;
        numbers = numbers && std::holds_alternative<double>(cell);
        days = days && std::holds_alternative<report::Day>(cell);
        if (const auto* text = std::get_if<std::string>(&cell))
            width = std::max(width, text->size() + (needsApostrophe(*text) ? 1 : 0));
        if (const auto* day = std::get_if<report::Day>(&cell)) width = std::max(width, day->iso.size());
    }
    if (any && numbers) return "F12.4";
    if (any && days) return "SDATE10";
    return "A" + std::to_string(std::min(width, longest));
}

std::string getData(const std::string& file, const std::vector<std::string>& variables)
{
    std::string syntax = "GET DATA /TYPE=TXT /FILE='" + file +
                         "' /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED /DELCASE=LINE /FIRSTCASE=2 "
                         "/DELIMITERS=',' /QUALIFIER='\"'\n  /VARIABLES=";
    for (const std::string& variable : variables) syntax += "\n    " + variable;
    return syntax + ".\n";
}

std::string readSheet(const Sheet& sheet)
{
    std::vector<std::string> variables;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
        variables.push_back(sheet.columns[c].key + " " + (c == 0 ? "F8.0" : formatOf(sheet, c)));
    return getData(sheet.key + ".csv", variables);
}

std::string labels(const SpssInput& input)
{
    std::string syntax = "VARIABLE LABELS";
    for (std::size_t v = 0; v < input.names.size(); ++v)
        syntax += "\n  " + input.names[v] + " " + spssText(input.findings.variables[v].label);
    syntax += ".\nVALUE LABELS";
    for (const std::string& name : input.names) syntax += "\n  " + name;
    return syntax + "\n  0 " + spssText(tr("not found")) + " 1 " + spssText(tr("found")) + ".\n";
}

std::string readFound(const SpssInput& input)
{
    std::vector<std::string> variables{"case_id F8.0"};
    for (const std::string& name : input.names) variables.push_back(name + " F1.0");
    return getData("found.csv", variables) + labels(input) + "SAVE OUTFILE='found.sav'.\n";
}

std::string countAgain(const SpssInput& input)
{
    std::string syntax = "MATCH FILES /FILE=* /TABLE='found.sav' /BY case_id.\nAGGREGATE OUTFILE=*\n  "
                         "/BREAK=attribute group\n  /n=N";
    for (const std::string& name : input.names) syntax += "\n  /" + name + "=SUM(" + name + ")";
    syntax += ".\nFORMATS n";
    for (const std::string& name : input.names) syntax += "\n  " + name;
    return syntax + " (F8.0).\n";
}

}

std::string spssSyntax(const SpssInput& input)
{
    std::string syntax = "* Encoding: UTF-8.\n" + spssComment(input.title);
    syntax += spssComment(tr("First make this folder the working folder: CD 'folder'. Then run all"));
    syntax += "SET DECIMAL=DOT.\n\n" + readSheet(input.cases) + "SAVE OUTFILE='cases.sav'.\n\n";
    syntax += spssComment(tr("Of each case (a row) which code was found (1) and which not (0)"));
    syntax += readFound(input) + "\n";
    syntax += spssComment(tr("One file of cases with their attributes and what was found"));
    syntax += "MATCH FILES /FILE='cases.sav' /FILE='found.sav' /BY case_id.\nSAVE OUTFILE='study.sav'.\n\n";
    syntax += spssComment(tr("x of n: in how many of the n cases of a group each code was found"));
    syntax += readSheet(input.groups) + "SORT CASES BY case_id.\n" + countAgain(input);
    syntax +=
        "LIST.\nSAVE TRANSLATE /OUTFILE='x_of_n_spss.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.\n";
    return syntax;
}

}
