// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"

namespace rd::analysis
{

namespace
{

Row pairRow(const Context& context, const CodePair& pair)
{
    Row row = rowOf(context, {pair.a, false});
    row.label = context.code(pair.a).shownName(context.language());
    row.strong = false;
    row.note.clear();
    row.pick.below = false;
    row.pick.other = context.code(pair.b).id;
    row.pick.together = Together::samePassage;
    row.cells.push_back({context.code(pair.b).shownName(context.language()), std::nullopt});
    row.cells.push_back({std::to_string(pair.overlaps), pair.overlaps});
    row.cells.push_back({std::to_string(pair.cases), pair.cases});
    return row;
}

}

void makeCoOccurrence(Context& context)
{
    std::vector<char> inScope(context.frame.codes().size(), 0);
    for (const Index code : scope(context)) inScope[code] = 1;
    CoOccurrence answer{coOccurrence(context.snapshot, context.table.filter)};
    std::erase_if(answer.pairs,
                  [&](const CodePair& pair) { return inScope[pair.a] == 0 || inScope[pair.b] == 0; });
    Part part;
    part.rowHead = tr("code");
    part.pick = opening();
    part.columns.push_back({tr("and code"), false, {}});
    part.columns.push_back({tr("overlaps"), true, opening()});
    part.columns.push_back(
        {context.frame.unitMany(coding::CountUnit::cases, context.language()), true, opening()});
    for (const CodePair& pair : answer.pairs) part.rows.push_back(pairRow(context, pair));
    context.table.parts.push_back(std::move(part));
    context.table.notes.push_back(
        tr("An overlap is a pair of codings of two different codes by the same coder that share at least one "
           "character."));
    context.table.answer = std::move(answer);
}

}
