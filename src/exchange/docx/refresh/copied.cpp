// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/copied.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

/// Within the place stands another that becomes something.
bool holdsOther(const Placed& place, const std::vector<Placed>& places,
                const std::function<NewPlace(const Placed&)>& become)
{
    return std::any_of(places.begin(), places.end(), [&](const Placed& inner) {
        return &inner != &place && place.content.holds(inner.content) && become(inner);
    });
}

using Names = std::set<std::string_view>;

/// Elements that would stand twice, or lead to what is about the other row.
bool standsOnce(std::string_view local)
{
    static const Names notes{"commentRangeStart", "commentRangeEnd", "commentReference", "footnoteReference",
                             "endnoteReference",  "permStart",       "permEnd"};
    static const Names things{"drawing",     "pict",   "object", "AlternateContent",
                              "contentPart", "sectPr", "tbl",    "subDoc",
                              "altChunk",    "sym",    "oMath",  "oMathPara"};
    return notes.contains(local) || things.contains(local) || local == "fldChar" || local == "instrText";
}

/// Changes that somebody made in the other row: what was taken out there, and how it looked before. Without
/// content, "ins" says this of the end of a paragraph.
bool isChange(const XmlRanges& xml, std::size_t element)
{
    static const Names words{
        "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"};
    static const Names cells{"cellIns", "cellDel", "cellMerge"};
    const std::string_view local = xml.at(element).local;
    return words.contains(local) || cells.contains(local) || local.ends_with("Change") ||
           ((local == "ins" || local == "moveTo") && xml.isEmptyTag(element));
}

/// What a copy has no use for around words that it keeps.
bool onlyWraps(std::string_view local)
{
    return local == "ins" || local == "moveTo" || local == "fldSimple";
}

/// Of a content control: its number, and what would fill it in from elsewhere.
bool bindsControl(const XmlRanges& xml, std::size_t element)
{
    const std::string_view local = xml.at(element).local;
    return (local == "id" || local == "dataBinding") && xml.at(xml.at(element).parent).local == "sdtPr";
}

/// The attribute with the space before it.
void dropAttribute(const XmlRanges& xml, std::size_t element, std::string_view local, Splices& copy)
{
    const auto value = xml.attribute(element, local);
    if (!value) return;
    const std::size_t space = xml.xml().rfind(' ', value->begin);
    if (space != std::string_view::npos && space > xml.at(element).all.begin)
        copy.add({space, value->end + 1}, "");
}

void dropTags(const XmlRanges& xml, std::size_t element, Splices& copy)
{
    const XmlElement& one = xml.at(element);
    copy.add({one.all.begin, one.inside.begin}, "");
    if (!xml.isEmptyTag(element)) copy.add({one.inside.end, one.all.end}, "");
}

/// A style of links would make words of a row look as if they led somewhere.
void dropLinks(const XmlRanges& xml, std::size_t hyperlink, Splices& copy)
{
    dropTags(xml, hyperlink, copy);
    for (std::size_t i = hyperlink; i < xml.at(hyperlink).after; ++i)
        if (xml.at(i).local == "rStyle") copy.add(xml.at(i).all, "");
}

/// All that it says but these stretches.
void dropWords(const XmlRanges& xml, ByteRange within, const std::vector<ByteRange>& said, Splices& copy)
{
    for (const TextAtom& atom : atomsIn(xml, within))
        if (std::none_of(said.begin(), said.end(), [&](ByteRange r) { return r.holds(atom.all); }))
            copy.add(atom.all, "");
}

/// What is about the other row or may stand only once.
void dropForeign(const XmlRanges& xml, std::size_t element, Splices& copy)
{
    for (std::size_t i = element + 1; i < xml.at(element).after; ++i) {
        const std::string_view local = xml.at(i).local;
        if (standsOnce(local) || isChange(xml, i) || bindsControl(xml, i))
            copy.add(xml.at(i).all, "");
        else if (onlyWraps(local))
            dropTags(xml, i, copy);
        else if (local == "hyperlink")
            dropLinks(xml, i, copy);
    }
    for (std::size_t i = element; i < xml.at(element).after; ++i)
        for (const char* once : {"paraId", "textId"}) dropAttribute(xml, i, once, copy);
}

/// Our bookmarks go on under new ids, all others stand once.
void renumber(const XmlRanges& xml, ByteRange within, Splices& copy, int& lastBookmark)
{
    std::map<std::string, std::string> ids;
    for (std::size_t i = xml.firstFrom(within.begin); i < xml.firstFrom(within.end); ++i) {
        const bool starts = xml.at(i).local == "bookmarkStart";
        if (!starts && xml.at(i).local != "bookmarkEnd") continue;
        const std::string old = xml.value(i, "id");
        if (starts && placeMarkFrom(xml.value(i, "name"))) ids[old] = std::to_string(++lastBookmark);
        const auto id = xml.attribute(i, "id");
        if (id && ids.contains(old))
            copy.add(*id, ids.at(old));
        else
            copy.add(xml.at(i).all, "");
    }
}

}

std::set<std::string> bookmarkNamesIn(const XmlRanges& xml)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "bookmarkStart") names.insert(xml.value(i, "name"));
    return names;
}

int lastBookmarkIn(const XmlRanges& xml)
{
    constexpr std::size_t longest = 9;
    int last = 0;
    for (std::size_t i = 0; i < xml.elements().size(); ++i) {
        if (xml.at(i).local != "bookmarkStart") continue;
        const std::string id = xml.value(i, "id");
        if (!id.empty() && id.size() <= longest && id.find_first_not_of("0123456789") == std::string::npos)
            last = std::max(last, std::stoi(id));
    }
    return last;
}

std::string copyOf(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t element,
                   const std::function<NewPlace(const Placed&)>& become, int& lastBookmark)
{
    const ByteRange all = xml.at(element).all;
    Splices copy;
    std::vector<ByteRange> said;
    for (const Placed& place : places) {
        if (!all.holds(place.content)) continue;
        const NewPlace now = become(place);
        if (!now) {
            if (holdsOther(place, places, become))
                unmark(xml, place, copy);
            else if (place.tag)
                copy.add(xml.at(place.element).all, "");
            continue;
        }
        if (place.text == now->second || rewrite(xml, place, now->second, copy))
            said.push_back(place.content);
        remark(place, {now->first, textSum(now->second)}, copy);
    }
    dropWords(xml, all, said, copy);
    dropForeign(xml, element, copy);
    renumber(xml, all, copy, lastBookmark);
    return copy.applied(xml.xml(), all);
}

}
