// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison.h"

#include "gui/views/common/words.h"
#include "gui/workspace.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

CodingId idOf(const std::optional<coding::Coding>& coding)
{
    return coding ? coding->id : CodingId{};
}

}

Comparison& Workspace::comparison()
{
    if (!m_comparison) m_comparison = std::make_shared<Comparison>(*this);
    return *m_comparison;
}

Comparison::Comparison(Workspace& workspace) : m_workspace(workspace)
{
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_places.clear();
        m_current.reset();
        m_left.clear();
        compare({}, {});
    }));
    m_connections.push_back(
        m_workspace.changed.connect([this](const project::Changed& change) { takeChange(change); }));
}

std::string Comparison::firstName() const
{
    return on() ? coderName(m_workspace.project()->state(), m_first) : std::string();
}

std::string Comparison::secondName() const
{
    return on() ? coderName(m_workspace.project()->state(), m_second) : std::string();
}

void Comparison::compare(CoderId first, CoderId second)
{
    keepPlace();
    m_first = first;
    m_second = second;
    m_places.clear();
    m_current.reset();
    m_stale = false;
    find();
    if (const auto left = m_left.find({first, second}); on() && left != m_left.end())
        findCurrent(left->second);
    chooseNoThird();
    if (on()) begun();
    changed();
}

/// What is chosen is what commands work on, so it must be in sight.
void Comparison::chooseNoThird()
{
    if (!on()) return;
    m_workspace.keepSelected([this](const coding::Coding& coding) { return shows(coding); });
}

void Comparison::keepPlace()
{
    if (!on() || !m_current) return;
    const auto& difference = m_places.at(*m_current).difference;
    m_left[{m_first, m_second}] = {idOf(difference.first), idOf(difference.second)};
}

void Comparison::takeChange(const project::Changed& change)
{
    using history::Kind;
    if (!on()) return;
    if (change.touches(Kind::coders)) {
        const auto& coders = m_workspace.project()->state().coders;
        for (const CoderId id : {m_first, m_second})
            if (const auto found = coders.find(id); found == coders.end() || found->second.deleted)
                return compare({}, {});
    }
    m_stale = true;
    changed();
}

void Comparison::find()
{
    m_stale = false;
    std::optional<Codings> before;
    if (m_current) {
        const auto& difference = m_places.at(*m_current).difference;
        before = Codings{idOf(difference.first), idOf(difference.second)};
    }
    m_current.reset();
    m_places.clear();
    if (!on()) return;
    m_places = errands::differencesOf(m_workspace.project()->state(), m_first, m_second);
    if (before) findCurrent(*before);
}

/// The difference of the same two codings; none when they differ no more.
void Comparison::findCurrent(const Codings& before)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place& place) {
        return Codings{idOf(place.difference.first), idOf(place.difference.second)} == before;
    });
    if (found != m_places.end()) m_current = static_cast<std::size_t>(found - m_places.begin());
}

const std::vector<Comparison::Place>& Comparison::places()
{
    if (m_stale) find();
    return m_places;
}

std::optional<std::size_t> Comparison::current()
{
    (void)places();
    return m_current;
}

void Comparison::choose(std::size_t place)
{
    if (place >= places().size()) return;
    m_current = place;
    const Place one = m_places[place];
    const auto& difference = one.difference;
    m_workspace.reveal(one.transcript, difference.span(),
                       idOf(difference.first ? difference.first : difference.second));
    changed();
}

void Comparison::step(int by)
{
    const auto count = static_cast<long>(places().size());
    long at = m_current ? static_cast<long>(*m_current) : (by > 0 ? -1 : count);
    for (at += by; at >= 0 && at < count; at += by)
        if (!m_places[static_cast<std::size_t>(at)].settled) return choose(static_cast<std::size_t>(at));
}

}
