// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "exchange/docx/refresh/standing_words.h"
#include "exchange/docx/word_run.h"
#include "exchange/docx/word_xml.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

namespace
{

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

/// Whether nothing begins in the stretch and ends elsewhere, as where LibreOffice puts a bookmark into a
/// link.
bool isWhole(const XmlRanges& xml, ByteRange content)
{
    const std::size_t first = xml.firstFrom(content.begin);
    for (std::size_t i = first; i < xml.firstFrom(content.end); i = xml.at(i).after)
        if (xml.at(i).parent != xml.at(first).parent || !content.holds(xml.at(i).all)) return false;
    return true;
}

bool looksLike(const Present::Member& one, const Present::Member& other)
{
    return one.paragraph.look == other.paragraph.look && one.heading == other.heading;
}

bool leads(const report::Runs& runs)
{
    return std::any_of(runs.begin(), runs.end(), [](const report::Run& run) { return !run.target.empty(); });
}

bool isMemberKey(const std::string& key)
{
    return key.starts_with("member_") || key.starts_with("entry_");
}

}

/// Which members stand in the part, which are to come, and what marks there are to lead to.
void PartRefresh::lookAtMembers()
{
    const auto& members = m_present.members();
    m_standing.assign(members.size(), std::nullopt);
    m_bookmarks = bookmarkNamesIn(m_xml);
    m_marks = m_bookmarks;
    std::set<std::string> lists;
    for (const Placed& place : m_places) {
        const Present::Member* member = m_present.member(place.mark.key);
        const auto paragraph = member == nullptr ? std::nullopt : m_xml.around(place.element, "p");
        if (!paragraph) continue;
        auto& standing = m_standing[static_cast<std::size_t>(member - members.data())];
        if (!standing) standing = paragraph;
        lists.insert(member->list);
        m_concludes = m_concludes || !(member->isEntry() || report::isInWords(member->paragraph));
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        if (!m_standing[i] && (!lists.empty() || captionOf(members[i])) && m_known.isNew(members[i].key)) {
            m_coming.push_back(i);
            if (lists.contains(members[i].list)) m_marks.insert(members[i].paragraph.mark);
        }
}

/// Memos that are gone go with their paragraph, unless the user wrote in it; so do entries.
void PartRefresh::dropMembers()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Placed& place = m_places[i];
        const auto paragraph = m_xml.around(place.element, "p");
        if (!isMemberKey(place.mark.key) || !paragraph || m_present.find(place.mark.key) ||
            !m_known.has(place.mark.key) || (place.tracked && m_known.isTold(place.mark.key)))
            continue;
        m_going.insert(i);
        standAt(place.content.begin);
        const std::string caption =
            place.mark.key.starts_with("member_") ? captionBelow(m_xml, m_places, *paragraph) : std::string();
        if (isOfGoneTable(caption)) {
            tellUnknown(place, m_where);
            continue;
        }
        if (!mayGo(*paragraph, {i}, {KeptPlace::Why::ownWords, m_where, "", plainSpaced(place.text), ""},
                   place.fallback))
            continue;
        m_splices.add(m_xml.at(*paragraph).all, "");
        m_known.drop(place.mark.key);
        if (place.mark.key.starts_with("entry_")) {
            ++m_result.entries.removed;
            continue;
        }
        for (std::size_t inner = 0; inner < m_places.size(); ++inner)
            if (place.content.holds(m_places[inner].content)) m_going.insert(inner);
        RenewedPlace told{RenewedPlace::Kind::removed, m_where, "", plainSpaced(place.text), ""};
        if (caption.empty())
            tell(std::move(told), place.fallback);
        else
            tellRowInWords(caption, std::move(told), place.fallback);
    }
}

/// A table that the project does not have any more stays, and so do lead and lines.
bool PartRefresh::isOfGoneTable(const std::string& caption) const
{
    return !caption.empty() && m_present.find(caption) == nullptr && m_present.emptyTable(caption) == nullptr;
}

/// The nearest member of the same list that stands and is wanted, one before it first.
std::optional<std::size_t> PartRefresh::nearest(std::size_t at, bool alike) const
{
    const auto& members = m_present.members();
    const auto fits = [&](std::size_t i) {
        return m_standing[i] && members[i].list == members[at].list &&
               (!alike || looksLike(members[i], members[at]));
    };
    for (std::size_t i = at; i-- > 0;)
        if (fits(i)) return i;
    for (std::size_t i = at + 1; i < members.size(); ++i)
        if (fits(i)) return i;
    return std::nullopt;
}

/// The paragraph with the caption of the table that a line in words belongs to.
std::optional<std::size_t> PartRefresh::captionOf(const Present::Member& member) const
{
    if (member.table.empty()) return std::nullopt;
    const std::string key = report::captionKey(member.table);
    for (const Placed& place : m_places)
        if (place.mark.key == key) return m_xml.around(place.element, "p");
    return std::nullopt;
}

/// Members of lists that were made since come behind the one that precedes them, or before the next.
void PartRefresh::addMembers()
{
    for (const std::size_t at : m_coming) addMember(at);
}

void PartRefresh::addMember(std::size_t at)
{
    const Present::Member& member = m_present.members()[at];
    const std::string text = plainSpaced(report::wordsOf(member.paragraph.runs));
    const auto anchor = nearest(at, false);
    const auto caption = captionOf(member);
    if ((!anchor && !caption) || m_xml.prefix(0) != "w:") {
        const bool elsewhere =
            report::isInWords(member.paragraph) ? !caption : !m_concludes && !m_known.concludes();
        const bool isPutIn = std::any_of(m_coming.begin(), m_coming.end(), [&](std::size_t other) {
            const Present::Member& one = m_present.members()[other];
            return other != at && one.paragraph.name == member.paragraph.name && nearest(other, false);
        });
        if (m_xml.at(0).local == "document" && !member.isEntry() && !elsewhere)
            tell(KeptPlace{isPutIn ? KeptPlace::Why::elsewhere : KeptPlace::Why::noPlace, m_where,
                           member.paragraph.name, "", text});
        return;
    }
    standAt(m_xml.at(anchor ? *m_standing[*anchor] : *caption).all.begin);
    const ByteRange beside = m_xml.at(anchor ? *m_standing[*anchor] : *caption).all;
    const auto alike = nearest(at, true);
    m_splices.insert(anchor && *anchor < at ? beside.end : beside.begin,
                     newMember(member, alike ? alike : anchor));
    m_known.add(member.key);
    RenewedPlace told{RenewedPlace::Kind::added, m_where, "", "", text};
    if (member.isEntry())
        noteEntry(member.paragraph.mark);
    else if (report::isInWords(member.paragraph))
        tellRowInWords(keyOfRows(member), std::move(told), false);
    else
        tell(std::move(told));
}

void PartRefresh::noteEntry(const std::string& mark)
{
    Refreshed::Entries& entries = m_result.entries;
    ++entries.added;
    const auto entry = entryMarkFrom(mark);
    m_known.number(entry);
    if (!entry || !entry->quote) return;
    if (entries.firstQuote == 0) entries.firstQuote = entry->number;
    entries.firstQuote = std::min(entries.firstQuote, entry->number);
    entries.lastQuote = std::max(entries.lastQuote, entry->number);
}

/// Runs that lead only where the part has a place.
report::Runs PartRefresh::leading(report::Runs runs) const
{
    for (report::Run& run : runs)
        if (!m_marks.contains(run.target)) run.target.clear();
    return runs;
}

/// Empty where nothing leads anywhere: the style may have to be made.
std::string PartRefresh::linkStyleFor(const report::Runs& runs)
{
    if (!leads(runs)) return {};
    if (!m_linkStyle) m_linkStyle = m_dress().styleOf(WordStyles::link);
    return *m_linkStyle;
}

/// In the looks of the model, unless one of the two is a heading.
std::string PartRefresh::propertiesFor(const Present::Member& member, std::optional<std::size_t> model)
{
    if (model && m_present.members()[*model].heading == member.heading)
        return propertiesOf(m_xml, *m_standing[*model]);
    const std::string style = member.heading > 0 ? WordStyles::heading(member.heading) : WordStyles::item;
    return "<w:pPr><w:pStyle w:val=\"" + xmlText(m_dress().styleOf(style)) + "\"/></w:pPr>";
}

/// A paragraph in the looks of another member.
std::string PartRefresh::newMember(const Present::Member& member, std::optional<std::size_t> model)
{
    const report::Runs runs = leading(member.paragraph.runs);
    std::set<std::string> taken;
    const auto take = [&](const std::string& key, const std::string& text) {
        if (const std::string name = bookmarkOf({key, textSum(text)});
            !key.empty() && !m_bookmarks.insert(name).second)
            taken.insert(name);
    };
    take(member.key, report::wordsOf(runs));
    for (const report::Run& run : runs) take(run.shows, run.text);
    RunMaker maker(m_lastBookmark, linkStyleFor(runs), std::move(taken));
    std::string inside = maker.controlled(member.key, report::wordsOf(runs), maker.xmlOf(runs));
    if (m_bookmarks.insert(member.paragraph.mark).second)
        inside = maker.bookmarked(member.paragraph.mark, inside);
    m_lastBookmark = maker.lastBookmark();
    return "<w:p>" + propertiesFor(member, model) + inside + "</w:p>";
}

/// The links of an entry and of a line in words follow what they say, so that all runs are written anew, in
/// the looks of the words that stay.
PartRefresh::Rewriting PartRefresh::rewriteMember(const Placed& place, const Present::Member& member)
{
    if (m_xml.prefix(0) != "w:" || !isWhole(m_xml, place.content)) return Rewriting::notPossible;
    const auto standing = StandingWords::of(m_xml, place.content);
    if (!standing) return Rewriting::ownThings;
    if (standing->text() != place.text) return Rewriting::notPossible;
    const report::Runs now = leading(member.paragraph.runs);
    if (!m_known.remembers() && standing->leads() && !leads(now)) return Rewriting::noMemory;
    const auto pairs =
        member.isEntry() ? pairsInText(standing->text(), report::wordsOf(now)) : pairsInWords(*standing, now);
    const auto xml = standing->saying(now, pairs, linkStyleFor(now));
    if (!xml) return Rewriting::ownThings;
    m_splices.add(standing->range(), *xml);
    return Rewriting::done;
}

/// What the code is called by now, as the document and the project tell of the labels of its tables.
std::set<std::string> PartRefresh::namesNow(const std::string& label) const
{
    std::set<std::string> names;
    const std::string sum = textSum(label);
    for (const Placed& place : m_places)
        if (place.mark.sum == sum && place.mark.key.starts_with("label_"))
            if (const Present::Place* now = m_present.find(place.mark.key)) names.insert(now->text);
    return names;
}

/// The names of codes that stay keep their looks, and what the user put at them.
PartRefresh::Rewriting PartRefresh::rewriteCodes(const Placed& place, const std::string& text)
{
    if (m_xml.prefix(0) != "w:" || !isWhole(m_xml, place.content)) return Rewriting::notPossible;
    const auto standing = StandingWords::of(m_xml, place.content);
    if (!standing || standing->text() != place.text) return Rewriting::notPossible;
    const auto pairs =
        pairsInCodes(place.text, text, [this](const std::string& label) { return namesNow(label); });
    const auto xml = standing->saying({{text}}, pairs, {});
    if (!xml) return Rewriting::ownThings;
    m_splices.add(standing->range(), *xml);
    return Rewriting::done;
}

/// A line in words of which nothing leads anywhere, though the part has the entries of its figures.
void PartRefresh::leadAgain(const Placed& place, const std::string& where)
{
    const Present::Member* member = m_present.member(place.mark.key);
    if (member == nullptr || !report::isInWords(member->paragraph) || place.tracked) return;
    const report::Runs now = leading(member->paragraph.runs);
    const auto standing =
        leads(now) && isWhole(m_xml, place.content) ? StandingWords::of(m_xml, place.content) : std::nullopt;
    if (!standing || standing->leads() || rewriteMember(place, *member) != Rewriting::done) return;
    std::string what;
    for (const std::string& label : report::labelsInWords(member->paragraph))
        what += (what.empty() ? "" : "; ") + label;
    tell(RenewedPlace{RenewedPlace::Kind::led, where, what, "", ""}, place.fallback);
}

}
