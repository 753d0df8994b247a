// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/placed.h"

#include "exchange/docx/refresh/rewording.h"
#include "exchange/docx/word_xml.h"

#include <algorithm>
#include <array>
#include <map>

namespace rd::exchange
{

namespace
{

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isGone(const XmlRanges& xml, std::size_t element)
{
    return xml.isWithin(element, "del") || xml.isWithin(element, "moveFrom");
}

bool isTracked(const XmlRanges& xml, ByteRange content)
{
    for (std::size_t i = xml.firstFrom(content.begin); i < xml.firstFrom(content.end); ++i)
        if (isOneOf(xml.at(i).local, {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"}))
            return true;
    return false;
}

/// It stands in a row of a table that was put in or taken out with tracking on.
bool isInTrackedRow(const XmlRanges& xml, std::size_t element)
{
    for (auto row = xml.around(element, "tr"); row; row = xml.around(*row, "tr")) {
        const auto properties = xml.child(*row, "trPr");
        if (properties && (xml.child(*properties, "ins") || xml.child(*properties, "del"))) return true;
    }
    return false;
}

/// It stands in a row that its table repeats on each page.
bool isInHead(const XmlRanges& xml, std::size_t element)
{
    const auto row = xml.around(element, "tr");
    const auto properties = row ? xml.child(*row, "trPr") : std::nullopt;
    return properties && xml.child(*properties, "tblHeader");
}

Placed placed(const XmlRanges& xml, const PlaceMark& mark, std::size_t element, ByteRange content)
{
    Placed place;
    place.mark = mark;
    place.content = content;
    place.element = element;
    place.text = textOf(atomsIn(xml, content));
    place.tracked = isTracked(xml, content) || isInTrackedRow(xml, element);
    place.fallback = xml.isWithin(element, "Fallback");
    return place;
}

/// Where each bookmark ends, by its id.
std::map<std::string, std::size_t> bookmarkEnds(const XmlRanges& xml)
{
    std::map<std::string, std::size_t> ends;
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "bookmarkEnd") ends.emplace(xml.value(i, "id"), i);
    return ends;
}

void addControl(const XmlRanges& xml, std::size_t sdt, std::vector<Placed>& places)
{
    const auto properties = xml.child(sdt, "sdtPr");
    const auto content = xml.child(sdt, "sdtContent");
    if (!properties || !content) return;
    const auto tag = xml.child(*properties, "tag");
    const auto mark = tag ? placeMarkFrom(xml.value(*tag, "val")) : std::nullopt;
    if (!mark || mark->sum.empty() || isGone(xml, sdt)) return;
    Placed place = placed(xml, *mark, sdt, xml.at(*content).inside);
    place.tag = xml.attribute(*tag, "val");
    places.push_back(std::move(place));
}

/// LibreOffice ends a bookmark too early by a letter for each comment and note in it: what stands behind is
/// of the place where with it the place says what was written.
ByteRange wholeOf(const XmlRanges& xml, const PlaceMark& mark, std::size_t start, ByteRange content)
{
    if (textSum(textOf(atomsIn(xml, content))) == mark.sum) return content;
    const ByteRange all{content.begin, xml.at(xml.at(start).parent).inside.end};
    return textSum(textOf(atomsIn(xml, all))) == mark.sum ? all : content;
}

/// The bookmark of a control belongs to it; one alone is a place of its own, within one paragraph.
void addBookmark(const XmlRanges& xml, std::size_t start, const std::map<std::string, std::size_t>& ends,
                 std::multimap<std::string, std::size_t>& byKey, std::vector<Placed>& places)
{
    const auto mark = placeMarkFrom(xml.value(start, "name"));
    const auto end = ends.find(xml.value(start, "id"));
    if (!mark || mark->sum.empty() || end == ends.end() || end->second < start || isGone(xml, start)) return;
    const ByteRange content{xml.at(start).all.end, xml.at(end->second).all.begin};
    const auto [first, after] = byKey.equal_range(mark->key);
    for (auto known = first; known != after; ++known)
        if (Placed& place = places[known->second]; place.content.holds(xml.at(start).all)) {
            place.bookmark = xml.attribute(start, "name");
            return;
        }
    if (xml.around(start, "p") != xml.around(end->second, "p") || !xml.around(start, "p")) return;
    Placed place = placed(xml, *mark, start, wholeOf(xml, *mark, start, content));
    place.bookmark = xml.attribute(start, "name");
    byKey.emplace(place.mark.key, places.size());
    places.push_back(std::move(place));
}

std::string wordsXml(const std::string& prefix, const std::string& text)
{
    std::string xml;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0) xml += "<" + prefix + "br/>";
        xml += "<" + prefix + "t xml:space=\"preserve\">" +
               xmlText(std::string_view(text).substr(at, end - at)) + "</" + prefix + "t>";
        at = end + 1;
    }
    return xml;
}

}

std::vector<Placed> placesIn(const XmlRanges& xml)
{
    std::vector<Placed> places;
    const auto ends = bookmarkEnds(xml);
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "sdt") addControl(xml, i, places);
    std::multimap<std::string, std::size_t> byKey;
    for (std::size_t i = 0; i < places.size(); ++i) byKey.emplace(places[i].mark.key, i);
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "bookmarkStart") addBookmark(xml, i, ends, byKey, places);
    std::stable_sort(places.begin(), places.end(),
                     [](const Placed& a, const Placed& b) { return a.content.begin < b.content.begin; });
    return places;
}

std::vector<TextAtom> atomsIn(const XmlRanges& xml, ByteRange range)
{
    std::vector<TextAtom> atoms;
    for (std::size_t i = xml.firstFrom(range.begin); i < xml.firstFrom(range.end); ++i) {
        const XmlElement& one = xml.at(i);
        if (!range.holds(one.all) || xml.at(one.parent).local != "r" || isGone(xml, i)) continue;
        if (one.local == "t")
            atoms.push_back({one.all, one.inside, decodedXml(xml.text(one.inside)), true, xml.prefix(i)});
        else if (isOneOf(one.local, {"br", "cr"}))
            atoms.push_back({one.all, one.inside, "\n"});
        else if (isOneOf(one.local, {"tab", "ptab"}))
            atoms.push_back({one.all, one.inside, "\t"});
        else if (one.local == "noBreakHyphen")
            atoms.push_back({one.all, one.inside, "-"});
    }
    return atoms;
}

std::string textOf(const std::vector<TextAtom>& atoms)
{
    std::string text;
    for (const TextAtom& atom : atoms) text += atom.text;
    return text;
}

std::optional<std::size_t> paragraphAbove(const XmlRanges& xml, std::size_t element)
{
    std::optional<std::size_t> before;
    const std::size_t parent = xml.at(element).parent;
    for (const std::size_t sibling : xml.children(parent)) {
        if (sibling == element) break;
        before = xml.at(sibling).local == "p" ? std::optional(sibling) : std::nullopt;
    }
    if (before || xml.at(parent).local != "sdtContent") return before;
    return paragraphAbove(xml, xml.at(parent).parent);
}

std::string nameOf(const XmlRanges& xml, const Placed& caption)
{
    const auto paragraph = xml.around(caption.element, "p");
    if (!paragraph) return {};
    std::string name =
        plainSpaced(textOf(atomsIn(xml, {xml.at(*paragraph).all.begin, caption.content.begin})));
    if (name.ends_with(':')) name.pop_back();
    return name;
}

std::string nameAbove(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t element)
{
    const auto before = paragraphAbove(xml, element);
    if (!before) return {};
    for (const Placed& place : places)
        if (place.mark.key.starts_with("caption_") && xml.at(*before).all.holds(place.content))
            return nameOf(xml, place);
    return {};
}

std::string captionBelow(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t paragraph)
{
    for (const std::size_t sibling : xml.children(xml.at(paragraph).parent)) {
        if (sibling <= paragraph) continue;
        if (xml.at(sibling).local != "p") return {};
        bool isRow = false;
        for (const Placed& place : places) {
            if (!xml.at(sibling).all.holds(place.content)) continue;
            if (place.mark.key.starts_with("caption_")) return place.mark.key;
            isRow = isRow || place.mark.key.starts_with("member_") || place.mark.key.starts_with("row_");
        }
        if (!isRow) return {};
    }
    return {};
}

std::vector<std::string> rewordedAtoms(const std::vector<TextAtom>& atoms, const std::string& text)
{
    std::vector<StyledWords> stretches;
    for (const TextAtom& atom : atoms) stretches.push_back({atom.text, atom.words});
    return reworded(stretches, text);
}

bool rewrite(const XmlRanges& xml, const Placed& place, const std::string& said, Splices& splices)
{
    const std::string text = isInHead(xml, place.element) ? withUnbrokenCount(said) : said;
    const auto atoms = atomsIn(xml, place.content);
    const auto first = std::find_if(atoms.begin(), atoms.end(), [](const TextAtom& a) { return a.words; });
    if (first == atoms.end()) return false;
    const auto now = rewordedAtoms(atoms, text);
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        if (now[i] == atoms[i].text) continue;
        const bool stays = !now[i].empty() || (text.empty() && &atoms[i] == &*first);
        splices.add(atoms[i].all, stays ? wordsXml(atoms[i].prefix, now[i]) : std::string());
    }
    return true;
}

void remark(const Placed& place, const PlaceMark& mark, Splices& splices)
{
    if (place.tag) splices.add(*place.tag, tagOf(mark));
    if (place.bookmark) splices.add(*place.bookmark, bookmarkOf(mark));
}

void unmark(const XmlRanges& xml, const Placed& place, Splices& splices)
{
    const auto elementOf = [&](ByteRange attribute) { return xml.firstFrom(attribute.begin) - 1; };
    if (place.tag) splices.add(xml.at(elementOf(*place.tag)).all, "");
    if (!place.bookmark) return;
    const std::size_t start = elementOf(*place.bookmark);
    splices.add(xml.at(start).all, "");
    for (std::size_t i = start; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "bookmarkEnd" && xml.value(i, "id") == xml.value(start, "id"))
            splices.add(xml.at(i).all, "");
}

}
