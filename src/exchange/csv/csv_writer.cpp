// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csv_writer.h"

#include "exchange/csv/csv_reader.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// +3, -0.5, -1,25
bool isSignedNumber(std::string_view cell)
{
    bool digits = false;
    int marks = 0;
    for (const char c : cell.substr(1)) {
        digits = digits || isDigit(c);
        if (!isDigit(c) && ((c != '.' && c != ',') || ++marks > 1)) return false;
    }
    return digits;
}

bool beginsLikeFormula(std::string_view cell)
{
    if (cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
        return false;
    return (cell.front() != '+' && cell.front() != '-') || !isSignedNumber(cell);
}

std::string_view withoutApostrophes(std::string_view cell)
{
    while (!cell.empty() && cell.front() == '\'') cell.remove_prefix(1);
    return cell;
}

bool needsQuotes(std::string_view cell)
{
    if (cell.find_first_of(",;\t\"\n\r") != std::string_view::npos) return true;
    return trimmedCell(cell).size() != cell.size();
}

}

bool needsApostrophe(std::string_view cell)
{
    return beginsLikeFormula(withoutApostrophes(cell));
}

bool isMadeHarmless(std::string_view cell)
{
    return !cell.empty() && cell.front() == '\'' && needsApostrophe(cell);
}

void CsvWriter::cell(std::string_view text)
{
    if (!m_first) m_text += ',';
    m_first = false;
    const bool quoted = needsQuotes(text);
    if (quoted) m_text += '"';
    if (needsApostrophe(text)) m_text += '\'';
    for (const char c : text) {
        if (c == '"') m_text += '"';
        m_text += c;
    }
    if (quoted) m_text += '"';
}

void CsvWriter::row(std::initializer_list<std::string_view> cells)
{
    for (const std::string_view text : cells) cell(text);
    endRow();
}

void CsvWriter::row(const std::vector<std::string>& cells)
{
    for (const std::string& text : cells) cell(text);
    endRow();
}

void CsvWriter::endRow()
{
    m_text += '\n';
    m_first = true;
}

}
