// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/presence.h"
#include "analysis/snapshot.h"
#include "base/signal.h"
#include "base/uuid.h"
#include "project/project.h"

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace rd::analysis
{
struct Table;
}

namespace rd::gui
{

class Workspace;

using CodeUses = std::unordered_map<CodeId, analysis::CodeUse>;

/// What is counted of the open project, shared by all views: the snapshot that analyses run on, and whose
/// codings are looked at. Belongs to the workspace.
class Counts
{
public:
    explicit Counts(Workspace& workspace);
    Counts(const Counts&) = delete;
    Counts& operator=(const Counts&) = delete;
    ~Counts();

    /// Whose codings are shown and counted; empty: everyone's. Coders that are gone are left out.
    [[nodiscard]] const std::vector<CoderId>& coders() const { return m_coders; }
    void chooseCoders(const std::vector<CoderId>& coders);
    /// Coding blind: only the codings of who codes now are shown and counted, whatever is chosen. Another
    /// project ends it.
    void codeBlind(bool blind);
    [[nodiscard]] bool blind() const { return m_blind; }
    /// Throws Refusal while coding blind: for what would show others' codings.
    void demandSeeing() const;
    /// Says it first under a table that was counted while coding blind.
    void tellBlind(analysis::Table& table) const;
    /// False for another's coding while coding blind; and for a memo about one, or of another about a
    /// transcript.
    [[nodiscard]] bool shows(const coding::Coding& coding) const;
    [[nodiscard]] bool shows(const coding::Memo& memo) const;

    /// As the project is now; while coding blind with the coder's own codings only; nothing when none is
    /// open. Patched after a change of codings, else built anew, when it is asked for.
    [[nodiscard]] const std::optional<analysis::Snapshot>& snapshot();
    /// How often each code was used, with the codes below it, by the chosen coders.
    [[nodiscard]] CodeUses perCode();
    [[nodiscard]] int cases(); ///< All cases: the n of "x of n".

    Signal<> changed;      ///< Something that was counted may be another number now: asks to count anew.
    Signal<> codersChosen; ///< Told before `changed`.

private:
    void forget();
    void takeChange(const project::Changed& change);
    void followWhoCodes();
    [[nodiscard]] CoderId whoCodes() const;

    Workspace& m_workspace;
    std::optional<analysis::Snapshot> m_snapshot;
    bool m_stale = true;              ///< Must be built anew.
    std::set<TranscriptId> m_changed; ///< Must be patched.
    std::vector<CoderId> m_coders;
    bool m_blind = false;
    CoderId m_own; ///< Coding blind: who codes, or nobody's id while that coder is not there yet.
    std::vector<Connection> m_connections;
};

}
