// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/bringing_back.h"
#include "store/log/hangers.h"
#include "store/log/log_of_copies.h"

#include <map>
#include <set>
#include <vector>

namespace rd::store
{

/// Codings that became one with another: codes were merged, coders made one person or a text was corrected,
/// so that two said the same; one was removed, as the other stands for both. Who removes that other
/// elsewhere, not knowing of it, wants only his own gone.
class MadeOne
{
public:
    /// Looks at the transcripts of the codings among `rows`, which are all removed.
    MadeOne(Database& database, const LogOfCopies& log, const std::set<RowName>& rows);

    /// Of which the log has to be read; more than became one.
    [[nodiscard]] const std::set<RowName>& rows() const { return m_rows; }
    /// By the coding that may stand for others, these.
    [[nodiscard]] const Hangers& hangers() const { return m_hangers; }
    /// Finds what became one, by what the log says of rows().
    void read(const std::map<RowName, RowTold>& told);
    /// Whether the first stands for the other, also where it went for a third.
    [[nodiscard]] bool standsFor(const Uuid& stays, const Uuid& gone) const;
    /// Whether another stands for it.
    [[nodiscard]] bool isGoneForAnother(const Uuid& coding) const { return m_instead.contains(coding); }
    /// Of codings that each went for another of them, in different copies, the one that was made first: of
    /// those none would be left.
    [[nodiscard]] std::vector<UnawareRemoval> firstOfRings(const std::map<RowName, RowTold>& told) const;

private:
    void look(const TranscriptId& transcript, const std::set<RowName>& rows);
    [[nodiscard]] bool mayBeGoneForAnother(const Uuid& coding) const;
    [[nodiscard]] bool becameOne(const RowTold& gone, const RowTold& stays) const;
    [[nodiscard]] bool saidTheSame(std::size_t copy, const CellTold& removal, const RowTold& gone,
                                   const RowTold& stays) const;

    Database& m_database;
    const LogOfCopies& m_log;
    std::set<RowName> m_rows;
    Hangers m_hangers;
    std::map<Uuid, Uuid> m_instead;
};

}
