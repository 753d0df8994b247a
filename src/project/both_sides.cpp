// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/both_sides.h"

#include <utility>

namespace rd::project
{

BothSides::BothSides(const history::State& state, store::ProjectStore& store, ChoiceOf choiceOf,
                     std::function<void(const Rows&)> leaveOut, FileOf fileOf)
    : m_state(state), m_store(store), m_choiceOf(std::move(choiceOf)), m_leaveOut(std::move(leaveOut)),
      m_fileOf(std::move(fileOf))
{
}

template <class Of>
void BothSides::take(std::size_t copy, std::vector<Of> found, SideClashes<Of>& clashes, bool atOnce)
{
    clashes.take(
        copy, std::move(found), m_state, m_store, [&](const std::string& id) { return m_choiceOf(copy, id); },
        [&](ChangeId change) { return m_fileOf(copy, change); });
    if (atOnce) clashes.leaveOut(m_state, m_leaveOut);
}

void BothSides::take(std::size_t copy, const Rows& came, bool atOnce)
{
    take(copy, raisingClashes(m_state, came), m_raisings, atOnce);
    take(copy, resolutionClashes(m_state, came, m_store), m_resolutions, atOnce);
    take(copy, valueClashes(m_state, came), m_values, atOnce);
}

void BothSides::take(std::size_t copy, std::vector<TakenAwayRaising> takenAway, bool atOnce)
{
    take(copy, std::move(takenAway), m_takenAway, atOnce);
}

void BothSides::leaveOut()
{
    m_raisings.leaveOut(m_state, m_leaveOut);
    m_takenAway.leaveOut(m_state, m_leaveOut);
    m_resolutions.leaveOut(m_state, m_leaveOut);
    m_values.leaveOut(m_state, m_leaveOut);
}

void BothSides::tell(std::vector<merge::FromCopy>& copies)
{
    m_raisings.tell(m_state, m_store, copies);
    m_takenAway.tell(m_state, m_store, copies);
    m_resolutions.tell(m_state, m_store, copies);
    m_values.tell(m_state, m_store, copies);
}

std::set<Uuid> BothSides::rows() const
{
    std::set<Uuid> rows = m_raisings.rows();
    rows.merge(m_takenAway.rows());
    rows.merge(m_resolutions.rows());
    rows.merge(m_values.rows());
    return rows;
}

bool BothSides::tells(const store::MetRemoval& met) const
{
    if (met.hung.size() != 1 || !met.hung.contains("resolution") || met.written.size() > 1) return false;
    const auto memo = met.written.find("memo");
    if (memo == met.written.end() && !met.written.empty()) return false;
    const auto cameTo = [&](const coding::Resolution& decision) {
        const bool itsNote = memo == met.written.end() || memo->second == store::CellValue(decision.note);
        return itsNote && decision.agreed.uuid == met.removal.row;
    };
    return m_resolutions.hasAny(
        [&](const ResolutionClash& clash) { return cameTo(clash.here) || cameTo(clash.there); });
}

}
