// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx/xlsx_writer.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/i18n.h"
#include "exchange/xlsx/memory_file.h"
#include "text/offset_map.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rd::exchange
{

namespace
{

using report::Sheet;

constexpr std::size_t textLimit = 32767; // UTF-16 units in a cell

std::string columnName(std::size_t column)
{
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string fittingText(const std::string& text)
{
    if (text.size() <= textLimit) return text;
    const text::OffsetMap map(text);
    if (map.utf16Of(map.length()) <= textLimit) return text;
    return std::string(map.slice({0, map.codePointOfUtf16(textLimit - 1)})) + "…";
}

int numberAt(std::string_view text, std::size_t from, std::size_t length)
{
    int value = 0;
    if (from + length <= text.size()) std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
}

/// "2026-03-01" or "2026-03-01 14:05:09"; month 0 when it is no day that Excel can hold.
lxw_datetime dateOf(std::string_view text)
{
    lxw_datetime date{};
    date.year = numberAt(text, 0, 4);
    date.month = numberAt(text, 5, 2);
    date.day = numberAt(text, 8, 2);
    date.hour = numberAt(text, 11, 2);
    date.min = numberAt(text, 14, 2);
    date.sec = numberAt(text, 17, 2);
    if (date.year < 1900 || date.month > 12 || date.day < 1 || date.day > 31) date.month = 0;
    return date;
}

void demandRoom(const Sheet& sheet)
{
    if (sheet.rows.size() < LXW_ROW_MAX && sheet.columns.size() <= LXW_COL_MAX) return;
    throw Refusal({"", sheet.name, tr("An Excel sheet has no room for so many rows or columns."),
                   tr("Export to a folder of CSV files instead.")});
}

/// The looks of cells. They belong to the workbook.
struct Looks {
    explicit Looks(lxw_workbook* book)
        : head(workbook_add_format(book)), text(workbook_add_format(book)), number(workbook_add_format(book)),
          day(workbook_add_format(book)), instant(workbook_add_format(book)), share(workbook_add_format(book))
    {
        for (lxw_format* format : {head, text, number, day, instant, share})
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_bold(head);
        format_set_text_wrap(head);
        format_set_bg_color(head, 0xEEEEEE);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_text_wrap(text);
        format_set_num_format(text, "@"); // stays a text when it is edited, whatever it begins with
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_num_format(instant, "yyyy-mm-dd hh:mm");
        format_set_num_format(share, "0%");
    }
    lxw_format* head;
    lxw_format* text;
    lxw_format* number;
    lxw_format* day;
    lxw_format* instant;
    lxw_format* share;
};

/// Writes one value into one cell.
class CellWriter
{
public:
    CellWriter(const report::Workbook& book, const Looks& looks, lxw_worksheet* sheet)
        : m_book(book), m_looks(looks), m_sheet(sheet)
    {
    }
    void at(std::size_t row, std::size_t column)
    {
        m_row = static_cast<lxw_row_t>(row);
        m_column = static_cast<lxw_col_t>(column);
    }

    void operator()(std::monostate /*empty*/) const {}
    void operator()(const std::string& text) const
    {
        if (!text.empty())
            worksheet_write_string(m_sheet, m_row, m_column, fittingText(text).c_str(), m_looks.text);
    }
    void operator()(double number) const
    {
        worksheet_write_number(m_sheet, m_row, m_column, number, m_looks.number);
    }
    void operator()(const report::Day& day) const { date(day.iso, m_looks.day); }
    void operator()(const report::Instant& instant) const
    {
        if (instant.ms > 0) date(localTime(instant.ms), m_looks.instant);
    }
    void operator()(const report::CountOfRows& count) const
    {
        const Sheet& from = m_book.sheets[count.sheet];
        if (from.rows.empty()) return (*this)(count.value);
        std::string formula;
        for (const std::size_t column : count.columns)
            formula += (formula.empty() ? "=COUNTIFS(" : ",") + range(from, column) + ",1";
        if (formula.empty()) formula = "=COUNTA(" + range(from, 0);
        worksheet_write_formula_num(m_sheet, m_row, m_column, (formula + ")").c_str(), m_looks.number,
                                    count.value);
    }
    void operator()(const report::Share& share) const
    {
        const auto cell = [&](std::size_t column) { return columnName(column) + std::to_string(m_row + 1); };
        const std::string whole = cell(share.whole);
        const std::string formula = "=IF(" + whole + "=0,0," + cell(share.part) + "/" + whole + ")";
        worksheet_write_formula_num(m_sheet, m_row, m_column, formula.c_str(), m_looks.share, share.value);
    }

private:
    void date(const std::string& text, lxw_format* look) const
    {
        lxw_datetime date = dateOf(text);
        if (date.month == 0) return (*this)(text);
        worksheet_write_datetime(m_sheet, m_row, m_column, &date, look);
    }
    static std::string range(const Sheet& sheet, std::size_t column)
    {
        const std::string name = columnName(column);
        return "'" + sheet.name + "'!$" + name + "$2:$" + name + "$" + std::to_string(sheet.rows.size() + 1);
    }

    const report::Workbook& m_book;
    const Looks& m_looks;
    lxw_worksheet* m_sheet;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

/// How many lines a text takes in a column of so many letters.
double linesOf(std::string_view text, int width)
{
    double lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto letters = static_cast<double>(text::codePointCount(text.substr(at, end - at)));
        lines += std::max(1.0, std::ceil(letters / (width * 0.9)));
        at = end + 1;
    }
    return lines;
}

/// Not every program finds the height of a row by itself when it opens the file.
void setHeight(lxw_worksheet* page, std::size_t row, double lines)
{
    constexpr double line = 15;
    constexpr double highest = 409; // points, of Excel
    if (lines > 1)
        worksheet_set_row(page, static_cast<lxw_row_t>(row), std::min(lines * line, highest), nullptr);
}

double linesOf(const Sheet& sheet, const std::vector<report::SheetCell>& row)
{
    double lines = 1;
    for (std::size_t c = 0; c < row.size(); ++c)
        if (const auto* text = std::get_if<std::string>(&row[c]))
            lines = std::max(lines, linesOf(*text, sheet.columns[c].width));
    return lines;
}

void layOut(lxw_worksheet* page, const Sheet& sheet)
{
    constexpr std::size_t columnsOnPaper = 16;
    const auto last = static_cast<lxw_col_t>(sheet.columns.size() - 1);
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
        worksheet_set_column(page, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c),
                             sheet.columns[c].width, nullptr);
    worksheet_freeze_panes(page, 1, static_cast<lxw_col_t>(sheet.frozenColumns));
    if (last > 0) worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), last);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    if (sheet.columns.size() <= columnsOnPaper) worksheet_fit_to_pages(page, 1, 0);
}

void writeSheet(const report::Workbook& book, const Looks& looks, lxw_worksheet* page, const Sheet& sheet)
{
    CellWriter writer(book, looks, page);
    double headLines = 1;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        headLines = std::max(headLines, linesOf(sheet.columns[c].head, sheet.columns[c].width));
        worksheet_write_string(page, 0, static_cast<lxw_col_t>(c), fittingText(sheet.columns[c].head).c_str(),
                               looks.head);
    }
    setHeight(page, 0, headLines);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        setHeight(page, r + 1, linesOf(sheet, sheet.rows[r]));
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            writer.at(r + 1, c);
            std::visit(writer, sheet.rows[r][c]);
        }
    }
    layOut(page, sheet);
}

}

std::vector<std::string> cutTextsIn(const report::Workbook& book)
{
    std::vector<std::string> places;
    for (const report::Sheet& sheet : book.sheets)
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (const report::SheetCell& cell : sheet.rows[row])
                if (const auto* text = std::get_if<std::string>(&cell); text && fittingText(*text) != *text)
                    places.push_back(say("sheet “{sheet}”, row {row}", fmt::arg("sheet", sheet.name),
                                         fmt::arg("row", row + 2))); // the first has the heads
    return places;
}

std::string xlsxOf(const report::Workbook& book)
{
    for (const Sheet& sheet : book.sheets) demandRoom(sheet);
    const MemoryFile file;
    lxw_workbook* made = workbook_new(file.path().c_str());
    lxw_doc_properties properties{};
    std::string title = book.title;
    properties.title = title.data();
    workbook_set_properties(made, &properties);
    const Looks looks(made);
    for (const Sheet& sheet : book.sheets)
        writeSheet(book, looks, workbook_add_worksheet(made, sheet.name.c_str()), sheet);
    if (workbook_close(made) != LXW_NO_ERROR)
        throw Refusal({"", "", tr("The workbook could not be made."),
                       tr("Make room on the disk for temporary files and try again.")});
    return file.bytes();
}

}
