// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace rd::exchange
{

/// Which rows of a chart as it was and as it is now are about the same thing: those with a key in common, so
/// that another name does not matter, else those of the same name.
class RowPairs
{
public:
    RowPairs(const report::Chart& before, const report::Chart& now);

    [[nodiscard]] std::optional<std::size_t> before(std::size_t now) const { return m_before[now]; }
    [[nodiscard]] std::optional<std::size_t> now(std::size_t before) const { return m_now[before]; }

private:
    template <class IsSame>
    void pair(const report::Chart& before, const report::Chart& now, const IsSame& isSame);

    std::vector<std::optional<std::size_t>> m_before;
    std::vector<std::optional<std::size_t>> m_now;
};

}
