// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/sheet_csv.h"

#include "base/clock.h"
#include "exchange/csv/csv_writer.h"

#include <fmt/format.h>

namespace rd::exchange
{

namespace
{

struct CellText {
    std::string operator()(std::monostate /*empty*/) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(const report::Day& day) const { return day.iso; }
    std::string operator()(const report::Instant& instant) const
    {
        return instant.ms > 0 ? utcTime(instant.ms) : std::string();
    }
    std::string operator()(const report::CountOfRows& count) const { return (*this)(count.value); }
    std::string operator()(const report::Share& share) const { return (*this)(share.value); }
};

}

std::string sheetCsv(const report::Sheet& sheet)
{
    CsvWriter out;
    for (const report::SheetColumn& column : sheet.columns) out.cell(column.key);
    out.endRow();
    for (const auto& row : sheet.rows) {
        for (const report::SheetCell& cell : row) out.cell(std::visit(CellText(), cell));
        out.endRow();
    }
    return out.text();
}

}
