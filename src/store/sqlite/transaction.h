// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

namespace rd::store
{

/// Begins when made; rolled back when it goes away without commit(). Committing is a call, never an end of
/// scope.
class Transaction
{
public:
    enum class Kind { writing, reading };
    explicit Transaction(Database& database, Kind kind = Kind::writing);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database& m_database;
    bool m_done = false;
};

}
