// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/placed.h"

#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The captions of a part, to tell behind which of them something stands.
class Captions
{
public:
    Captions(const XmlRanges& xml, const std::vector<Placed>& places)
    {
        for (const Placed& place : places)
            if (place.mark.key.starts_with("caption_")) m_names[place.content.begin] = nameOf(xml, place);
    }

    void drop(const Placed& caption) { m_names.erase(caption.content.begin); }

    template <class ToldPlace>
    void stand(ToldPlace& told, std::size_t position) const
    {
        const auto next = m_names.upper_bound(position);
        told.after = next == m_names.begin() ? std::string() : std::prev(next)->second;
        told.at = next == m_names.begin() ? position : position - std::prev(next)->first;
    }

private:
    std::map<std::size_t, std::string> m_names; ///< By where they stand.
};

}
