// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/standing_words.h"

#include "exchange/docx/place_mark.h"
#include "exchange/docx/refresh/among.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/rewording.h"
#include "exchange/docx/word_xml.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

constexpr std::size_t nowhere = std::string::npos;

bool isOnlySpace(std::string_view text)
{
    return plainSpaced(text).empty();
}

/// "comment 3" of what begins or ends a range of that number, or is the sign of it.
std::string rangeOf(const XmlRanges& xml, std::size_t element)
{
    const std::string_view local = xml.at(element).local;
    for (const std::string_view kind : {"bookmark", "comment", "perm"})
        if (local.starts_with(kind)) return std::string(kind) + " " + xml.value(element, "id");
    return {};
}

/// Word notes by it where somebody typed last; nobody misses it.
bool isCursor(const XmlRanges& xml, std::size_t element)
{
    return xml.at(element).local == "bookmarkStart" && xml.value(element, "name") == "_GoBack";
}

std::string textXml(const std::string& text)
{
    std::string xml;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
        if (end > at)
            xml += "<w:t xml:space=\"preserve\">" + xmlText(std::string_view(text).substr(at, end - at)) +
                   "</w:t>";
        if (end < text.size()) xml += text[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        at = end + 1;
    }
    return xml;
}

}

class StandingWords::Reader
{
public:
    Reader(const XmlRanges& xml, StandingWords& words) : m_xml(xml), m_words(words) {}

    bool read(ByteRange content)
    {
        std::vector<std::size_t> all;
        for (std::size_t i = m_xml.firstFrom(content.begin); i < m_xml.firstFrom(content.end);
             i = m_xml.at(i).after)
            all.push_back(i);
        const auto hasWords = [&](std::size_t i) { return isAmong(m_xml.at(i).local, {"r", "hyperlink"}); };
        const auto first = std::find_if(all.begin(), all.end(), hasWords);
        const auto last = std::find_if(all.rbegin(), all.rend(), hasWords).base();
        if (first == all.end()) return false;
        for (auto before = all.begin(); before != first; ++before) skipOurs(*before);
        m_words.m_range = {m_xml.at(*first).all.begin, m_xml.at(*std::prev(last)).all.end};
        const bool sound = std::all_of(first, last, [&](std::size_t i) { return take(i, {}); });
        if (!sound || m_openFields != 0) return false;
        settleRanges();
        return true;
    }

private:
    /// What marks the place itself stays where it is.
    void skipOurs(std::size_t element)
    {
        if (m_xml.at(element).local == "bookmarkStart" && placeMarkFrom(m_xml.value(element, "name")))
            m_ours.insert(rangeOf(m_xml, element));
    }

    bool take(std::size_t element, const std::string& target)
    {
        const std::string_view local = m_xml.at(element).local;
        if (local == "r") return takeRun(element, target);
        if (local == "proofErr") return true;
        if (local == "hyperlink") {
            const std::string anchor = m_xml.value(element, "anchor");
            if (!entryMarkFrom(anchor) || !target.empty()) return false;
            const auto within = m_xml.children(element);
            return std::all_of(within.begin(), within.end(),
                               [&](std::size_t child) { return take(child, anchor); });
        }
        if (!isAmong(local, {"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
                             "permStart", "permEnd"}))
            return false;
        return takeMark(element);
    }

    bool takeMark(std::size_t element)
    {
        const std::string range = rangeOf(m_xml, element);
        if (m_ours.contains(range) || placeMarkFrom(m_xml.value(element, "name"))) return false;
        if (isCursor(m_xml, element)) m_cursors.insert(range);
        if (m_cursors.contains(range)) return true;
        const bool ends = m_xml.at(element).local.ends_with("End");
        put(std::string(m_xml.text(m_xml.at(element).all)), ends, range);
        return true;
    }

    void put(std::string xml, bool ends, const std::string& range)
    {
        const std::size_t at = m_words.m_text.size();
        m_words.m_things.push_back({std::move(xml), {at, at}, ends, 0, range});
    }

    bool takeRun(std::size_t run, const std::string& target)
    {
        Stretch stretch;
        stretch.target = target;
        const ByteRange tag = m_xml.startTag(run);
        stretch.tag = m_xml.isEmptyTag(run) ? "<w:r>" : std::string(m_xml.text(tag));
        std::string looks;
        const std::size_t before = m_words.m_text.size();
        for (const std::size_t child : m_xml.children(run)) {
            const XmlElement& one = m_xml.at(child);
            if (one.local == "rPr") {
                looks = std::string(m_xml.text(one.all));
                takeLooks(child, stretch);
            } else if (!takeWords(child) && one.local != "lastRenderedPageBreak") {
                noteField(child);
                put(stretch.tag + looks + std::string(m_xml.text(one.all)) + "</w:r>", true,
                    one.local == "commentReference" ? rangeOf(m_xml, child) : std::string());
            }
        }
        stretch.end = m_words.m_text.size();
        if (stretch.end == before) return true;
        m_words.m_stretches.push_back(std::move(stretch));
        return m_openFields == 0 && !m_breaks;
    }

    void takeLooks(std::size_t properties, Stretch& stretch) const
    {
        for (const std::size_t child : m_xml.children(properties)) {
            std::string look(m_xml.text(m_xml.at(child).all));
            if (m_xml.at(child).local == "rStyle")
                stretch.style = std::move(look);
            else
                stretch.looks.push_back(std::move(look));
        }
    }

    bool takeWords(std::size_t element)
    {
        const XmlElement& one = m_xml.at(element);
        std::string& text = m_words.m_text;
        if (one.local == "t")
            text += decodedXml(m_xml.text(one.inside));
        else if (one.local == "br" || one.local == "cr")
            text += "\n";
        else if (one.local == "tab" || one.local == "ptab")
            text += "\t";
        else if (one.local == "noBreakHyphen")
            text += "-";
        else
            return false;
        m_breaks = m_breaks || m_xml.attribute(element, "type") || one.local == "ptab";
        return true;
    }

    void noteField(std::size_t element)
    {
        const std::string type = m_xml.value(element, "fldCharType");
        if (type == "begin") ++m_openFields;
        if (type == "end") --m_openFields;
    }

    /// Each end of a range, and the sign of a comment, knows the whole of it.
    void settleRanges()
    {
        std::map<std::string, ByteRange> ranges;
        for (const Thing& thing : m_words.m_things) {
            if (thing.range.empty() || thing.xml.starts_with("<w:r")) continue;
            ByteRange& range =
                ranges.try_emplace(thing.range, ByteRange{0, m_words.m_text.size()}).first->second;
            (thing.ends ? range.end : range.begin) = thing.on.begin;
        }
        for (Thing& thing : m_words.m_things)
            if (const auto found = ranges.find(thing.range); found != ranges.end()) thing.on = found->second;
    }

    const XmlRanges& m_xml;
    StandingWords& m_words;
    std::set<std::string> m_ours;    ///< Ranges of the place itself.
    std::set<std::string> m_cursors; ///< Ranges that are passed over.
    int m_openFields = 0;
    bool m_breaks = false; ///< Of a page or column.
};

/// Puts the words that come in the looks of those that stay, and what the user put at them among them.
class StandingWords::Writer
{
public:
    Writer(const StandingWords& words, const report::Runs& runs, const std::string& linkStyle)
        : m_words(words), m_runs(runs), m_linkStyle(linkStyle), m_now(report::wordsOf(runs)),
          m_carried(words.text().size(), nowhere), m_wears(m_now.size(), nowhere),
          m_shared(words.sharedLooks())
    {
    }

    void pair(const WordPair& words)
    {
        const std::string before =
            m_words.text().substr(words.before.begin, words.before.end - words.before.begin);
        const std::string now = m_now.substr(words.now.begin, words.now.end - words.now.begin);
        const auto stays = staysAt(before, now);
        for (std::size_t i = 0; i < before.size(); ++i)
            if (stays[i]) carry(words.before.begin + i, words.now.begin + *stays[i]);
        if (!words.same || before.empty() || now.empty()) return;
        if (m_carried[words.before.begin] == nowhere) carry(words.before.begin, words.now.begin);
        if (m_carried[words.before.end - 1] == nowhere) carry(words.before.end - 1, words.now.end - 1);
        std::size_t worn = m_words.stretchAt(words.before.begin);
        for (std::size_t i = words.now.begin; i < words.now.end; ++i) {
            if (m_wears[i] == nowhere) m_wears[i] = worn;
            worn = m_wears[i];
        }
    }

    std::optional<std::string> written()
    {
        if (!placeThings()) return std::nullopt;
        std::string xml;
        std::size_t at = 0;
        for (const report::Run& run : m_runs) {
            const std::size_t end = at + run.text.size();
            if (at == end) continue;
            xml += thingsAt(at);
            if (!run.target.empty())
                xml += "<w:hyperlink w:anchor=\"" + xmlText(run.target) + "\" w:history=\"1\">";
            xml += stretchesOf(run, at, end);
            if (!run.target.empty()) xml += "</w:hyperlink>";
            at = end;
        }
        return xml + thingsAt(at);
    }

private:
    void carry(std::size_t letter, std::size_t to)
    {
        m_carried[letter] = to;
        if (m_wears[to] == nowhere) m_wears[to] = m_words.stretchAt(letter);
    }

    [[nodiscard]] std::optional<std::size_t> placeOf(const Thing& thing) const
    {
        if (thing.on.begin == thing.on.end) {
            if (thing.on.begin == 0) return 0;
            const std::size_t before = m_carried[thing.on.begin - 1];
            return before == nowhere ? std::nullopt : std::optional(before + 1);
        }
        std::optional<std::size_t> place;
        for (std::size_t i = thing.on.begin; i < thing.on.end; ++i) {
            if (m_carried[i] == nowhere) continue;
            const std::size_t to = m_carried[i] + (thing.ends ? 1 : 0);
            place = !place ? to : thing.ends ? std::max(*place, to) : std::min(*place, to);
        }
        return place;
    }

    bool placeThings()
    {
        m_things = m_words.m_things;
        for (Thing& thing : m_things) {
            const auto place = placeOf(thing);
            if (!place) return false;
            thing.at = *place;
        }
        return true;
    }

    [[nodiscard]] std::string thingsAt(std::size_t letter) const
    {
        std::string xml;
        for (const Thing& thing : m_things)
            if (thing.at == letter) xml += thing.xml;
        return xml;
    }

    [[nodiscard]] std::string stretchesOf(const report::Run& run, std::size_t begin, std::size_t end) const
    {
        std::string xml;
        for (std::size_t at = begin; at < end;) {
            if (at > begin) xml += thingsAt(at);
            std::size_t next = at + 1;
            while (next < end && m_wears[next] == m_wears[at] && thingsAt(next).empty()) ++next;
            xml += openingOf(run, m_wears[at]) + textXml(m_now.substr(at, next - at)) + "</w:r>";
            at = next;
        }
        return xml;
    }

    [[nodiscard]] std::string openingOf(const report::Run& run, std::size_t worn) const
    {
        const std::string link = "<w:rStyle w:val=\"" + xmlText(m_linkStyle) + "\"/>";
        if (worn == nowhere) return opening("<w:r>", run.target.empty() ? "" : link, ownLooks(run));
        const Stretch& stretch = m_words.m_stretches[worn];
        const bool led = !stretch.target.empty();
        std::string style = stretch.style;
        if (run.target.empty() && led) style.clear();
        if (!run.target.empty() && style.empty()) style = link;
        return opening(stretch.tag, style, stretch.looks);
    }

    [[nodiscard]] std::vector<std::string> ownLooks(const report::Run& run) const
    {
        std::vector<std::string> looks;
        if (run.strong) looks.emplace_back("<w:b/>");
        if (run.emphasis) looks.emplace_back("<w:i/>");
        for (const std::string& shared : m_shared)
            if (std::find(looks.begin(), looks.end(), shared) == looks.end()) looks.push_back(shared);
        return looks;
    }

    static std::string opening(const std::string& tag, const std::string& style,
                               const std::vector<std::string>& looks)
    {
        std::string inside = style;
        for (const std::string& look : looks) inside += look;
        return tag + (inside.empty() ? "" : "<w:rPr>" + inside + "</w:rPr>");
    }

    const StandingWords& m_words;
    const report::Runs& m_runs;
    const std::string& m_linkStyle;
    std::string m_now;
    std::vector<std::size_t> m_carried; ///< Where each letter of the old text stands now.
    std::vector<std::size_t> m_wears;   ///< The stretch whose looks each letter has now.
    std::vector<std::string> m_shared;
    std::vector<Thing> m_things;
};

std::optional<StandingWords> StandingWords::of(const XmlRanges& xml, ByteRange content)
{
    StandingWords words;
    if (!Reader(xml, words).read(content) || words.m_stretches.empty()) return std::nullopt;
    return words;
}

bool StandingWords::leads() const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(),
                       [](const Stretch& one) { return !one.target.empty(); });
}

std::string StandingWords::targetAt(std::size_t letter) const
{
    return m_stretches[stretchAt(letter)].target;
}

std::size_t StandingWords::stretchAt(std::size_t letter) const
{
    const auto found = std::upper_bound(m_stretches.begin(), m_stretches.end(), letter,
                                        [](std::size_t at, const Stretch& one) { return at < one.end; });
    return static_cast<std::size_t>(std::min(found, std::prev(m_stretches.end())) - m_stretches.begin());
}

/// What all words wear: new ones wear it too.
std::vector<std::string> StandingWords::sharedLooks() const
{
    std::optional<std::vector<std::string>> shared;
    std::size_t begin = 0;
    for (const Stretch& one : m_stretches) {
        const bool blank = isOnlySpace(std::string_view(m_text).substr(begin, one.end - begin));
        begin = one.end;
        if (blank) continue;
        if (!shared) shared = one.looks;
        std::erase_if(*shared, [&](const std::string& look) {
            return std::find(one.looks.begin(), one.looks.end(), look) == one.looks.end();
        });
    }
    return shared.value_or(std::vector<std::string>());
}

std::optional<std::string> StandingWords::saying(const report::Runs& runs, const std::vector<WordPair>& pairs,
                                                 const std::string& linkStyle) const
{
    Writer writer(*this, runs, linkStyle);
    for (const WordPair& one : pairs) writer.pair(one);
    return writer.written();
}

}
