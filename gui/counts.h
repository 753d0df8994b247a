// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "base/uuid.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace rd::gui
{

class Workspace;

/// How often a code was used: with the codes below it, by the chosen coders.
struct CodeCount {
    int cases = 0;   ///< Distinct cases.
    int codings = 0; ///< Of a qualifier: codings that carry it.
    bool operator==(const CodeCount&) const = default;
};

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

    [[nodiscard]] std::unordered_map<CodeId, CodeCount> perCode();
    [[nodiscard]] int cases(); ///< All cases: the n of "x of n".

    Signal<> changed;      ///< Something that was counted may be another number now: asks to count anew.
    Signal<> codersChosen; ///< Told before `changed`.

private:
    Workspace& m_workspace;
    std::vector<CoderId> m_coders;
    std::vector<Connection> m_connections;
};

}
