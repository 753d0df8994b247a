// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coding_counts.h"
#include "analysis/tables/context.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

using Counts = std::vector<std::vector<std::uint32_t>>;

/// Anybody has a coding of the code itself: more than the codes right below it have together.
bool usedItself(const Context& context, const Counts& counts, Index code)
{
    const auto below = context.frame.codebook().children(context.code(code).id);
    return std::any_of(counts.begin(), counts.end(), [&](const auto& perCode) {
        std::uint32_t sum = 0;
        for (const codebook::Code* child : below) sum += perCode[context.frame.codeIndex(child->id)];
        return perCode[code] > sum;
    });
}

/// The codes of the sections' rows, and a theme where it was used itself; columns in which nobody has
/// anything only when zero rows are asked for.
std::vector<Index> columnCodes(const Context& context, const Counts& counts)
{
    std::vector<Index> codes;
    for (const Section& section : sections(context))
        for (const RowCode& row : section.rows) {
            const bool used = std::any_of(counts.begin(), counts.end(),
                                          [&](const auto& perCode) { return perCode[row.code] > 0; });
            if (row.own ? usedItself(context, counts, row.code) : used || context.definition.zeroRows)
                codes.push_back(row.code);
        }
    return codes;
}

Row unitRow(const Context& context, Index unit, const std::vector<std::uint32_t>& numbers)
{
    Row row;
    row.label = context.frame.unitName(context.wholeUnit(), unit);
    row.pick = opening();
    row.pick.unit = unit;
    for (const std::uint32_t number : numbers) row.cells.push_back({std::to_string(number), number});
    return row;
}

}

void makeMatrix(Context& context)
{
    const auto counts = codingCounts(context.snapshot, context.table.filter, context.wholeUnit());
    Grid grid;
    grid.columns = columnCodes(context, counts);
    Part part;
    part.rowHead = context.frame.unitOne(context.wholeUnit(), context.language());
    part.pick = opening();
    part.pick.qualified = Qualified::ordinary;
    for (const Index code : grid.columns) {
        Pick pick = opening();
        pick.code = context.code(code).id;
        part.columns.push_back(
            {context.code(code).shownName(context.language()), true, pick, {}, context.code(code).key});
    }
    for (Index unit = 0; unit < counts.size(); ++unit) {
        if (!context.table.within.test(context.frame.caseOf(context.wholeUnit(), unit))) continue;
        std::vector<std::uint32_t> numbers;
        for (const Index code : grid.columns)
            numbers.push_back(context.options.numbers ? counts[unit][code]
                                                      : std::min(counts[unit][code], std::uint32_t{1}));
        part.rows.push_back(unitRow(context, unit, numbers));
        grid.rows.push_back(unit);
        grid.numbers.push_back(std::move(numbers));
    }
    context.table.parts.push_back(std::move(part));
    context.table.notes.push_back(
        context.options.numbers ? tr("The numbers are codings of the code or a code below it.")
                                : tr("1: has at least one coding of the code or a code below it; 0: has "
                                     "none."));
    context.table.answer = std::move(grid);
}

}
