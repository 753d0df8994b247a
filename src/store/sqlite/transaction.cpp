// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/transaction.h"

#include <sqlite3.h>

namespace rd::store
{

Transaction::Transaction(Database& database, Kind kind) : m_database(database)
{
    m_database.run(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
}

Transaction::~Transaction()
{
    if (!m_done) sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_done = true;
}

}
