// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/part_refresh.h"

namespace rd::exchange
{

void PartRefresh::renewLists()
{
    std::map<std::size_t, std::vector<std::size_t>> lists;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (const auto line = m_present.line(m_places[i].mark.key)) lists[line->of].push_back(i);
    for (const auto& [list, members] : lists) renewList(list, members);
}

/// Lines that the list no longer has go; new ones come after the last.
void PartRefresh::renewList(std::size_t list, const std::vector<std::size_t>& members)
{
    const auto& lines = m_present.list(list);
    std::optional<std::size_t> last;
    std::size_t known = 0;
    for (const std::size_t i : members) {
        const Placed& place = m_places[i];
        const auto paragraph = m_xml.around(place.element, "p");
        const std::size_t line = m_present.line(place.mark.key)->row;
        if (!paragraph) continue;
        if (line < lines.size()) {
            if (line + 1 < known) continue;
            known = line + 1;
            last = i;
        } else if (isUntouched(*paragraph, {i})) {
            m_splices.add(m_xml.at(*paragraph).all, "");
            tell(RenewedPlace{RenewedPlace::Kind::removed, m_where, "", plainSpaced(place.text), ""},
                 place.fallback);
        } else {
            tell(KeptPlace{KeptPlace::Why::ownWords, m_where, "", plainSpaced(place.text), ""},
                 place.fallback);
        }
    }
    if (!last) return;
    const std::size_t paragraph = *m_xml.around(m_places[*last].element, "p");
    if (!isUntouched(paragraph, {*last})) return;
    for (; known < lines.size(); ++known) {
        const std::string& text = m_present.find(lines[known])->text;
        const auto become = [&](const Placed& /*place*/) { return NewPlace({lines[known], text}); };
        m_splices.insert(m_xml.at(paragraph).all.end,
                         copyOf(m_xml, m_places, paragraph, become, m_lastBookmark));
        tell(RenewedPlace{RenewedPlace::Kind::added, m_where, "", "", plainSpaced(text)},
             m_places[*last].fallback);
    }
}

}
