// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/hands.h"

#include "store/sqlite/statement.h"

namespace rd::store
{

/// What an undo of a merge marks as deleted belongs to that merge.
Hands writtenByPeople(Database& database, std::int64_t laterThan)
{
    Hands hands;
    Statement cells(database, "SELECT row_id, column_name = 'deleted' FROM cell JOIN change "
                              "ON change.id = cell.change WHERE cell.hlc > ? AND kind NOT LIKE 'merge%' "
                              "AND table_name <> 'foreign_part'");
    cells.bind(1, laterThan);
    while (cells.step()) (cells.integer(1) != 0 ? hands.deleted : hands.changed).insert(cells.id(0));
    return hands;
}

}
