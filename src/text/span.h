// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace rd::text
{

/// A place in a text, counted in Unicode code points from 0. Every stored position is one of these.
using Offset = std::int32_t;

/// A range of a text: from `start` up to but not including `end`. Two spans that only touch share nothing; an
/// empty span (start == end) overlaps nothing and contains nothing.
struct Span {
    Offset start = 0;
    Offset end = 0;

    auto operator<=>(const Span&) const = default;
    [[nodiscard]] constexpr Offset length() const { return end - start; }
    [[nodiscard]] constexpr bool empty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(Offset point) const { return start <= point && point < end; }
    /// True when `other` lies wholly inside this span; equal spans contain each other.
    [[nodiscard]] constexpr bool contains(Span other) const
    {
        return start <= other.start && other.end <= end;
    }
    /// True when the two share at least one code point.
    [[nodiscard]] constexpr bool overlaps(Span other) const
    {
        return std::max(start, other.start) < std::min(end, other.end);
    }
    /// True when 0 <= start < end <= length: a span that a coding may have.
    [[nodiscard]] constexpr bool fits(Offset textLength) const
    {
        return 0 <= start && start < end && end <= textLength;
    }
};

}
