// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/sqlite/database.h"
#include "store/texts/places.h"

#include <array>
#include <variant>
#include <vector>

namespace rd::store
{

/// Writes rows one by one, edits of texts before all others, because these tell places in the texts as they
/// then are. A row is new when its id is not there; else only the columns that differ are written.
class RowWriter
{
public:
    explicit RowWriter(Database& database) : m_database(database), m_places(database) {}

    void write(const std::vector<history::Row>& rows)
    {
        write(rows, [](std::size_t) {});
    }
    /// Tells before each how many are written.
    template <class Step>
    void write(const std::vector<history::Row>& rows, Step step)
    {
        std::size_t written = 0;
        for (const bool edits : {true, false})
            for (const history::Row& row : rows) {
                if ((history::kindOf(row) == history::Kind::textEdits) != edits) continue;
                step(written++);
                write(row);
            }
    }

private:
    void write(const history::Row& row);
    Statement& upsertFor(const history::Row& row);

    Database& m_database;
    Places m_places;
    std::array<Statement*, std::variant_size_v<history::Row>>
        m_upserts{}; ///< Every value is bound each time.
};

}
