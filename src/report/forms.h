// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/writers.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rd::report
{

using Json = nlohmann::ordered_json;

std::string textOf(const analysis::Table& table, const WriteOptions& options);
std::string csvOf(const analysis::Table& table);
/// The tables of one Table, without the page around them.
std::string htmlOf(const analysis::Table& table);
Json jsonOf(const analysis::Table& table);

std::string textOf(const std::vector<analysis::Passage>& passages);
std::string csvOf(const std::vector<analysis::Passage>& passages);
std::string htmlOf(const std::vector<analysis::Passage>& passages);
Json jsonOf(const std::vector<analysis::Passage>& passages);

/// The words that rows complete, with one ellipsis behind them: "The helper who helped …".
std::string leadIn(const std::string& lead);
/// What a part of a table is about, for its caption or that of its chart, without group and qualifier:
/// "Themes together, in the same passage".
std::string captionWithHeading(const analysis::Table& table, const analysis::Part& part);
/// What stands in place of the rows that a table or a part of it does not have.
std::string nothingIn(const analysis::Table& table);

/// Two spaces a level, UTF-8 as it is; what is no UTF-8 is replaced.
std::string dump(const Json& json);

/// One record of CSV: fields with commas, quotation marks or line ends in quotation marks; ends in "\r\n".
class CsvRecord
{
public:
    /// A text. One that begins as a formula (= + - @, or a tab or return) gets an apostrophe before it, so
    /// that no spreadsheet runs it.
    CsvRecord& text(std::string_view text);
    CsvRecord& number(double value); ///< With a decimal point, as few digits as say it exactly.
    CsvRecord& empty();
    [[nodiscard]] std::string line() const { return m_line + "\r\n"; }

private:
    void add(std::string_view field);
    std::string m_line;
    bool m_first = true;
};

/// With & < > " ' made harmless, and the marks of writing direction closed that the text leaves open.
std::string escaped(std::string_view text);
/// A page of its own around `body`, in that language, with further rules of style. Needs no script and no
/// network; a keyboard reaches the body past everything else, paper and dark screens have looks of their own.
std::string page(std::string_view title, std::string_view body, Language language,
                 std::string_view furtherStyle = {});

/// Lines of cells in columns (text/columns.h); `right[i]`: column i is aligned to the right.
std::string aligned(const std::vector<std::vector<std::string>>& lines, const std::vector<bool>& right,
                    int width = 0);

}
