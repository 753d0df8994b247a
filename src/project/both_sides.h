// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/raising_clashes.h"
#include "project/resolution_clashes.h"
#include "project/side_clashes.h"
#include "project/value_clashes.h"
#include "store/log/removals.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// What both sides of a merge said in rows of their own: how questions came up, decisions of differences, and
/// values that were filled in.
class BothSides
{
public:
    using Rows = std::vector<history::Row>;
    /// By the place of a copy in the report and the clash's name whether ours was chosen.
    using ChoiceOf = std::function<std::optional<bool>(std::size_t, const std::string&)>;

    /// The copy with which a change came before that copy; empty where it did not.
    using FileOf = std::function<std::string(std::size_t, ChangeId)>;

    /// The state and the store must outlive it. `leaveOut` takes the rows of the side that was not chosen.
    BothSides(const history::State& state, store::ProjectStore& store, ChoiceOf choiceOf,
              std::function<void(const Rows&)> leaveOut, FileOf fileOf);

    /// The state holds what came in by then. What is not whole there yet is left out by leaveOut(), not
    /// `atOnce`.
    void take(std::size_t copy, const Rows& came, bool atOnce);
    /// The same of what one of two took away and the other said otherwise.
    void take(std::size_t copy, std::vector<TakenAwayRaising> takenAway, bool atOnce);
    void leaveOut();
    /// To the reports of the copies, when all is settled.
    void tell(std::vector<merge::FromCopy>& copies);
    /// The rows of which it is told so that one can be chosen.
    [[nodiscard]] std::set<Uuid> rows() const;
    /// An agreed coding went with one decision, and another of the same difference came to it, with its note.
    [[nodiscard]] bool tells(const store::MetRemoval& met) const;

private:
    template <class Of>
    void take(std::size_t copy, std::vector<Of> found, SideClashes<Of>& clashes, bool atOnce);

    const history::State& m_state;
    store::ProjectStore& m_store;
    ChoiceOf m_choiceOf;
    std::function<void(const Rows&)> m_leaveOut;
    FileOf m_fileOf;
    SideClashes<RaisingClash> m_raisings;
    SideClashes<TakenAwayRaising> m_takenAway;
    SideClashes<ResolutionClash> m_resolutions;
    SideClashes<ValueClash> m_values;
};

}
