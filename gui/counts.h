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
    /// Coding blind: only the codings of this coder are shown and counted, whatever is chosen; a null id ends
    /// it.
    void hideOthersThan(CoderId coder);
    [[nodiscard]] bool blind() const { return static_cast<bool>(m_only); }
    /// False for another's coding while coding blind.
    [[nodiscard]] bool shows(const coding::Coding& coding) const;

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
    void followOnly();

    Workspace& m_workspace;
    std::optional<analysis::Snapshot> m_snapshot;
    bool m_stale = true;              ///< Must be built anew.
    std::set<TranscriptId> m_changed; ///< Must be patched.
    std::vector<CoderId> m_coders;
    CoderId m_only; ///< Coding blind.
    std::vector<Connection> m_connections;
};

}
