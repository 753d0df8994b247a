// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/part_refresh.h"

#include "exchange/docx/refresh/copied.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

PartRefresh::PartRefresh(const XmlRanges& xml, std::string where, const Present& present, Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_result(result), m_places(placesIn(xml)),
      m_lastBookmark(lastBookmarkIn(xml))
{
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "tbl") m_names[i] = nameOf(i);
}

std::string PartRefresh::renewed()
{
    m_result.places += m_places.size();
    for (const auto& [table, name] : m_names) lookAtTable(table);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (!m_going.contains(i)) renewPlace(m_places[i]);
    renewLists();
    for (auto table = m_tables.rbegin(); table != m_tables.rend(); ++table) renewRows(*table); // inner first
    return m_splices.applied(m_xml.xml());
}

/// The paragraph above a table, also from within content controls.
std::optional<std::size_t> PartRefresh::above(std::size_t element) const
{
    std::optional<std::size_t> before;
    const std::size_t parent = m_xml.at(element).parent;
    for (const std::size_t sibling : m_xml.children(parent)) {
        if (sibling == element) break;
        before = m_xml.at(sibling).local == "p" ? std::optional(sibling) : std::nullopt;
    }
    if (before || m_xml.at(parent).local != "sdtContent") return before;
    return above(m_xml.at(parent).parent);
}

/// "Table 3" of the caption above it; empty where there is none.
std::string PartRefresh::nameOf(std::size_t table) const
{
    const auto before = above(table);
    if (!before) return {};
    for (const Placed& place : m_places)
        if (place.mark.key.starts_with("caption_") && m_xml.at(*before).all.holds(place.content)) {
            std::string name = plainSpaced(textIn({m_xml.at(*before).all.begin, place.content.begin}));
            if (name.ends_with(':')) name.pop_back();
            return name;
        }
    return {};
}

std::string PartRefresh::whereIs(std::size_t element) const
{
    const auto table = m_xml.around(element, "tbl");
    const std::string name = table ? m_names.at(*table) : std::string();
    return name.empty() ? m_where : name;
}

void PartRefresh::tell(RenewedPlace renewed, bool fallback)
{
    if (!fallback) m_result.renewed.push_back(std::move(renewed));
}

/// What is unknown is told once for a table, whatever of it is.
void PartRefresh::tell(KeptPlace kept, bool fallback)
{
    if (fallback) return;
    if (kept.why == KeptPlace::Why::unknown && kept.place != m_where && !m_told.insert(kept.place).second)
        return;
    m_result.kept.push_back(std::move(kept));
}

void PartRefresh::renewPlace(const Placed& place)
{
    using Why = KeptPlace::Why;
    const std::string where = place.mark.key.starts_with("caption_") ? m_where : whereIs(place.element);
    const auto keep = [&](Why why, const std::string& what, const std::string& now) {
        tell(KeptPlace{why, where, what, plainSpaced(place.text), now}, place.fallback);
    };
    const Present::Place* now = m_present.find(place.mark.key);
    if (now == nullptr) {
        if (!m_present.line(place.mark.key)) keep(Why::unknown, "", "");
        return;
    }
    const std::string text = plainSpaced(now->text);
    if (plainSpaced(place.text) == text || textSum(text) == place.mark.sum) return;
    if (place.tracked) return keep(Why::tracked, now->what, text);
    if (textSum(place.text) != place.mark.sum) return keep(Why::ownWords, now->what, text);
    if (!rewrite(m_xml, place, now->text, m_splices)) return keep(Why::empty, now->what, text);
    remark(place, {place.mark.key, textSum(text)}, m_splices);
    if (const auto table = m_xml.around(place.element, "tbl")) m_changedTables.insert(*table);
    tell(RenewedPlace{RenewedPlace::Kind::changed, where, now->what, plainSpaced(place.text), text},
         place.fallback);
}

/// All that it says is what was written, by places that nobody touched.
bool PartRefresh::isUntouched(std::size_t element, const std::vector<std::size_t>& places) const
{
    std::string said;
    for (const std::size_t i : places) {
        const Placed& place = m_places[i];
        if (place.tracked || textSum(place.text) != place.mark.sum) return false;
        said += place.text;
    }
    const auto within = m_xml.at(element);
    for (std::size_t i = element; i < within.after; ++i)
        if (const auto local = m_xml.at(i).local;
            local == "sectPr" || local == "drawing" || local == "pict" || local == "footnoteReference" ||
            local == "endnoteReference" || local == "commentReference" || local == "ins" || local == "del")
            return false;
    return plainSpaced(said) == plainSpaced(textIn(within.all));
}

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
