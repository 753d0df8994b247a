// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// One row of a CSV file after the header.
struct CsvRecord {
    int line = 0; ///< Of the file, from 1; where the row begins, as cells may hold line breaks.
    std::vector<std::string> cells; ///< As many as the header has; missing ones at the end are empty.
};

/// The rows of a table that was read already (a spreadsheet), in the shape of a form. Each record has as many
/// cells as the header.
struct CsvTable {
    std::string file;
    std::vector<std::string> header;
    int headerLine = 1;
    std::vector<CsvRecord> records;
};

/// What a table may have at most, so that a small file cannot ask for all memory: columns as in a spreadsheet
/// program, and cells counted with the empty ones between others.
constexpr std::size_t mostColumns = 16384;
constexpr std::size_t mostCells = 4'000'000;

/// All rows of a file without looking for a header.
struct CsvRows {
    std::vector<CsvRecord> records;
    std::string encoding;        ///< As they were decoded.
    bool encodingCertain = true; ///< False: worth showing to the user, who may name another.
};

/// Reads comma separated values (RFC 4180) as spreadsheets write them: any encoding that text/encoding finds,
/// with or without byte order mark, separated by comma, semicolon or tab (found by the header, or told by a
/// first line "sep=;"), quoted cells with line breaks. Text comes out in NFC with LF line ends. Cells lose
/// the white space at their edges unless they are quoted. The apostrophe that makes a formula harmless (see
/// CsvWriter) is taken off. Rows without any cell filled in are passed over.
class CsvReader
{
public:
    /// `file` is the name that complaints show. `encoding` empty: found. Throws Refusal when the bytes are no
    /// text, the file is empty, or its header is damaged.
    CsvReader(std::string_view bytes, std::string file, const std::string& encoding = {});
    /// Gives the records of the table.
    explicit CsvReader(CsvTable table);

    /// All rows with a cell filled in, as they are: no header is looked for, rows may differ in length, and
    /// cells keep the spaces before them, which may say how deep a name stands, and apostrophes, which in
    /// tables of other programs are words.
    static CsvRows rowsOf(std::string_view bytes, const std::string& file, const std::string& encoding = {});

    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
    [[nodiscard]] int headerLine() const { return m_headerLine; }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] const std::string& encoding() const { return m_encoding; }
    /// Tells the encoding where it was guessed.
    void noteEncoding(std::vector<std::string>& notes) const;
    [[nodiscard]] const std::string& file() const { return m_file; }

    /// Fills `record` with the next row; false at the end. Throws Refusal for a quotation mark that is not
    /// closed or not doubled, and for a row with more cells than the header.
    bool next(CsvRecord& record);

    /// Throws the Refusal for that line; line 0 names the file only.
    [[noreturn]] void refuse(int line, std::string what, std::string remedy) const;

private:
    CsvReader() = default;
    void open(std::string_view bytes, const std::string& encoding);
    bool readCells(std::vector<std::string>& cells);
    void readQuoted(std::string& cell);
    void readPlain(std::string& cell);
    bool endCell();

    std::string m_text;
    std::string m_file;
    std::string m_encoding;
    bool m_encodingCertain = true;
    std::size_t m_at = 0;
    int m_line = 1;
    char m_separator = ',';
    std::vector<std::string> m_header;
    int m_headerLine = 1;
    bool m_keepsIndent = false;
    std::vector<CsvRecord> m_given; ///< Instead of a text, last first.
};

/// For the user, of an encoding that was guessed.
std::string guessedEncodingNote(const std::string& encoding);

/// The text without ASCII white space and no-break spaces at its edges.
std::string_view trimmedCell(std::string_view cell);

}
