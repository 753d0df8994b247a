// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/diff.h"

#include <algorithm>

namespace rd::text
{

namespace
{

using Parts = std::vector<std::string_view>;

class Matching
{
public:
    Matching(const Parts& from, const Parts& to)
        : m_from(from), m_to(to), m_fromEnd(static_cast<int>(from.size())),
          m_toEnd(static_cast<int>(to.size())), m_match(from.size(), -1)
    {
    }

    std::vector<int> run(int limit)
    {
        for (; m_head < std::min(m_fromEnd, m_toEnd) && same(m_head, m_head); ++m_head) match(m_head, m_head);
        while (m_fromEnd > m_head && m_toEnd > m_head && same(m_fromEnd - 1, m_toEnd - 1))
            match(--m_fromEnd, --m_toEnd);
        walkBack(frontiers(limit));
        return std::move(m_match);
    }

private:
    void match(int from, int to) { m_match[static_cast<std::size_t>(from)] = to; }
    [[nodiscard]] bool same(int from, int to) const
    {
        return m_from[static_cast<std::size_t>(from)] == m_to[static_cast<std::size_t>(to)];
    }

    /// How far each diagonal came after each number of differences, until the ends meet; empty beyond limit.
    [[nodiscard]] std::vector<std::vector<int>> frontiers(int limit) const
    {
        const int n = m_fromEnd - m_head;
        const int m = m_toEnd - m_head;
        std::vector<std::vector<int>> all;
        for (int d = 0; d <= std::min(n + m, limit); ++d) {
            std::vector<int> row(static_cast<std::size_t>(2 * d) + 1, 0); // diagonal k stands at k + d
            for (int k = -d; k <= d; k += 2) {
                const auto before = [&](int diagonal) {
                    const int place = diagonal + d - 1;
                    const bool there = d > 0 && place >= 0 && place <= 2 * (d - 1);
                    return there ? all.back()[static_cast<std::size_t>(place)] : -1;
                };
                int x = d == 0 ? 0 : std::max(before(k - 1) + 1, before(k + 1));
                if (d > 0 && k == d) x = before(k - 1) + 1;
                if (d > 0 && k == -d) x = before(k + 1);
                while (x < n && x - k < m && x - k >= 0 && same(m_head + x, m_head + x - k)) ++x;
                row[static_cast<std::size_t>(k + d)] = x;
                if (x >= n && x - k >= m) {
                    all.push_back(std::move(row));
                    return all;
                }
            }
            all.push_back(std::move(row));
        }
        return {};
    }

    void walkBack(const std::vector<std::vector<int>>& frontiers)
    {
        int x = m_fromEnd - m_head;
        int y = m_toEnd - m_head;
        for (int d = static_cast<int>(frontiers.size()) - 1; d >= 0; --d) {
            const int k = x - y;
            int beforeX = 0;
            int beforeY = 0;
            if (d > 0) {
                const auto& row = frontiers[static_cast<std::size_t>(d) - 1];
                const auto at = [&](int diagonal) {
                    const int place = diagonal + d - 1;
                    return place >= 0 && place <= 2 * (d - 1) ? row[static_cast<std::size_t>(place)] : -1;
                };
                const bool down = k == -d || (k != d && at(k - 1) + 1 < at(k + 1));
                const int diagonal = down ? k + 1 : k - 1;
                beforeX = at(diagonal);
                beforeY = beforeX - diagonal;
            }
            while (x > beforeX && y > beforeY) match(m_head + --x, m_head + --y);
            x = beforeX;
            y = beforeY;
        }
    }

    const Parts& m_from;
    const Parts& m_to;
    int m_head = 0;
    int m_fromEnd;
    int m_toEnd;
    std::vector<int> m_match;
};

}

std::vector<int> matchedParts(const Parts& from, const Parts& to, int limit)
{
    return Matching(from, to).run(limit);
}

}
