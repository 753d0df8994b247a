// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/answers_plan.h"

#include "base/i18n.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

/// A column of answers has so many words in its filled cells on average.
constexpr std::size_t wordsOfAnAnswer = 4;

std::size_t wordsIn(std::string_view text)
{
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

/// "2025/03/01 9:12:33 a.m. CET": a date and nothing behind it but a time.
bool isTime(const std::string& text)
{
    constexpr std::size_t longest = 40;
    const auto date = text.size() > longest ? std::nullopt : text::findDate(text);
    if (!date || date->start > 0) return false;
    bool time = false;
    std::size_t letters = 0;
    for (const char c : text.substr(date->end)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        letters = letter ? letters + 1 : 0;
        time = time || c == ':';
        if (letters > 4 ||
            (!letter && std::string_view("0123456789:.,+- ()/").find(c) == std::string_view::npos))
            return false;
    }
    return time || date->end == text.size();
}

/// When each row was filled in, which is no answer and names nobody.
bool holdsTimes(const SheetTable& table, std::size_t column)
{
    bool filled = false;
    for (const SheetRow& row : table.rows) {
        const std::string& text = row.cells[column].text;
        if (!text.empty() && !isTime(text)) return false;
        filled = filled || !text.empty();
    }
    return filled;
}

/// Whether the column reads as what people wrote, not as one of a few choices.
bool looksLikeAnswers(const SheetTable& table, std::size_t column)
{
    if (holdsTimes(table, column)) return false;
    std::size_t filled = 0;
    std::size_t words = 0;
    std::set<std::string_view> different;
    for (const SheetRow& row : table.rows) {
        const SheetCell& cell = row.cells[column];
        if (cell.text.empty()) continue;
        if (cell.isNumber) return false;
        ++filled;
        words += wordsIn(cell.text);
        different.insert(cell.text);
    }
    return filled > 0 && words >= filled * wordsOfAnAnswer && different.size() * 2 > filled;
}

/// Every row has a short text of its own in it.
bool namesRows(const SheetTable& table, std::size_t column)
{
    constexpr std::size_t longest = 60;
    if (holdsTimes(table, column)) return false;
    std::set<std::string> names;
    for (const SheetRow& row : table.rows) {
        const std::string& text = row.cells[column].text;
        if (text.empty() || text.size() > longest || !names.insert(text).second) return false;
    }
    return true;
}

bool isCalledLikeNames(const std::string& column)
{
    constexpr std::array words{
        "id",          "nr",         "nummer",        "number",        "naam",
        "name",        "case",       "casus",         "respondent",    "respondentnummer",
        "responseid",  "deelnemer",  "participant",   "cliëntsysteem", "respondent id",
        "response id", "respondnr.", "respondent nr", "participant id"};
    const std::string folded = text::folded(column);
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text::folded(word) == folded; });
}

int proposedCase(const SheetTable& table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (isCalledLikeNames(table.columns[i]) && namesRows(table, i)) return static_cast<int>(i);
    const bool first = namesRows(table, 0) && !looksLikeAnswers(table, 0) && table.columns.size() > 1;
    return first ? 0 : -1;
}

/// Why the cases are numbered: what a column that is called as one with names has of them.
std::string whyNumbered(const SheetTable& table)
{
    const auto isCalled = std::find_if(table.columns.begin(), table.columns.end(), isCalledLikeNames);
    const auto column = static_cast<std::size_t>(isCalled - table.columns.begin());
    std::set<std::string> seen;
    for (const SheetRow& row : table.rows) {
        if (column == table.columns.size()) break;
        const std::string& name = row.cells[column].text;
        if (name.empty())
            return say("The column “{column}” is empty in row {row}, so the cases are numbered.",
                       fmt::arg("column", *isCalled), fmt::arg("row", row.number));
        if (!seen.insert(name).second)
            return say("“{name}” stands twice in the column “{column}”, so the cases are numbered.",
                       fmt::arg("name", name), fmt::arg("column", *isCalled));
    }
    return tr("No column names the rows, so the cases are numbered.");
}

std::string namesOf(const SheetTable& table, const std::vector<int>& columns)
{
    std::string text;
    for (const int column : columns)
        text += (text.empty() ? "" : ", ") + table.columns[static_cast<std::size_t>(column)];
    return text;
}

/// Each is the name of a column, or several in a list.
std::vector<int> demanded(const SheetTable& table, const std::vector<std::string>& names)
{
    std::vector<int> columns;
    for (const std::string& name :
         text::namesIn(names, [&](const std::string& list) { return table.find(list) >= 0; }))
        columns.push_back(table.demand(name));
    return columns;
}

void demandOneUse(const SheetTable& table, const AnswersPlan& plan)
{
    std::vector<int> used = plan.answers;
    used.insert(used.end(), plan.attributes.begin(), plan.attributes.end());
    if (plan.caseColumn >= 0) used.push_back(plan.caseColumn);
    std::set<int> seen;
    for (const int column : used)
        if (!seen.insert(column).second)
            table.refuse(0,
                         say("The column “{column}” is wanted as two things.",
                             fmt::arg("column", table.columns[static_cast<std::size_t>(column)])),
                         tr("Name it once: as answers, as the names of cases, or as an attribute."));
}

void proposeAnswers(SheetTable& table, AnswersPlan& plan)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (static_cast<int>(i) != plan.caseColumn && looksLikeAnswers(table, i))
            plan.answers.push_back(static_cast<int>(i));
    if (plan.answers.empty())
        table.refuse(0, tr("No column of this table looks like open answers."),
                     say("Name the columns with --answers. There are {columns}.",
                         fmt::arg("columns", namesOf(table, [&] {
                                      std::vector<int> all(table.columns.size());
                                      for (std::size_t i = 0; i < all.size(); ++i)
                                          all[i] = static_cast<int>(i);
                                      return all;
                                  }()))));
    table.notes.push_back(say("Taken as answers, because of their long texts: {columns}.",
                              fmt::arg("columns", namesOf(table, plan.answers))));
}

bool isEmpty(const SheetTable& table, std::size_t column)
{
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const SheetRow& row) { return row.cells[column].text.empty(); });
}

void proposeAttributes(SheetTable& table, AnswersPlan& plan)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const bool answer = std::find(plan.answers.begin(), plan.answers.end(), column) != plan.answers.end();
        if (column != plan.caseColumn && !answer && !isEmpty(table, i)) plan.attributes.push_back(column);
    }
    if (!plan.attributes.empty())
        table.notes.push_back(say("Taken as attributes of the cases: {columns}.",
                                  fmt::arg("columns", namesOf(table, plan.attributes))));
}

void notePassedOver(SheetTable& table, const AnswersPlan& plan)
{
    std::vector<int> others;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const auto among = [&](const std::vector<int>& list) {
            return std::find(list.begin(), list.end(), column) != list.end();
        };
        const bool used = column == plan.caseColumn || among(plan.answers) || among(plan.attributes);
        if (!used && !table.isHidden(column)) others.push_back(column);
    }
    if (!others.empty())
        table.notes.push_back(
            sayn("Passed over: the column {columns}.", "Passed over: the columns {columns}.",
                 static_cast<long long>(others.size()), fmt::arg("columns", namesOf(table, others))));
}

}

AnswersPlan planOf(const AnswersWish& wish, SheetTable& table)
{
    AnswersPlan plan;
    plan.answers = demanded(table, wish.answers);
    if (wish.attributes) plan.attributes = demanded(table, *wish.attributes);
    if (wish.caseColumn.empty()) {
        plan.caseColumn = wish.numbered ? -1 : proposedCase(table);
        const auto taken = [&](const std::vector<int>& list) {
            return std::find(list.begin(), list.end(), plan.caseColumn) != list.end();
        };
        if (taken(plan.answers) || taken(plan.attributes)) plan.caseColumn = -1;
        table.notes.push_back(
            plan.caseColumn < 0
                ? whyNumbered(table)
                : say("Taken as the names of the cases: {column}.",
                      fmt::arg("column", table.columns[static_cast<std::size_t>(plan.caseColumn)])));
    } else {
        plan.caseColumn = table.demand(wish.caseColumn);
    }
    if (wish.answers.empty()) proposeAnswers(table, plan);
    if (!wish.attributes) proposeAttributes(table, plan);
    demandOneUse(table, plan);
    notePassedOver(table, plan);
    return plan;
}

AnswersProposal answersProposal(const std::vector<Sheet>& sheets, const std::string& file,
                                const TableChoice& choice)
{
    AnswersProposal proposal{tableOf(sheets, file, choice), {}};
    const int caseColumn = proposedCase(proposal.table);
    for (std::size_t i = 0; i < proposal.table.columns.size(); ++i)
        proposal.columns.push_back(static_cast<int>(i) == caseColumn     ? AnswersColumn::caseName
                                   : looksLikeAnswers(proposal.table, i) ? AnswersColumn::answer
                                   : isEmpty(proposal.table, i)          ? AnswersColumn::leftOut
                                                                         : AnswersColumn::attribute);
    return proposal;
}

std::vector<std::string> caseNames(const SheetTable& table, int caseColumn)
{
    const auto point = table.file.rfind('.');
    const std::string stem = table.file.substr(0, point == 0 ? std::string::npos : point);
    std::vector<std::string> names;
    std::map<std::string, int> rowOf;
    for (const SheetRow& row : table.rows) {
        std::string name = caseColumn < 0 ? stem + " " + std::to_string(row.number)
                                          : row.cells[static_cast<std::size_t>(caseColumn)].text;
        std::replace(name.begin(), name.end(), '\n', ' ');
        if (name.empty())
            table.refuse(row.number, tr("This row names no case."),
                         tr("Fill the cell, or choose no column for the names: then the rows are numbered."));
        const auto [known, fresh] = rowOf.emplace(name, row.number);
        if (!fresh)
            table.refuse(row.number,
                         say("The case “{name}” stands twice, also in line {line}.", fmt::arg("name", name),
                             fmt::arg("line", known->second)),
                         tr("Give each row its own name, or choose another column for the names."));
        names.push_back(std::move(name));
    }
    return names;
}

}
