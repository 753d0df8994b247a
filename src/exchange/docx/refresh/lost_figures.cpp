// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/lost_figures.h"

#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/figure_shape.h"
#include "exchange/docx/refresh/placed.h"

#include <algorithm>
#include <vector>

namespace rd::exchange
{

namespace
{

bool isOfAPlace(const XmlRanges& xml, std::size_t link, const std::vector<Placed>& places)
{
    const ByteRange all = xml.at(link).all;
    return std::any_of(places.begin(), places.end(), [&](const Placed& place) {
        return place.content.holds(all) || all.holds(place.content);
    });
}

}

void tellLostFigures(const XmlRanges& xml, const std::string& where, const report::Present& present,
                     Refreshed& result)
{
    std::vector<Placed> places; // looked for once something is
    for (std::size_t i = 0; i < xml.elements().size(); ++i) {
        if (xml.at(i).local != "hyperlink") continue;
        const std::string anchor = xml.value(i, "anchor");
        const auto mark = entryMarkFrom(anchor);
        if (!mark || mark->quote) continue;
        const std::string text = plainSpaced(textOf(atomsIn(xml, xml.at(i).all)));
        std::string now;
        bool isSo = false;
        for (const std::string& figure : present.figuresOf(anchor)) {
            isSo = isSo || plainSpaced(figure) == text;
            if (shapeOf(plainSpaced(figure)) == shapeOf(text)) now = plainSpaced(figure);
        }
        if (isSo || now.empty() || now == text) continue;
        if (places.empty()) places = placesIn(xml);
        if (isOfAPlace(xml, i, places)) continue;
        result.kept.push_back({KeptPlace::Why::lostFigure, where, "", text, now});
        result.kept.back().at = xml.at(i).all.begin;
    }
}

}
