// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/column_widths.h"

#include "exchange/docx/refresh/column_refresh.h"

namespace rd::exchange
{

namespace
{

/// Scales the widths of one table: those of its columns and those that its cells prefer.
void scale(const XmlRanges& xml, std::size_t table, long width, Splices& splices)
{
    const long now = widthOfColumns(xml, table);
    if (now <= 0 || now == width) return;
    for (std::size_t i = table; i < xml.at(table).after; ++i) {
        const auto local = xml.at(i).local;
        if (local != "gridCol" && (local != "tcW" || xml.value(i, "type") != "dxa")) continue;
        const auto value = xml.attribute(i, "w");
        const auto own = value ? twipsIn(xml.text(*value)) : std::nullopt;
        if (own) splices.add(*value, std::to_string(*own * width / now));
    }
}

}

std::string withWidths(const std::string& part, const std::map<std::size_t, long>& widths)
{
    const auto xml = XmlRanges::of(part);
    if (!xml || widths.empty()) return part;
    Splices splices;
    std::size_t table = 0;
    for (std::size_t i = 0; i < xml->elements().size(); ++i) {
        if (xml->at(i).local != "tbl") continue;
        if (const auto found = widths.find(table); found != widths.end())
            scale(*xml, i, found->second, splices);
        ++table;
    }
    return splices.applied(part);
}

}
