// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_log.h"

#include <map>
#include <set>
#include <vector>

namespace rd::store
{

/// The merges in a log, and which of them stand undone.
class PastMerges
{
public:
    explicit PastMerges(Database& database);

    /// The undos that keep a merge undone, in log order.
    [[nodiscard]] std::vector<ChangeRow> standingUndos() const;
    /// The changes that the undone merge had brought in, or brought back.
    [[nodiscard]] std::set<ChangeId> workOf(const ChangeRow& undo) const;

private:
    [[nodiscard]] bool stands(ChangeId id) const;
    /// The first action under undos and redos.
    [[nodiscard]] ChangeId under(ChangeId id) const;

    Database& m_database;
    std::set<ChangeId> m_merges;
    std::set<ChangeId> m_redos;
    std::vector<ChangeRow> m_reverts; ///< Undos and redos, in log order.
    std::map<ChangeId, ChangeId> m_of;
    std::multimap<ChangeId, ChangeId> m_revertedBy;
};

}
