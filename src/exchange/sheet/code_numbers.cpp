// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/code_numbers.h"

#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"

#include <set>
#include <vector>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestNumber = 60;

/// Length of "1.1.1" at the start; 0 where there is none.
std::size_t numberLength(std::string_view text)
{
    const auto isDigit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    std::size_t at = 0;
    while (at < longestNumber &&
           (isDigit(at) || (at > 0 && isDigit(at - 1) && text[at] == '.' && isDigit(at + 1))))
        ++at;
    return at < longestNumber ? at : 0;
}

struct RowNumber {
    int row = 0;        ///< As shown to the user.
    std::string number; ///< Empty where the row has none.
};

const std::string& cellIn(const SheetRow& row, int column)
{
    return row.cells[static_cast<std::size_t>(column)].text;
}

/// Of the rows that name a code.
std::vector<RowNumber> numbersOf(const CodebookColumns& columns, const SheetTable& table)
{
    std::vector<RowNumber> numbers;
    for (const SheetRow& row : table.rows)
        if (!cellIn(row, columns.name).empty())
            numbers.push_back({row.number, numberedCode(columns, row).number});
    return numbers;
}

/// At least half are numbers, and some have another one above them.
bool haveLevels(const std::vector<RowNumber>& numbers)
{
    std::size_t filled = 0;
    bool deeper = false;
    for (const auto& [row, number] : numbers) {
        if (!number.empty()) ++filled;
        deeper = deeper || !numberAbove(number).empty();
    }
    return deeper && filled * 2 >= numbers.size();
}

/// In words for the user: one is missing, stands twice, or has none above it. Empty where they tell a tree.
std::string whyNoTree(const std::vector<RowNumber>& numbers)
{
    std::set<std::string> known;
    for (const auto& [row, number] : numbers) {
        if (number.empty()) return say("row {row} has no number", fmt::arg("row", row));
        if (!known.insert(number).second)
            return say("{number} in row {row} stands twice", fmt::arg("number", number),
                       fmt::arg("row", row));
    }
    for (const auto& [row, number] : numbers)
        if (const std::string above = numberAbove(number); !above.empty() && !known.contains(above))
            return say("there is no {above} above {number} in row {row}", fmt::arg("above", above),
                       fmt::arg("number", number), fmt::arg("row", row));
    return {};
}

bool isMark(std::string_view text, std::size_t at)
{
    return at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == ':');
}

}

std::string codeNumber(std::string_view text)
{
    const std::size_t length = numberLength(text);
    if (length == 0 || text.size() > length + (isMark(text, length) ? 1 : 0)) return {};
    return std::string(text.substr(0, length));
}

std::optional<NumberedName> numberedName(std::string_view text)
{
    const std::size_t length = numberLength(text);
    const std::size_t end = length + (isMark(text, length) ? 1 : 0);
    if (length == 0 || end >= text.size() || (text[end] != ' ' && text[end] != '\t')) return std::nullopt;
    const std::string_view name = trimmedCell(text.substr(end));
    if (name.empty()) return std::nullopt;
    return NumberedName{std::string(text.substr(0, length)), std::string(name)};
}

std::string numberAbove(const std::string& number)
{
    const std::size_t point = number.rfind('.');
    return point == std::string::npos ? std::string() : number.substr(0, point);
}

NumberedName numberedCode(const CodebookColumns& columns, const SheetRow& row)
{
    const std::string& name = cellIn(row, columns.name);
    if (!columns.numbersInNames) return {codeNumber(cellIn(row, columns.numbers)), name};
    return numberedName(name).value_or(NumberedName{{}, name});
}

void lookForNumbers(CodebookColumns& columns, SheetTable& table, bool keepsNames)
{
    const auto number = columns.further.find("number");
    std::vector<int> places{number == columns.further.end() ? -1 : number->second, columns.key};
    if (!keepsNames) places.push_back(columns.name);
    if (columns.path >= 0) places = {columns.path};
    for (const int place : places) {
        if (place < 0) continue;
        CodebookColumns tried = columns;
        tried.numbersInNames = place == columns.name;
        tried.numbers = place;
        const std::vector<RowNumber> numbers = numbersOf(tried, table);
        if (!haveLevels(numbers)) continue;
        if (std::string why = whyNoTree(numbers); !why.empty()) {
            table.notes.push_back(
                say("The numbers of the codes were not taken as levels: {why}.", fmt::arg("why", why)));
            return;
        }
        if (place == columns.path) {
            tried.path = -1;
            tried.further.emplace("number", place);
        }
        columns = tried;
        table.notes.push_back(tr("The numbers of the codes were taken as levels: 1.1 stands below 1."));
        if (columns.numbersInNames)
            table.notes.push_back(
                say("They were taken out of the names; --map name={column} keeps these whole.",
                    fmt::arg("column", table.columns[static_cast<std::size_t>(place)])));
        return;
    }
}

}
