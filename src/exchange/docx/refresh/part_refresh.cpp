// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/part_refresh.h"

#include "base/i18n.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/left_quotes.h"
#include "exchange/docx/refresh/own_things.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

namespace
{

/// Whether a line such as "4 of 5: listens; nods." has that label.
bool names(const std::string& line, const std::string& label)
{
    for (const char* before : {": ", "; "})
        for (const char* behind : {";", "."})
            if (line.find(before + label + behind) != std::string::npos) return true;
    return false;
}

std::vector<std::string> numbersIn(const std::string& text)
{
    constexpr const char* digits = "0123456789";
    std::vector<std::string> numbers;
    for (auto at = text.find_first_of(digits); at != std::string::npos; at = text.find_first_of(digits, at)) {
        const auto end = std::min(text.find_first_not_of(digits, at), text.size());
        numbers.push_back(text.substr(at, end - at));
        at = end;
    }
    return numbers;
}

}

PartRefresh::PartRefresh(const XmlRanges& xml, std::string where, const Present& present, ChartParts& charts,
                         KnownPlaces& known, const std::function<WordDress()>& dress, Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_charts(charts), m_known(known),
      m_dress(dress), m_result(result), m_places(placesIn(xml)), m_captions(xml, m_places),
      m_lastBookmark(lastBookmarkIn(xml))
{
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "tbl") m_names[i] = nameAbove(xml, m_places, i);
}

std::string PartRefresh::renewed()
{
    m_result.places += m_places.size();
    for (const auto& [table, name] : m_names) lookAtTable(table);
    lookAtMembers();
    passOnHeadings();
    dropMembers();
    leaveNotes();
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (!m_going.contains(i)) {
            standAt(m_places[i].content.begin);
            renewPlace(m_places[i]);
        }
    renewLists();
    addMembers();
    for (auto table = m_tables.rbegin(); table != m_tables.rend(); ++table) renewRows(*table); // inner first
    settleCharts();
    tellRowsInWords();
    return m_splices.applied(m_xml.xml());
}

std::string PartRefresh::whereIs(std::size_t element) const
{
    const auto table = m_xml.around(element, "tbl");
    const std::string name = table ? m_names.at(*table) : std::string();
    return name.empty() ? m_where : name;
}

/// What is told from now on is about what stands there.
void PartRefresh::standAt(std::size_t position)
{
    m_at = position;
}

void PartRefresh::tell(RenewedPlace renewed, bool fallback)
{
    if (fallback) return;
    stand(renewed);
    m_result.renewed.push_back(std::move(renewed));
}

/// What is unknown is told once for a table, whatever of it is, and lost memory once for a document.
void PartRefresh::tell(KeptPlace kept, bool fallback)
{
    if (fallback) return;
    const auto isSaid = [&](const KeptPlace& one) { return one.why == kept.why && one.what == kept.what; };
    if ((kept.why == KeptPlace::Why::noPlace || kept.why == KeptPlace::Why::elsewhere ||
         (kept.why == KeptPlace::Why::noMemory && kept.text.empty())) &&
        std::any_of(m_result.kept.begin(), m_result.kept.end(), isSaid))
        return;
    if (kept.why == KeptPlace::Why::unknown && kept.place != m_where && !m_told.insert(kept.place).second)
        return;
    stand(kept);
    m_result.kept.push_back(std::move(kept));
}

void PartRefresh::renewPlace(const Placed& place)
{
    using Why = KeptPlace::Why;
    if (place.mark.key.starts_with("chart_")) return renewChart(place);
    if (place.tracked && m_known.isTold(place.mark.key)) return;
    if (place.mark.key.starts_with("entry_") && !m_known.remembers())
        return tell(KeptPlace{Why::noMemory, m_where, "", "", ""}, place.fallback);
    const std::string where = place.mark.key.starts_with("caption_") ? m_where : whereIs(place.element);
    const auto keep = [&](Why why, const std::string& what, const std::string& now) {
        tell(KeptPlace{why, where, what, plainSpaced(place.text), now}, place.fallback);
    };
    const Present::Place* now = m_present.find(place.mark.key);
    if (now == nullptr) {
        if (m_present.dead(place.mark.key) != nullptr) return tellDead(place, where);
        if (!m_present.line(place.mark.key) && !m_present.furtherOf(place.mark.key) &&
            !m_known.isTold(place.mark.key) && !(m_known.remembers() && m_present.hasTable(place.mark.key)))
            tellUnknown(place, where);
        return;
    }
    const std::string said = withFiguresLeft(place, now->text);
    const std::string text = plainSpaced(said);
    if (plainSpaced(place.text) == text) return leadAgain(place, where);
    if (textSum(text) == place.mark.sum) {
        if (countsOtherwise(place, text)) keep(Why::ownWords, now->what, text);
        return;
    }
    if (place.tracked) return keep(Why::tracked, now->what, text);
    if (textSum(place.text) != place.mark.sum)
        return keep(renewsWithin(place) ? Why::ownFrame : Why::ownWords, now->what, text);
    const auto written = write(place, said);
    if (written == Rewriting::ownThings)
        return tell(keptFor(ownThingsIn(m_xml, place.content),
                            {Why::ownWords, where, now->what, plainSpaced(place.text), text}),
                    place.fallback);
    if (written == Rewriting::noMemory) return keep(Why::noMemory, now->what, text);
    if (written == Rewriting::notPossible) return keep(Why::empty, now->what, text);
    remark(place, {place.mark.key, textSum(text)}, m_splices);
    tellRewritten(place,
                  {RenewedPlace::Kind::changed, where, now->what, plainSpaced(place.text), text, now->words});
}

/// A table or chart is told of by its caption, which stands above all else in it and says what it is about.
void PartRefresh::tellUnknown(const Placed& place, const std::string& where)
{
    const std::string name = place.mark.key.starts_with("caption_") ? nameOf(m_xml, place) : std::string();
    tell(KeptPlace{KeptPlace::Why::unknown, name.empty() ? where : name, "", plainSpaced(place.text), ""},
         place.fallback);
}

/// `text`: what it is to say.
PartRefresh::Rewriting PartRefresh::write(const Placed& place, const std::string& text)
{
    const Present::Member* member = m_present.member(place.mark.key);
    if (member != nullptr && (member->isEntry() || report::isInWords(member->paragraph)))
        if (const auto written = rewriteMember(place, *member); written != Rewriting::notPossible)
            return written;
    if (place.mark.key.starts_with("codes_"))
        if (const auto written = rewriteCodes(place, text); written != Rewriting::notPossible) return written;
    if (bares(m_xml, place, text)) return Rewriting::ownThings;
    return rewrite(m_xml, place, text, m_splices) ? Rewriting::done : Rewriting::notPossible;
}

void PartRefresh::tellRewritten(const Placed& place, RenewedPlace renewed)
{
    const Present::Member* member = m_present.member(place.mark.key);
    if (member != nullptr && member->isEntry()) {
        ++m_result.entries.changed;
        return;
    }
    settleWithin(place);
    if (member != nullptr && report::isInWords(member->paragraph)) tellMoved(place, *member);
    if (const auto table = m_xml.around(place.element, "tbl")) m_changedTables.insert(*table);
    if (member != nullptr && report::isInWords(member->paragraph))
        tellRowInWords(keyOfRows(*member), std::move(renewed), place.fallback);
    else if (const auto line = m_present.line(place.mark.key))
        tellLine(line->of, std::move(renewed), place.fallback);
    else
        tell(std::move(renewed), place.fallback);
}

/// A figure that cannot be counted any more stays as it was in the text around it, and so does a quote of
/// which the coding is gone.
std::string PartRefresh::withFiguresLeft(const Placed& place, std::string text) const
{
    if (text.find('{') == std::string::npos) return text; // as nearly all do, of very many places
    for (const Placed& inner : m_places) {
        const auto* dead = m_present.dead(inner.mark.key);
        if (dead == nullptr || &inner == &place || !place.content.holds(inner.content)) continue;
        for (auto at = text.find(dead->reference); at != std::string::npos;
             at = text.find(dead->reference, at + inner.text.size()))
            text.replace(at, dead->reference.size(), inner.text);
    }
    return withQuotesLeft(place.text, std::move(text));
}

void PartRefresh::tellDead(const Placed& place, const std::string& where)
{
    const auto* dead = m_present.dead(place.mark.key);
    tell(KeptPlace{KeptPlace::Why::deadFigure, where, dead->memo + ", " + dead->reference,
                   plainSpaced(place.text), dead->why},
         place.fallback);
}

/// The user gave it another figure than the project has; a figure in a sentence is told of by its own place.
bool PartRefresh::countsOtherwise(const Placed& place, const std::string& text) const
{
    if (place.mark.key.starts_with("figure_")) return true;
    const bool isSentence = m_present.line(place.mark.key) || m_present.member(place.mark.key) != nullptr;
    const bool isTold = std::any_of(m_places.begin(), m_places.end(), [&](const Placed& inner) {
        return &inner != &place && place.content.holds(inner.content) &&
               textSum(inner.text) != inner.mark.sum;
    });
    return isSentence && !isTold && numbersIn(place.text) != numbersIn(text);
}

/// A figure within it that nobody touched says another thing now.
bool PartRefresh::renewsWithin(const Placed& place) const
{
    return std::any_of(m_places.begin(), m_places.end(), [&](const Placed& inner) {
        const Present::Place* now = m_present.find(inner.mark.key);
        return &inner != &place && place.content.holds(inner.content) && now != nullptr &&
               textSum(inner.text) == inner.mark.sum && plainSpaced(now->text) != plainSpaced(inner.text);
    });
}

/// Labels that went from this line to one that the document does not have and does not get.
void PartRefresh::tellMoved(const Placed& place, const Present::Member& member)
{
    const auto& members = m_present.members();
    const std::string now = report::wordsOf(member.paragraph.runs);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].list != member.list || m_standing[i] ||
            std::find(m_coming.begin(), m_coming.end(), i) != m_coming.end())
            continue;
        for (const std::string& label : report::labelsInWords(members[i].paragraph))
            if (names(place.text, label) && !names(now, label)) {
                const std::string line = report::wordsOf(members[i].paragraph.runs);
                tell(KeptPlace{KeptPlace::Why::noPlace, m_where,
                               say("The line “{line}”", fmt::arg("line", line)), "", line},
                     place.fallback);
                break;
            }
    }
}

/// What stands within a place that was renewed: it says the same as the project by now, or is another thing.
void PartRefresh::settleWithin(const Placed& place)
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Placed& inner = m_places[i];
        if (&inner == &place || !place.content.holds(inner.content) || !m_going.insert(i).second) continue;
        const std::string wrapped = "<x>" + m_splices.applied(m_xml.xml(), inner.content) + "</x>";
        const auto xml = XmlRanges::of(wrapped);
        const std::string says = xml ? textOf(atomsIn(*xml, xml->at(0).inside)) : std::string();
        const Present::Place* now = m_present.find(inner.mark.key);
        const bool left = m_present.dead(inner.mark.key) != nullptr && says == inner.text;
        if (left) tellDead(inner, m_where);
        if (left || (now != nullptr && plainSpaced(now->text) == plainSpaced(says)))
            remark(inner, {inner.mark.key, textSum(says)}, m_splices);
        else
            unmark(m_xml, inner, m_splices);
    }
}

/// All that it says is what was written, by places that nobody touched.
bool PartRefresh::saysOnly(std::size_t element, const std::vector<std::size_t>& places) const
{
    std::string said;
    for (const std::size_t i : places) {
        const Placed& place = m_places[i];
        if (place.tracked || textSum(place.text) != place.mark.sum) return false;
        said += place.text;
    }
    return plainSpaced(said) == plainSpaced(textIn(m_xml.at(element).all));
}

/// It can serve as the model of another.
bool PartRefresh::isUntouched(std::size_t element, const std::vector<std::size_t>& places) const
{
    const OwnThings things = ownThingsIn(m_xml, m_xml.at(element).all);
    return saysOnly(element, places) && !things.comments && !things.notes;
}

/// Nothing in it is the user's; else `kept` is told, with what is.
bool PartRefresh::mayGo(std::size_t element, const std::vector<std::size_t>& places, KeptPlace kept,
                        bool fallback)
{
    OwnThings things = ownThingsIn(m_xml, m_xml.at(element).all);
    things.links = false; // of a report's own there are many
    const bool words = !saysOnly(element, places);
    if (!words && !things.notes && !things.comments && things.bookmarks.empty()) return true;
    tell(keptFor(words ? OwnThings() : things, std::move(kept)), fallback);
    return false;
}

}
