// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/attribute_head.h"

#include "exchange/csv/csv_columns.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

bool isColumnOfTheForm(const std::string& key)
{
    constexpr std::array names{"case", "document", "person", "speaker", "role", "remark"};
    return std::find(names.begin(), names.end(), text::folded(key)) != names.end();
}

/// The place of the @ before the moment, npos where there is none.
std::size_t momentPlace(std::string_view head)
{
    std::size_t place = std::string_view::npos;
    for (std::size_t start = 0; start < head.size();) {
        const auto found = findUnescaped(head.substr(start), '@');
        if (found == std::string_view::npos) break;
        place = start + found;
        start = place + 1;
    }
    return place == 0 || place + 1 == head.size() ? std::string_view::npos : place;
}

}

AttributeHead readAttributeHead(std::string_view head)
{
    const auto at = momentPlace(head);
    if (at == std::string_view::npos) return {unescaped(head), {}};
    return {unescaped(trimmedCell(head.substr(0, at))), unescaped(trimmedCell(head.substr(at + 1)))};
}

std::string writeAttributeHead(const std::string& key, const std::string& moment)
{
    const std::string head = escaped(key, "@");
    if (!moment.empty()) return head + "@" + escaped(moment, "@");
    return (isColumnOfTheForm(key) ? "\\" : "") + head;
}

}
