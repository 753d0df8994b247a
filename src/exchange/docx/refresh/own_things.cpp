// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/own_things.h"

#include "exchange/docx/refresh/among.h"
#include "exchange/docx/refresh/entry_numbers.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd::exchange
{

namespace
{

/// With which the names begin that report/chapter gives.
constexpr std::array<std::string_view, 9> ourMarks{"figure_", "quote_",       "memo_", "table_",  "chart_",
                                                   "theme_",  "conclusions_", "of_",   "case_of_"};

/// The element that begins or ends the same range.
std::optional<std::size_t> otherEnd(const XmlRanges& xml, std::size_t element, std::string_view local)
{
    const std::string id = xml.value(element, "id");
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == local && xml.value(i, "id") == id) return i;
    return std::nullopt;
}

/// Names of those that begin or end there. Most end where they begin, so that only few are looked for.
std::vector<std::string> bookmarksIn(const XmlRanges& xml, ByteRange range)
{
    std::set<std::string> begun;
    std::set<std::string> names;
    for (std::size_t i = xml.firstFrom(range.begin); i < xml.firstFrom(range.end); ++i) {
        const bool begins = xml.at(i).local == "bookmarkStart";
        if (!begins && xml.at(i).local != "bookmarkEnd") continue;
        if (!begun.insert(xml.value(i, "id")).second) continue;
        const auto start = begins ? i : otherEnd(xml, i, "bookmarkStart");
        if (start && isOwnBookmark(xml.value(*start, "name"))) names.insert(xml.value(*start, "name"));
    }
    return {names.begin(), names.end()};
}

}

bool isOwnBookmark(std::string_view name)
{
    if (name.empty() || name.starts_with('_')) return name.starts_with("_Ref"); // of a reference to it
    if (const auto digits = name.find_first_not_of("0123456789", 2);
        name.starts_with("rd") && digits != std::string_view::npos && digits > 2 && name[digits] == '_')
        name.remove_prefix(digits + 1);
    return std::none_of(ourMarks.begin(), ourMarks.end(),
                        [&](std::string_view mark) { return name.starts_with(mark); });
}

OwnThings ownThingsIn(const XmlRanges& xml, ByteRange range)
{
    OwnThings things;
    things.bookmarks = bookmarksIn(xml, range);
    for (std::size_t i = xml.firstFrom(range.begin); i < xml.firstFrom(range.end); ++i) {
        const std::string_view local = xml.at(i).local;
        if (isAmong(local, {"commentReference", "commentRangeStart", "commentRangeEnd"}))
            things.comments = true;
        else if (isAmong(local, {"sectPr", "drawing", "pict", "footnoteReference", "endnoteReference", "ins",
                                 "del"}))
            things.notes = true;
        else if (isAmong(local, {"fldChar", "fldSimple"}) ||
                 (local == "hyperlink" && !entryMarkFrom(xml.value(i, "anchor"))))
            things.links = true;
    }
    return things;
}

bool bares(const XmlRanges& xml, const Placed& place, const std::string& text)
{
    std::vector<TextAtom> atoms;
    std::vector<std::string> now;
    for (std::size_t i = xml.firstFrom(place.content.begin); i < xml.firstFrom(place.content.end); ++i) {
        const bool comment = xml.at(i).local == "commentRangeStart";
        if (!comment && !(xml.at(i).local == "bookmarkStart" && isOwnBookmark(xml.value(i, "name"))))
            continue;
        const auto end = otherEnd(xml, i, comment ? "commentRangeEnd" : "bookmarkEnd");
        if (!end || !place.content.holds(xml.at(*end).all)) continue;
        if (atoms.empty()) {
            atoms = atomsIn(xml, place.content);
            now = rewordedAtoms(atoms, text);
        }
        const ByteRange range{xml.at(i).all.begin, xml.at(*end).all.end};
        bool had = false;
        bool has = false;
        for (std::size_t a = 0; a < atoms.size(); ++a) {
            if (!range.holds(atoms[a].all)) continue;
            had = had || !plainSpaced(atoms[a].text).empty();
            has = has || !plainSpaced(now[a]).empty();
        }
        if (had && !has) return true;
    }
    return false;
}

KeptPlace keptFor(const OwnThings& things, KeptPlace kept)
{
    kept.why = KeptPlace::Why::ownWords;
    if (things.notes || things.links) return kept;
    if (things.comments)
        kept.why = KeptPlace::Why::comment;
    else if (!things.bookmarks.empty())
        kept.why = KeptPlace::Why::bookmark;
    kept.bookmarks = things.bookmarks;
    return kept;
}

}
