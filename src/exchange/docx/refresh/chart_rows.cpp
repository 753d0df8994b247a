// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/chart_rows.h"

#include <algorithm>

namespace rd::exchange
{

using report::Chart;

RowPairs::RowPairs(const Chart& before, const Chart& now)
    : m_before(now.rows.size()), m_now(before.rows.size())
{
    pair(before, now, [](const Chart::Row& one, const Chart::Row& other) {
        return std::find_first_of(one.shows.begin(), one.shows.end(), other.shows.begin(),
                                  other.shows.end()) != one.shows.end();
    });
    pair(before, now,
         [](const Chart::Row& one, const Chart::Row& other) { return one.label == other.label; });
}

template <class IsSame>
void RowPairs::pair(const Chart& before, const Chart& now, const IsSame& isSame)
{
    for (std::size_t i = 0; i < before.rows.size(); ++i)
        for (std::size_t k = 0; k < now.rows.size() && !m_now[i]; ++k)
            if (!m_before[k] && isSame(before.rows[i], now.rows[k])) {
                m_now[i] = k;
                m_before[k] = i;
            }
}

}
