// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/team.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::test
{

/// Who watches what the members of a team rewrite and remove by themselves, to tell after a merge what is
/// gone.
class Witness
{
public:
    /// Around what is done in a copy.
    void before(const Team::Copy& copy);
    void after(const Team::Copy& copy);

    /// What a merge made one of by its rules, it told as such.
    void note(const merge::Report& report);
    /// Before all copies are merged: what one copy rewrote and another removed, neither knowing of the other.
    void look(Team& team);
    /// What of that is gone after the merge, and was not told.
    [[nodiscard]] std::vector<std::string> lost(const history::State& merged,
                                                const merge::Report& report) const;
    [[nodiscard]] std::size_t met() const { return m_met.size(); }

private:
    /// What somebody wrote of each thing, by its id in words.
    using Things = std::map<std::string, std::string>;
    static Things thingsOf(const history::State& state);

    /// A coding that went because others say the same.
    struct MadeOne {
        ChangeId change;
        coding::Coding gone;          ///< As it was before.
        std::set<std::string> others; ///< Any of which stands for it.
    };
    void noteMadeOne(const Team::Copy& copy, const project::HistoryEntry& last);
    [[nodiscard]] bool isLost(const std::string& coding, const Things& now,
                              std::set<std::string> passed) const;
    [[nodiscard]] std::vector<ChangeId> removalsOf(const std::string& coding) const;
    [[nodiscard]] bool knowsBoth(ChangeId one, ChangeId other) const;

    struct Done {
        ChangeId change;
        std::string words; ///< Of what was rewritten.
    };
    Things m_before;
    std::multimap<std::string, Done> m_rewritten;
    std::multimap<std::string, ChangeId> m_removed;
    std::vector<coding::Coding> m_codingsBefore;
    std::map<std::string, MadeOne> m_madeOne;
    std::multimap<std::string, ChangeId> m_wantedGone; ///< Codings that somebody removed as such.
    std::vector<std::set<ChangeId>> m_known;           ///< By copy, when all are to be merged.
    std::set<ChangeId> m_undone;
    std::set<std::string> m_met;
    std::set<std::string> m_settled;
};

}
