// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"

#include <map>

namespace rd::analysis
{

namespace
{

/// Units that have any coding of the codes shown, in order, with their column.
std::map<Index, std::size_t> unitColumns(const Frequencies& answer)
{
    std::map<Index, std::size_t> columns;
    for (const Index code : answer.codes)
        for (const auto& [unit, n] : answer.perCode[code].units) columns[unit] = 0;
    std::size_t next = 0;
    for (auto& [unit, column] : columns) column = next++;
    return columns;
}

void addColumns(const Context& context, Part& part, const Frequencies& answer,
                const std::map<Index, std::size_t>& units)
{
    Pick own = opening();
    own.below = false;
    part.columns.push_back({tr("codings"), true, own});
    part.columns.push_back({tr("with the codes below"), true, opening()});
    for (const auto& [unit, column] : units) {
        Pick pick = own;
        pick.unit = unit;
        part.columns.push_back({context.frame.unitName(answer.unit, unit), true, pick});
    }
}

Row frequencyRow(const Context& context, Index code, const Frequency& frequency,
                 const std::map<Index, std::size_t>& units)
{
    Row row = rowOf(context, {code, false});
    row.label = context.code(code).shownName(context.language());
    row.depth = context.frame.codebook().depth(context.code(code).id);
    row.cells.push_back({std::to_string(frequency.total), frequency.total});
    row.cells.push_back({std::to_string(frequency.totalWithDescendants), frequency.totalWithDescendants});
    row.cells.resize(2 + units.size());
    for (const auto& [unit, n] : frequency.units) row.cells[2 + units.at(unit)] = {std::to_string(n), n};
    return row;
}

}

void makeFrequencies(Context& context)
{
    Frequencies answer{context.wholeUnit(), scope(context),
                       frequencies(context.snapshot, context.table.filter, context.wholeUnit())};
    const auto units = unitColumns(answer);
    Part part;
    part.rowHead = tr("code");
    part.pick = opening();
    addColumns(context, part, answer, units);
    for (const Index code : answer.codes) {
        const Frequency& frequency = answer.perCode[code];
        if (frequency.totalWithDescendants > 0 || context.definition.zeroRows)
            part.rows.push_back(frequencyRow(context, code, frequency, units));
    }
    context.table.parts.push_back(std::move(part));
    context.table.answer = std::move(answer);
}

}
