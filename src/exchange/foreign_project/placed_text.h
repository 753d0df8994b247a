// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rd::exchange
{

/// A text as it is stored, and where places of the text it was made from are in it.
class PlacedText
{
public:
    /// `raw` must be valid UTF-8; `bytes` are the places that will be asked for.
    PlacedText(std::string_view raw, std::vector<std::size_t> bytes);

    [[nodiscard]] const std::string& body() const { return m_body; }
    /// In code points of the body. A place behind the end is the end.
    [[nodiscard]] text::Offset placeOf(std::size_t byte) const;

private:
    std::string m_body;
    std::unordered_map<std::size_t, text::Offset> m_places;
    text::Offset m_length = 0;
};

}
