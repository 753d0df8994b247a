// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/entry_links.h"

#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/word_xml.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rd::exchange
{

namespace
{

std::set<std::string> without(const std::set<std::string>& all, const std::set<std::string>& others)
{
    std::set<std::string> left;
    std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                        std::inserter(left, left.end()));
    return left;
}

bool holdsLink(const XmlRanges& xml, const Placed& place)
{
    if (xml.isWithin(place.element, "hyperlink")) return true;
    for (std::size_t i = xml.firstFrom(place.content.begin); i < xml.firstFrom(place.content.end); ++i)
        if (xml.at(i).local == "hyperlink" || xml.at(i).local == "fldChar") return true;
    return false;
}

void wear(const XmlRanges& xml, std::size_t run, const std::string& style, Splices& splices)
{
    const std::string looks = "<w:rStyle w:val=\"" + xmlText(style) + "\"/>";
    const auto properties = xml.child(run, "rPr");
    if (!properties)
        splices.insert(xml.at(run).inside.begin, "<w:rPr>" + looks + "</w:rPr>");
    else if (!xml.isEmptyTag(*properties) && !xml.child(*properties, "rStyle"))
        splices.insert(xml.at(*properties).inside.begin, looks);
}

/// Runs side by side become a link to the mark.
void linkTo(const XmlRanges& xml, const Placed& place, const std::string& mark, const std::string& style,
            Splices& splices)
{
    std::vector<std::size_t> runs;
    for (std::size_t i = xml.firstFrom(place.content.begin); i < xml.firstFrom(place.content.end); ++i)
        if (xml.at(i).local == "r") runs.push_back(i);
    const auto elsewhere = [&](std::size_t run) {
        return xml.at(run).parent != xml.at(runs.front()).parent || xml.isEmptyTag(run);
    };
    if (runs.empty() || std::any_of(runs.begin(), runs.end(), elsewhere)) return;
    splices.insert(xml.at(runs.front()).all.begin,
                   "<w:hyperlink w:anchor=\"" + xmlText(mark) + "\" w:history=\"1\">");
    for (const std::size_t run : runs) wear(xml, run, style, splices);
    splices.insert(xml.at(runs.back()).all.end, "</w:hyperlink>");
}

void dropLink(const XmlRanges& xml, std::size_t hyperlink, Splices& splices)
{
    const XmlElement& one = xml.at(hyperlink);
    splices.add({one.all.begin, one.inside.begin}, "");
    if (!xml.isEmptyTag(hyperlink)) splices.add({one.inside.end, one.all.end}, "");
    for (std::size_t i = hyperlink; i < one.after; ++i)
        if (xml.at(i).local == "rStyle") splices.add(xml.at(i).all, "");
}

}

std::set<std::string> entryMarksIn(const XmlRanges& xml)
{
    std::set<std::string> marks = bookmarkNamesIn(xml);
    std::erase_if(marks, [](const std::string& name) { return !entryMarkFrom(name); });
    return marks;
}

std::string withEntryLinks(const std::set<std::string>& had, const XmlRanges& now,
                           const report::Present& present, const std::function<WordDress()>& dress)
{
    if (now.prefix(0) != "w:") return std::string(now.xml());
    const std::set<std::string> has = entryMarksIn(now);
    const std::set<std::string> came = without(has, had);
    const std::set<std::string> went = without(had, has);
    Splices splices;
    for (std::size_t i = 0; !went.empty() && i < now.elements().size(); ++i)
        if (now.at(i).local == "hyperlink" && went.contains(now.value(i, "anchor")))
            dropLink(now, i, splices);
    if (!came.empty()) {
        const std::string style = dress().styleOf(WordStyles::link);
        for (const Placed& place : placesIn(now))
            if (const std::string mark = present.targetOf(place.mark.key);
                came.contains(mark) && !place.tracked && !holdsLink(now, place))
                linkTo(now, place, mark, style, splices);
    }
    return splices.applied(now.xml());
}

}
