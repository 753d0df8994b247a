// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/hangers.h"

#include "store/log/cells.h"
#include "store/sqlite/statement.h"

#include <array>

namespace rd::store
{

namespace
{

/// On which something can hang.
constexpr std::array<const char*, 5> wholeTables{"transcript", "coding", "code", "cases", "respondent"};

struct HangsOn {
    const char* table;
    const char* column;
    bool isThere = true; ///< A code that became part of another is not.
};
constexpr std::array<HangsOn, 5> hangings{{{"memo", "subject"},
                                           {"text_edit", "transcript"},
                                           {"attribute_value", "subject"},
                                           {"resolution", "agreed"},
                                           {"code", "merged_into", false}}};

}

std::set<Uuid> idsOf(const std::set<RowName>& rows)
{
    std::set<Uuid> ids;
    for (const RowName& name : rows) ids.insert(name.second);
    return ids;
}

std::set<RowName> wholesOf(Database& database, const std::set<RowName>& rows)
{
    std::set<RowName> wholes;
    for (const auto& [table, column, isThere] : hangings)
        for (auto row = rows.lower_bound({table, Uuid{}}); row != rows.end() && row->first == table; ++row) {
            const CellValue of = readCell(database, table, row->second, column);
            if (const auto* id = std::get_if<Uuid>(&of))
                for (const char* whole : wholeTables) wholes.emplace(whole, *id);
        }
    return wholes;
}

Hangers hangersOn(Database& database, const std::set<RowName>& wholes)
{
    const std::set<Uuid> ids = idsOf(wholes);
    Hangers hangers;
    for (const auto& [table, column, isThere] : hangings) {
        Statement hanging(database, "SELECT id, " + std::string(column) + " FROM " + table + " WHERE " +
                                        (isThere ? "deleted = 0 AND " : "") + column + " IS NOT NULL");
        while (hanging.step())
            if (ids.contains(hanging.id(1))) hangers.emplace(hanging.id(1), RowName{table, hanging.id(0)});
    }
    return hangers;
}

}
