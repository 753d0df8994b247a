// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/table.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// A line of a shown table.
struct TableLine {
    enum class Kind {
        heading, ///< Of a part: theme, group, qualifier; with the heads of its columns where parts differ.
        lead,    ///< The phrase that the rows complete.
        heads,   ///< The columns' heads, of a part without heading where parts differ.
        row,
        note ///< Below a row or a part.
    };
    Kind kind = Kind::row;
    std::size_t part = 0;
    std::size_t row = 0; ///< For Kind::row and a row's note.
    std::string text;    ///< In the first column.
};

/// A counted table as the lines of one list. Column 0 holds the texts; cell c of a row stands in column c
/// + 1.
class TableLines
{
public:
    explicit TableLines(analysis::Table table);

    [[nodiscard]] const analysis::Table& table() const { return m_table; }
    [[nodiscard]] const std::vector<TableLine>& lines() const { return m_lines; }
    /// Titles of the columns, the first included, as many as the widest part has. One in which parts differ
    /// is empty, or says only what kind of number stands there; each part then shows its own.
    [[nodiscard]] const std::vector<std::string>& heads() const { return m_heads; }
    /// True for a column of numbers in every part that has it.
    [[nodiscard]] bool isNumber(std::size_t column) const;

    [[nodiscard]] std::string cell(std::size_t line, std::size_t column) const; ///< Empty beyond either end.
    [[nodiscard]] bool isStrong(std::size_t line) const;
    /// The column of the number to open when `column` of `line` is double-clicked: the number there, else the
    /// first of the row that can be opened; nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> openable(std::size_t line, std::size_t column) const;

private:
    [[nodiscard]] bool partsAreAlike() const;
    void takeHeads();
    [[nodiscard]] std::string commonHead(std::size_t column) const;
    [[nodiscard]] std::string headAt(const analysis::Part& part, std::size_t column) const;
    void addPart(std::size_t part, bool withHeads);

    analysis::Table m_table;
    std::vector<TableLine> m_lines;
    std::vector<std::string> m_heads;
};

}
