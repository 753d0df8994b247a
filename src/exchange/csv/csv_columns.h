// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csv_reader.h"

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Where the columns of a form stand in one file. Names of columns are compared without regard to case.
class CsvColumns
{
public:
    explicit CsvColumns(const CsvReader& reader);

    /// Throws Refusal, naming those that are missing, unless all of these columns are there.
    void demand(std::initializer_list<std::string_view> names) const;
    /// The place of the column, -1 where the file has none. A column that was asked for counts as known.
    int find(std::string_view name);
    /// The columns that were never asked for, with a name, as indices in order.
    [[nodiscard]] std::vector<int> others() const;
    /// For each of others(): that it is not known and was passed over.
    [[nodiscard]] std::vector<std::string> passedOver() const;

private:
    const CsvReader* m_reader;
    std::vector<std::string> m_names;
    std::set<int> m_asked;
};

/// The cell in that column, empty for column -1.
const std::string& cellAt(const CsvRecord& record, int column);

/// Yes or no, as people write it in Dutch or English (ja, yes, true, 1, x; nee, no, false, 0); nothing for
/// other text.
std::optional<bool> yesOrNo(const std::string& cell);

/// The text cut at semicolons, parts trimmed, empty ones left out. With escapes: "\;" is no cut, and
/// backslashes go.
std::vector<std::string> splitList(std::string_view text);
std::vector<std::string> splitEscaped(std::string_view text, char separator);
/// Puts a backslash before each backslash and each of `special`.
std::string escaped(std::string_view text, std::string_view special);
std::string unescaped(std::string_view text);
/// The place of the first `wanted` that has no backslash before it; npos when there is none.
std::size_t findUnescaped(std::string_view text, char wanted);

}
