// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/place_mark.h"
#include "exchange/package/xml_ranges.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A place in a part of a Word document that can be renewed.
struct Placed {
    PlaceMark mark;
    ByteRange content;       ///< What it shows, as XML.
    std::size_t element = 0; ///< Of its content control, or of its bookmark where there is no tag.
    std::string text;
    bool tracked = false;         ///< Tracked changes stand in it, or its row of a table is one.
    bool fallback = false;        ///< In what older programs show instead; the same stands elsewhere too.
    std::optional<ByteRange> tag; ///< Where the tag's value stands.
    std::optional<ByteRange> bookmark; ///< Where the bookmark's name stands.
};

/// The places of the part, in their order: by the tags of content controls and, where these were lost, by
/// bookmarks. Those within a deletion that was tracked are left out, and blocks (mark.sum is empty) too.
std::vector<Placed> placesIn(const XmlRanges& xml);

/// A stretch of text within a place.
struct TextAtom {
    ByteRange all;      ///< Its element.
    ByteRange inside;   ///< Of w:t between its tags.
    std::string text;   ///< "\n" of a line break, a tab, a hyphen.
    bool words = false; ///< It is a w:t.
    std::string prefix = {};
};
/// As a reader sees them: what was deleted is left out.
std::vector<TextAtom> atomsIn(const XmlRanges& xml, ByteRange range);
std::string textOf(const std::vector<TextAtom>& atoms);

/// The paragraph above an element, also from within content controls.
std::optional<std::size_t> paragraphAbove(const XmlRanges& xml, std::size_t element);
/// "Table 3" before the words of a caption; empty where nothing stands there.
std::string nameOf(const XmlRanges& xml, const Placed& caption);
/// "Table 3" of the caption above a table or the paragraph of a chart; empty where there is none.
std::string nameAbove(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t element);

/// The key of the caption that stands below a row in words, and below further ones; empty where none does.
std::string captionBelow(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t paragraph);

/// What each stretch says when all together say `text`.
std::vector<std::string> rewordedAtoms(const std::vector<TextAtom>& atoms, const std::string& text);
/// Lets the place say `text`: words that stay keep their looks, new ones have those of what they replace.
/// False when there is no run to write in.
bool rewrite(const XmlRanges& xml, const Placed& place, const std::string& text, Splices& splices);
/// Tag and bookmark with the sum of what stands there now.
void remark(const Placed& place, const PlaceMark& mark, Splices& splices);
/// Takes tag and bookmark away: what stands there stays, and is renewed no more.
void unmark(const XmlRanges& xml, const Placed& place, Splices& splices);

}
