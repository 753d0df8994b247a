// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/project_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"

namespace rd::history
{

Edit changeProjectInfo(const State& state, const ProjectInfo& info)
{
    ProjectInfo after = info;
    after.id = state.info.id;
    if (after == state.info) return {};
    if (after.unitOne.empty() || after.unitMany.empty())
        refuse(tr("What is counted needs a name."),
               tr("Type the word for one and for many, such as case and cases."));
    return makeEdit("project.change", {{"title", after.title}}, {after});
}

Edit saveTable(const State& state, coding::TableDefinition table)
{
    if (table.title.empty()) refuse(tr("A saved table needs a name."), tr("Type a name."));
    const auto known = state.tables.find(table.id);
    if (known != state.tables.end() && known->second == table) return {};
    if (!table.id) table.id = TableId::make();
    if (table.position == 0) table.position = nextPosition(state.tablesInOrder());
    return makeEdit(known == state.tables.end() ? "table.add" : "table.change",
                    {{"table", logged(table.title)}}, {table});
}

Edit importTables(const State& state, std::vector<coding::TableDefinition> tables, const std::string& source)
{
    std::vector<Row> rows;
    double position = nextPosition(state.tablesInOrder());
    for (coding::TableDefinition& table : tables) {
        if (table.position == 0) table.position = position++;
        for (const Row& row : saveTable(state, table).rows) rows.push_back(row);
    }
    nlohmann::json args{{"count", rows.size()}, {"source", source}};
    return makeEdit("table.import", std::move(args), std::move(rows));
}

Edit deleteTable(const State& state, TableId id)
{
    const auto known = state.tables.find(id);
    if (known == state.tables.end() || known->second.deleted) return {};
    coding::TableDefinition gone = known->second;
    gone.deleted = true;
    return makeEdit("table.delete", {{"table", logged(gone.title)}}, {gone});
}

}
