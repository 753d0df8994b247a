// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/emptied_tables.h"

#include "base/i18n.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/own_rows.h"
#include "exchange/docx/refresh/own_things.h"

#include <algorithm>
#include <map>

namespace rd::exchange
{

using report::Present;

namespace
{

/// With the table below it, which stands in a control; LibreOffice writes it without.
bool isTable(const XmlRanges& xml, std::size_t element)
{
    if (xml.at(element).local == "tbl") return true;
    const auto content = xml.at(element).local == "sdt" ? xml.child(element, "sdtContent") : std::nullopt;
    return content && xml.child(*content, "tbl") && xml.children(*content).size() == 1;
}

}

EmptiedTables::EmptiedTables(const XmlRanges& xml, std::string where, const Present& present,
                             KnownPlaces& known, std::function<WordDress()> dress, Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_known(known), m_dressOf(std::move(dress)),
      m_result(result), m_places(placesIn(xml)), m_captions(xml, m_places)
{
}

std::vector<std::size_t> EmptiedTables::Stretch::all() const
{
    std::vector<std::size_t> elements = before;
    elements.push_back(caption);
    elements.push_back(table);
    elements.insert(elements.end(), behind.begin(), behind.end());
    return elements;
}

std::string EmptiedTables::renewed()
{
    const std::size_t renewed = m_result.renewed.size();
    const std::size_t kept = m_result.kept.size();
    if (m_xml.prefix(0) == "w:")
        for (const Placed& place : m_places)
            if (const Present::EmptyTable* now = m_present.emptyTable(place.mark.key)) empty(place, *now);
    for (std::size_t i = renewed; i < m_result.renewed.size(); ++i) stand(m_result.renewed[i]);
    for (std::size_t i = kept; i < m_result.kept.size(); ++i) stand(m_result.kept[i]);
    return m_splices.applied(m_xml.xml());
}

std::string EmptiedTables::textIn(std::size_t element) const
{
    return plainSpaced(textOf(atomsIn(m_xml, m_xml.at(element).all)));
}

std::vector<const Placed*> EmptiedTables::placesOf(std::size_t element) const
{
    std::vector<const Placed*> places;
    for (const Placed& place : m_places)
        if (m_xml.at(element).all.holds(place.content)) places.push_back(&place);
    return places;
}

/// A sentence that leads to the table, or a row of it in words.
bool EmptiedTables::isBefore(std::size_t element, const Present::EmptyTable& now) const
{
    if (m_xml.at(element).local != "p") return false;
    const auto places = placesOf(element);
    if (places.empty())
        return std::find(now.leads.begin(), now.leads.end(), textIn(element)) != now.leads.end();
    const std::string& key = places.front()->mark.key;
    if (isOwnRow(key)) return true;
    return key.starts_with("member_") && m_known.has(key) && m_present.find(key) == nullptr;
}

/// A note of the table, or the empty paragraph that stands behind each.
bool EmptiedTables::isBehind(std::size_t element, bool first) const
{
    if (m_xml.at(element).local != "p") return false;
    const auto places = placesOf(element);
    if (places.empty()) return first && textIn(element).empty();
    const std::string& key = places.front()->mark.key;
    return key.starts_with("line_") && m_present.find(key) == nullptr && !m_present.line(key);
}

std::optional<EmptiedTables::Stretch> EmptiedTables::stretchOf(const Placed& caption,
                                                               const Present::EmptyTable& now) const
{
    const auto paragraph = m_xml.around(caption.element, "p");
    if (!paragraph || caption.fallback) return std::nullopt;
    const auto siblings = m_xml.children(m_xml.at(*paragraph).parent);
    const auto at = std::find(siblings.begin(), siblings.end(), *paragraph);
    if (at == siblings.end() || std::next(at) == siblings.end() || !isTable(m_xml, *std::next(at)))
        return std::nullopt;
    Stretch stretch;
    stretch.caption = *at;
    stretch.table = *std::next(at);
    for (auto before = at; before != siblings.begin() && isBefore(*std::prev(before), now); --before)
        stretch.before.insert(stretch.before.begin(), *std::prev(before));
    for (auto behind = at + 2; behind != siblings.end() && isBehind(*behind, behind == at + 2); ++behind)
        stretch.behind.push_back(*behind);
    return stretch;
}

/// It says what was written, by places that nobody touched and what stands before these, and holds nothing of
/// the user's.
bool EmptiedTables::isWritten(std::size_t element, const std::string& further) const
{
    std::string said = further;
    for (const Placed* place : placesOf(element)) {
        if (place->tracked || textSum(place->text) != place->mark.sum) return false;
        said += place->text;
    }
    const OwnThings things = ownThingsIn(m_xml, m_xml.at(element).all);
    return plainSpaced(said) == textIn(element) && !things.comments && !things.notes &&
           things.bookmarks.empty();
}

std::string EmptiedTables::lineFor(const Present::EmptyTable& now)
{
    if (!m_dress) {
        m_dress = m_dressOf();
        m_dress->lastBookmark = lastBookmarkIn(m_xml);
        m_dress->takenBookmarks = bookmarkNamesIn(m_xml);
    }
    const std::string line = wordBlocks({now.language, "", {now.line}}, *m_dress);
    const std::string wrapped = "<x>" + line + "</x>";
    if (const auto ranges = XmlRanges::of(wrapped))
        m_dress->lastBookmark = std::max(m_dress->lastBookmark, lastBookmarkIn(*ranges));
    return line;
}

/// Each number of its rows, from what stood there to none.
void EmptiedTables::tellRows(const Stretch& stretch, const std::string& where)
{
    for (const Placed* place : placesOf(stretch.table)) {
        const Present::Place* now = m_present.find(place->mark.key);
        if (now == nullptr || !place->mark.key.starts_with("figure_") || place->text == now->text) continue;
        m_result.renewed.push_back(
            {RenewedPlace::Kind::changed, where, now->what, plainSpaced(place->text), now->text});
        m_result.renewed.back().at = m_xml.at(stretch.caption).all.begin;
    }
}

bool EmptiedTables::isWritten(const Stretch& stretch, const Placed& caption) const
{
    const auto all = stretch.all();
    return std::all_of(all.begin(), all.end(), [&](std::size_t element) {
        if (element == stretch.caption) return isWritten(element, nameOf(m_xml, caption) + ": ");
        return placesOf(element).empty() ? ownThingsIn(m_xml, m_xml.at(element).all).isNone()
                                         : isWritten(element);
    });
}

/// Its rows in words go as those of any table do, but for those of the user's; what leads to them goes here.
void EmptiedTables::keep(const Stretch& stretch, const Placed& caption, const std::string& where,
                         const std::string& line)
{
    for (const std::size_t element : stretch.all())
        for (const Placed* place : placesOf(element)) m_known.tellOf(place->mark.key);
    m_result.kept.push_back({KeptPlace::Why::ownFrame, where, "", "", line});
    m_result.kept.back().at = caption.content.begin;
    const bool leadsToRows = std::any_of(stretch.before.begin(), stretch.before.end(), [&](std::size_t one) {
        return !placesOf(one).empty() && !isWritten(one);
    });
    for (const std::size_t element : stretch.before)
        if (!leadsToRows && placesOf(element).empty() && ownThingsIn(m_xml, m_xml.at(element).all).isNone()) {
            m_result.renewed.push_back({RenewedPlace::Kind::removed, m_where, "", textIn(element), ""});
            m_result.renewed.back().at = m_xml.at(element).all.begin;
            m_splices.add(m_xml.at(element).all, "");
        }
}

void EmptiedTables::empty(const Placed& caption, const Present::EmptyTable& now)
{
    const auto stretch = stretchOf(caption, now);
    if (!stretch) return;
    const std::string line = report::wordsOf(now.line.runs);
    const std::string said = textIn(stretch->caption);
    const std::string where = say("the table “{caption}”", fmt::arg("caption", plainSpaced(caption.text)));
    if (!isWritten(*stretch, caption)) return keep(*stretch, caption, where, line);
    m_captions.drop(caption);
    const auto all = stretch->all();
    for (const std::size_t element : stretch->before)
        for (const Placed* place : placesOf(element)) m_known.drop(place->mark.key);
    m_known.drop(now.key);
    tellRows(*stretch, where);
    using Kind = RenewedPlace::Kind;
    RenewedPlace told{line.empty() ? Kind::removed : Kind::changed, m_where, "", said, line, true};
    told.at = m_xml.at(stretch->caption).all.begin;
    m_result.renewed.push_back(std::move(told));
    if (!line.empty()) m_splices.insert(m_xml.at(all.front()).all.begin, lineFor(now));
    for (const std::size_t element : all) m_splices.add(m_xml.at(element).all, "");
}

}
