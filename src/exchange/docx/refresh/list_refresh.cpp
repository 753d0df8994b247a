// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "exchange/docx/word_run.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

namespace
{

std::string plainText(const report::Runs& runs)
{
    std::string text;
    for (const report::Run& run : runs) text += run.text;
    return text;
}

/// What shall not stand twice in the properties of a paragraph.
std::string propertiesOf(const XmlRanges& xml, std::size_t paragraph)
{
    const auto properties = xml.child(paragraph, "pPr");
    if (!properties) return {};
    Splices splices;
    for (const std::size_t child : xml.children(*properties))
        if (const auto local = xml.at(child).local;
            local == "sectPr" || local == "pPrChange" || local == "rPr")
            splices.add(xml.at(child).all, "");
    return splices.applied(xml.xml(), xml.at(*properties).all);
}

std::size_t apart(std::size_t a, std::size_t b)
{
    return a > b ? a - b : b - a;
}

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

/// Memos that are gone go with their paragraph, unless the user wrote in it.
void PartRefresh::dropMembers()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Placed& place = m_places[i];
        const auto paragraph = m_xml.around(place.element, "p");
        const bool member = place.mark.key.starts_with("member_");
        if (!member || !paragraph || m_present.find(place.mark.key) || !m_known.has(place.mark.key)) continue;
        m_going.insert(i);
        if (!isUntouched(*paragraph, {i})) {
            tell(KeptPlace{KeptPlace::Why::ownWords, m_where, "", plainSpaced(place.text), ""},
                 place.fallback);
            continue;
        }
        for (std::size_t inner = 0; inner < m_places.size(); ++inner)
            if (place.content.holds(m_places[inner].content)) m_going.insert(inner);
        m_splices.add(m_xml.at(*paragraph).all, "");
        m_known.drop(place.mark.key);
        tell(RenewedPlace{RenewedPlace::Kind::removed, m_where, "", plainSpaced(place.text), ""},
             place.fallback);
    }
}

/// Members of lists that were made since come behind the one that precedes them, or before the next.
void PartRefresh::addMembers()
{
    std::map<std::string, std::size_t> standing; // paragraphs by key
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i].mark.key.starts_with("member_") && m_present.find(m_places[i].mark.key))
            if (const auto paragraph = m_xml.around(m_places[i].element, "p"))
                standing.emplace(m_places[i].mark.key, *paragraph);
    if (standing.empty()) return;
    const auto& members = m_present.members();
    for (std::size_t i = 0; i < members.size(); ++i)
        if (!standing.contains(members[i].key) && m_known.isNew(members[i].key)) addMember(i, standing);
}

void PartRefresh::addMember(std::size_t at, const std::map<std::string, std::size_t>& standing)
{
    const auto& members = m_present.members();
    const Present::Member& member = members[at];
    const std::string text = plainSpaced(plainText(member.paragraph.runs));
    std::optional<std::size_t> anchor; // nearest, better one before it
    std::optional<std::size_t> model;  // nearest, better one that looks the same
    const auto distance = [&](std::size_t i) { return std::pair(i > at, apart(i, at)); };
    const auto unlike = [&](std::size_t i) {
        return std::pair(members[i].paragraph.look != member.paragraph.look, apart(i, at));
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].list != member.list || !standing.contains(members[i].key)) continue;
        if (!anchor || distance(i) < distance(*anchor)) anchor = i;
        if (!model || unlike(i) < unlike(*model)) model = i;
    }
    if (!anchor || m_xml.prefix(0) != "w:") {
        if (m_xml.at(0).local == "document")
            tell(KeptPlace{KeptPlace::Why::noPlace, m_where, member.paragraph.name, "", text});
        return;
    }
    const ByteRange beside = m_xml.at(standing.at(members[*anchor].key)).all;
    m_splices.insert(*anchor < at ? beside.end : beside.begin,
                     newMember(member, standing.at(members[*model].key)));
    m_known.add(member.key);
    tell(RenewedPlace{RenewedPlace::Kind::added, m_where, "", "", text});
}

/// A paragraph in the looks of another. What it cites leads nowhere: the entries of a report are not renewed.
std::string PartRefresh::newMember(const Present::Member& member, std::size_t model)
{
    report::Runs runs = member.paragraph.runs;
    for (report::Run& run : runs) run.target.clear();
    RunMaker maker(m_lastBookmark, "", bookmarkNamesIn(m_xml));
    const std::string inside = maker.controlled(member.key, plainText(runs), maker.xmlOf(runs));
    m_lastBookmark = maker.lastBookmark();
    return "<w:p>" + propertiesOf(m_xml, model) + inside + "</w:p>";
}

}
