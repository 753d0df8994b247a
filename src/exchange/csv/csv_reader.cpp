// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csv_reader.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/csv/csv_writer.h"
#include "text/encoding.h"
#include "text/normalise.h"

#include <algorithm>
#include <map>

namespace rd::exchange
{

namespace
{

constexpr std::string_view noBreakSpace = "\xC2\xA0";

[[noreturn]] void refuseFile(const std::string& file, std::string what, std::string remedy)
{
    throw Refusal({file, "", std::move(what), std::move(remedy)});
}

/// An encoding that is not known is refused with the file's name.
text::Decoded decodedAs(std::string_view bytes, const std::string& file, const std::string& wanted)
{
    if (wanted.empty()) return text::decode(bytes);
    try {
        return text::decodeAs(bytes, wanted);
    } catch (const Refusal& refusal) {
        Complaint complaint = refusal.complaint();
        complaint.file = file;
        throw Refusal(complaint);
    }
}

text::Decoded decodedCsv(std::string_view bytes, const std::string& file, const std::string& wanted)
{
    if (bytes.substr(0, 2) == "PK" || bytes.substr(0, 4) == "\xD0\xCF\x11\xE0")
        refuseFile(file, tr("This is a spreadsheet, not a CSV file."),
                   tr("Save it in the spreadsheet program as CSV (UTF-8) first."));
    if (wanted.empty() && text::looksBinary(bytes))
        refuseFile(file, tr("This is not a text file."), tr("Choose a CSV file."));
    text::Decoded decoded = decodedAs(bytes, file, wanted);
    if (const auto bad = decoded.text.find("\uFFFD"); decoded.replaced > 0 && bad != std::string::npos) {
        const auto line = 1 + std::count(decoded.text.begin(),
                                         decoded.text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
        if (!wanted.empty())
            refuseFile(file,
                       say("Line {line} has a character that is not in {encoding}.", fmt::arg("line", line),
                           fmt::arg("encoding", decoded.encoding)),
                       tr("Name another encoding, or none, so that it is found."));
        if (decoded.encoding == "UTF-8")
            refuseFile(
                file,
                say("Line {line} has a character that is not in UTF-8, as all others are.",
                    fmt::arg("line", line)),
                tr("Put it right in the program that the file comes from, or save it there as CSV (UTF-8)."));
    }
    return decoded;
}

/// The separator that stands most often in the first row, outside quotes.
char likelySeparator(std::string_view text)
{
    constexpr std::string_view known = ",;\t";
    std::size_t counts[3] = {0, 0, 0};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (c == '\n' && !quoted) break;
        if (const auto which = known.find(c); which != std::string_view::npos && !quoted) ++counts[which];
    }
    return known[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
}

/// How often the separator stands in each of the first rows that are not blank, outside quotes.
std::vector<std::size_t> countsInRows(std::string_view text, char separator)
{
    constexpr std::size_t enough = 50;
    std::vector<std::size_t> counts;
    std::size_t count = 0;
    bool quoted = false;
    bool blank = true;
    for (std::size_t i = 0; i < text.size() && counts.size() < enough; ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && text[i] == separator) ++count;
        blank = blank && (text[i] == '\n' || text[i] == ' ');
        if (quoted || (text[i] != '\n' && i + 1 < text.size())) continue;
        if (!blank) counts.push_back(count);
        count = 0;
        blank = true;
    }
    return counts;
}

/// How many of the rows have the number that most have, which is not none.
std::size_t mostAlike(const std::vector<std::size_t>& counts)
{
    std::map<std::size_t, std::size_t> rowsWith;
    std::size_t most = 0;
    for (const std::size_t count : counts)
        if (count > 0) most = std::max(most, ++rowsWith[count]);
    return most;
}

/// How many rows at the end are alike, as those of a table below a long explanation; a text may well have a
/// comma in each of its last rows.
std::size_t alikeAtEnd(const std::vector<std::size_t>& counts, char separator)
{
    constexpr std::size_t leastRows = 3;
    if (counts.empty() || counts.back() < (separator == ',' ? 2U : 1U)) return 0;
    const auto other = std::find_if(counts.rbegin(), counts.rend(),
                                    [&](std::size_t count) { return count != counts.back(); });
    const auto rows = static_cast<std::size_t>(other - counts.rbegin());
    return rows < leastRows ? 0 : rows;
}

/// For rows that may begin with an explanation: the separator that most rows have equally often; none ('\\0')
/// where half of them have none, and those at the end are not alike either.
char commonSeparator(std::string_view text)
{
    std::size_t most = 0;
    std::size_t mostAtEnd = 0;
    std::size_t rows = 0;
    char best = '\0';
    char bestAtEnd = '\0';
    for (const char candidate : std::string_view(",;\t")) {
        const std::vector<std::size_t> counts = countsInRows(text, candidate);
        rows = counts.size();
        if (const std::size_t alike = mostAlike(counts); alike > most) most = alike, best = candidate;
        if (const std::size_t atEnd = alikeAtEnd(counts, candidate); atEnd > mostAtEnd)
            mostAtEnd = atEnd, bestAtEnd = candidate;
    }
    return most * 2 >= rows ? best : bestAtEnd;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// In spaces; a tab counts for some, and deeper than this no code stands.
std::size_t indentOf(std::string_view white)
{
    constexpr std::ptrdiff_t spacesOfTab = 4;
    constexpr std::ptrdiff_t most = 1000;
    const auto tabs = std::count(white.begin(), white.end(), '\t');
    const auto all = static_cast<std::ptrdiff_t>(white.size()) + tabs * (spacesOfTab - 1);
    return static_cast<std::size_t>(std::min(all, most));
}

bool allEmpty(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& c) { return c.empty(); });
}

}

std::string guessedEncodingNote(const std::string& encoding)
{
    return say(
        "The encoding was taken to be {encoding}; where letters are wrong, save the table as CSV (UTF-8).",
        fmt::arg("encoding", encoding));
}

std::string_view trimmedCell(std::string_view cell)
{
    for (bool more = true; more;) {
        more = false;
        if (!cell.empty() && isSpace(cell.front())) cell.remove_prefix(1), more = true;
        if (!cell.empty() && isSpace(cell.back())) cell.remove_suffix(1), more = true;
        if (cell.substr(0, 2) == noBreakSpace) cell.remove_prefix(2), more = true;
        if (cell.size() >= 2 && cell.substr(cell.size() - 2) == noBreakSpace)
            cell.remove_suffix(2), more = true;
    }
    return cell;
}

void CsvReader::open(std::string_view bytes, const std::string& encoding)
{
    const text::Decoded decoded = decodedCsv(bytes, m_file, encoding);
    m_text = text::normalised(decoded.text);
    m_encoding = decoded.encoding;
    // Plain ASCII means the same in every encoding that is likely.
    m_encodingCertain = decoded.certain || decoded.encoding == "UTF-8";
    if (m_text.size() >= 6 && m_text.compare(0, 4, "sep=") == 0 && m_text[5] == '\n') {
        m_separator = m_text[4];
        m_at = 6;
        m_line = 2;
    } else {
        m_separator = m_keepsIndent ? commonSeparator(m_text) : likelySeparator(m_text);
    }
}

CsvReader::CsvReader(CsvTable table)
    : m_file(std::move(table.file)), m_header(std::move(table.header)), m_headerLine(table.headerLine),
      m_given(std::move(table.records))
{
    std::reverse(m_given.begin(), m_given.end());
}

CsvReader::CsvReader(std::string_view bytes, std::string file, const std::string& encoding)
    : m_file(std::move(file))
{
    open(bytes, encoding);
    do {
        m_headerLine = m_line;
        if (!readCells(m_header))
            refuseFile(m_file, tr("The file is empty."),
                       tr("Give it a first row with the names of the columns."));
    } while (allEmpty(m_header));
    for (std::size_t i = 0; i < m_header.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!m_header[i].empty() && m_header[i] == m_header[j])
                refuse(m_headerLine,
                       say("The column “{column}” stands twice.", fmt::arg("column", m_header[i])),
                       tr("Keep one of the two."));
}

void CsvReader::refuse(int line, std::string what, std::string remedy) const
{
    std::string place = line > 0 ? say("line {line}", fmt::arg("line", line)) : std::string();
    throw Refusal({m_file, std::move(place), std::move(what), std::move(remedy)});
}

void CsvReader::noteEncoding(std::vector<std::string>& notes) const
{
    if (!m_encodingCertain) notes.push_back(guessedEncodingNote(m_encoding));
}

CsvRows CsvReader::rowsOf(std::string_view bytes, const std::string& file, const std::string& encoding)
{
    CsvReader reader;
    reader.m_file = file;
    reader.m_keepsIndent = true;
    reader.open(bytes, encoding);
    CsvRows rows{{}, reader.m_encoding, reader.m_encodingCertain};
    std::size_t count = 0;
    for (CsvRecord row; row.line = reader.m_line, reader.readCells(row.cells);) {
        if (allEmpty(row.cells)) continue;
        rows.records.push_back(row);
        count += row.cells.size();
        if (count > mostCells)
            reader.refuse(row.line, tr("The table is larger than can be read."),
                          tr("Take only the columns and rows that you need."));
    }
    return rows;
}

bool CsvReader::next(CsvRecord& record)
{
    if (!m_given.empty()) {
        record = std::move(m_given.back());
        m_given.pop_back();
        return true;
    }
    do {
        record.line = m_line;
        if (!readCells(record.cells)) return false;
    } while (allEmpty(record.cells));
    for (std::size_t i = 0; i < record.cells.size(); ++i)
        if ((i >= m_header.size() || m_header[i].empty()) && !record.cells[i].empty())
            refuse(record.line,
                   say("This row has a cell in column {column}, which has no name in the first row.",
                       fmt::arg("column", i + 1)),
                   tr("Put a text that holds the separator between quotation marks, or name the column."));
    record.cells.resize(m_header.size());
    return true;
}

bool CsvReader::readCells(std::vector<std::string>& cells)
{
    if (m_at >= m_text.size()) return false;
    std::size_t count = 0;
    do {
        if (count == mostColumns)
            refuse(m_line, tr("This row has more columns than a table can have."),
                   tr("Check that it is the right file, and that quotation marks are closed."));
        if (count == cells.size()) cells.emplace_back();
        std::string& cell = cells[count++];
        cell.clear();
        const std::size_t start = m_at;
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || (m_text[m_at] == '\t' && m_keepsIndent && m_separator != '\t')))
            ++m_at;
        const std::size_t indent =
            m_keepsIndent ? indentOf(std::string_view(m_text).substr(start, m_at - start)) : 0;
        if (m_at < m_text.size() && m_text[m_at] == '"')
            readQuoted(cell);
        else
            readPlain(cell);
        if (!cell.empty()) cell.insert(0, indent, ' ');
        if (!m_keepsIndent && isMadeHarmless(cell)) cell.erase(0, 1);
    } while (endCell());
    cells.resize(count);
    return true;
}

void CsvReader::readQuoted(std::string& cell)
{
    const int opened = m_line;
    for (++m_at;; ++m_at) {
        if (m_at >= m_text.size())
            refuse(opened, tr("A quotation mark is opened here and never closed."),
                   tr("Close it, or write a quotation mark inside a cell twice."));
        const char c = m_text[m_at];
        if (c == '\n') ++m_line;
        if (c == '"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') break;
            ++m_at;
        }
        cell += c;
    }
    ++m_at;
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
        refuse(m_line, tr("There is text after a closing quotation mark."),
               tr("Write a quotation mark inside a cell twice."));
}

void CsvReader::readPlain(std::string& cell)
{
    const std::size_t start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n') ++m_at;
    cell = trimmedCell(std::string_view(m_text).substr(start, m_at - start));
}

/// Steps over what ends the cell; true when another cell of the row follows.
bool CsvReader::endCell()
{
    if (m_at >= m_text.size()) return false;
    if (m_text[m_at++] == m_separator) return true;
    ++m_line;
    return false;
}

}
