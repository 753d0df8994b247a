// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/part_refresh.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

/// Headings in lists of entries are known by the entry below them. Where that one goes, the heading is passed
/// on to the next, with its bookmark and whatever the user put at it.
void PartRefresh::passOnHeadings()
{
    std::erase_if(m_coming, [&](std::size_t at) {
        const Present::Member& heading = m_present.members()[at];
        const auto former = heading.heading > 0 && heading.isEntry() ? formerHeading(at) : std::nullopt;
        if (!former) return false;
        const Placed& place = m_places[*former];
        m_standing[at] = m_xml.around(place.element, "p");
        m_going.insert(*former);
        m_known.drop(place.mark.key);
        m_known.add(heading.key);
        remark(place, {heading.key, place.mark.sum}, m_splices);
        return true;
    });
}

/// The place of a heading that says the same, when nothing but entries that go stands between it and the
/// first that stands below the one that comes.
std::optional<std::size_t> PartRefresh::formerHeading(std::size_t at) const
{
    const auto& members = m_present.members();
    std::size_t below = at + 1;
    while (below < members.size() && members[below].list == members[at].list && members[below].heading == 0 &&
           !m_standing[below])
        ++below;
    if (below == members.size() || members[below].list != members[at].list || !m_standing[below]) return {};
    const std::size_t end = m_xml.at(*m_standing[below]).all.begin;
    const std::string sum = textSum(report::wordsOf(members[at].paragraph.runs));
    for (std::size_t i = m_places.size(); i-- > 0;) {
        const Placed& place = m_places[i];
        if (place.content.begin >= end || !place.mark.key.starts_with("entry_")) continue;
        if (m_present.find(place.mark.key) != nullptr || !m_known.has(place.mark.key)) return {};
        if (place.mark.sum == sum && !m_going.contains(i)) return i;
    }
    return {};
}

}
