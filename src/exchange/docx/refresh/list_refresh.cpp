// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "text/shared_words.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// The line that says the same about other figures, among those that no longer stand there.
std::vector<RenewedPlace>::iterator formerOf(const RenewedPlace& line, std::vector<RenewedPlace>& gone)
{
    constexpr double alike = 0.5;
    const auto likest = std::max_element(gone.begin(), gone.end(), [&](const auto& a, const auto& b) {
        return text::sharedWords(a.from, line.to) < text::sharedWords(b.from, line.to);
    });
    return likest != gone.end() && text::sharedWords(likest->from, line.to) >= alike ? likest : gone.end();
}

/// Lines are known by their place, so that one that comes or goes moves all others up: what is told is which
/// came, which went and which say another thing.
std::vector<RenewedPlace> toldOf(const std::vector<RenewedPlace>& lines)
{
    using Kind = RenewedPlace::Kind;
    std::vector<RenewedPlace> gone;
    std::vector<RenewedPlace> told;
    const auto has = [&](std::string RenewedPlace::*side, const std::string& text) {
        return std::any_of(lines.begin(), lines.end(), [&](const auto& one) { return one.*side == text; });
    };
    for (const RenewedPlace& line : lines) {
        if (!line.from.empty() && !has(&RenewedPlace::to, line.from)) gone.push_back(line);
        if (!line.to.empty() && !has(&RenewedPlace::from, line.to)) told.push_back(line);
    }
    if (gone.empty() && told.empty()) return {lines.front()}; // in another order
    for (RenewedPlace& line : told) {
        const auto former = formerOf(line, gone);
        line.kind = former == gone.end() ? Kind::added : Kind::changed;
        line.from = former == gone.end() ? std::string() : former->from;
        if (former != gone.end()) gone.erase(former);
    }
    for (RenewedPlace& line : gone) {
        line.kind = Kind::removed;
        line.to.clear();
        told.push_back(std::move(line));
    }
    return told;
}

}

void PartRefresh::tellLine(std::size_t list, RenewedPlace renewed, bool fallback)
{
    if (fallback) return;
    stand(renewed);
    m_lines.try_emplace(list, ListChanges{m_result.renewed.size(), {}})
        .first->second.lines.push_back(std::move(renewed));
}

/// Where the first change of each list was met, from the last on, so that the places before stay true.
void PartRefresh::tellLines()
{
    std::vector<const ListChanges*> lists;
    for (auto list = m_lines.rbegin(); list != m_lines.rend(); ++list) lists.push_back(&list->second);
    std::stable_sort(lists.begin(), lists.end(), [](const auto* a, const auto* b) { return a->at > b->at; });
    auto& renewed = m_result.renewed;
    for (const ListChanges* list : lists) {
        const auto told = toldOf(list->lines);
        renewed.insert(renewed.begin() + static_cast<std::ptrdiff_t>(list->at), told.begin(), told.end());
        for (ToldOfChart& one : m_toldOfCharts)
            if (one.at >= list->at) one.at += told.size();
    }
}

/// Below figures that stay because the project has nothing for them any more, notes say how these were
/// counted; those of the project would say that there are none.
void PartRefresh::leaveNotes()
{
    std::string caption;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const std::string& key = m_places[i].mark.key;
        if (key.starts_with("caption_")) caption = key;
        const auto line = m_present.line(key);
        if (line && m_present.isOfNoTable(line->of) && isOfGoneTable(caption)) m_going.insert(i);
    }
}

void PartRefresh::renewLists()
{
    std::map<std::size_t, std::vector<std::size_t>> lists;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (const auto line = m_present.line(m_places[i].mark.key); line && !m_going.contains(i))
            lists[line->of].push_back(i);
    for (const auto& [list, members] : lists) renewList(list, members);
    tellLines();
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
        standAt(place.content.begin);
        if (line < lines.size()) {
            if (line + 1 < known) continue;
            known = line + 1;
            last = i;
        } else if (mayGo(*paragraph, {i},
                         {KeptPlace::Why::ownWords, m_where, "", plainSpaced(place.text), ""},
                         place.fallback)) {
            m_splices.add(m_xml.at(*paragraph).all, "");
            tellLine(list, {RenewedPlace::Kind::removed, m_where, "", plainSpaced(place.text), ""},
                     place.fallback);
        }
    }
    if (!last) return;
    const std::size_t paragraph = *m_xml.around(m_places[*last].element, "p");
    standAt(m_places[*last].content.begin);
    if (!isUntouched(paragraph, {*last})) return;
    for (; known < lines.size(); ++known) {
        const std::string& text = m_present.find(lines[known])->text;
        const auto become = [&](const Placed& /*place*/) { return NewPlace({lines[known], text}); };
        m_splices.insert(m_xml.at(paragraph).all.end,
                         copyOf(m_xml, m_places, paragraph, become, m_lastBookmark));
        tellLine(list, {RenewedPlace::Kind::added, m_where, "", "", plainSpaced(text)},
                 m_places[*last].fallback);
    }
}

}
