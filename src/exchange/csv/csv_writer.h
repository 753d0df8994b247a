// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// True when a spreadsheet would take the text for a formula, or when it is such a text behind apostrophes:
/// it then gets an apostrophe in front. Numbers such as -3 are none.
bool needsApostrophe(std::string_view cell);
/// True when the first apostrophe of the cell is one that needsApostrophe() asked for.
bool isMadeHarmless(std::string_view cell);

/// Writes comma separated values: UTF-8, LF line ends, quotes where needed. A cell that a spreadsheet would
/// take for a formula is made harmless with an apostrophe, which CsvReader takes off again.
class CsvWriter
{
public:
    void cell(std::string_view text);
    void row(std::initializer_list<std::string_view> cells);
    void row(const std::vector<std::string>& cells);
    void endRow();

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    bool m_first = true;
};

}
