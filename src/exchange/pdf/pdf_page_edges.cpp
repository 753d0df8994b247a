// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_page_edges.h"

#include "exchange/pdf/spoken_line.h"
#include "text/fold.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

constexpr std::size_t edgeLines = 2;
constexpr float sameHeight = 3; // points

/// The line with each number as one sign.
std::string withoutNumbers(const std::string& text)
{
    std::string key;
    for (const char c : text::folded(text)) {
        if (c < '0' || c > '9')
            key += c;
        else if (!key.ends_with('#'))
            key += '#';
    }
    return key;
}

/// Of each line, whether it is one of the highest or lowest of its page. By height and not by order, as what
/// stands below two columns comes before the second.
std::vector<bool> edgesOf(const std::vector<PdfLine>& lines)
{
    std::vector<float> heights;
    for (const PdfLine& line : lines) heights.push_back(line.box.middle());
    std::sort(heights.begin(), heights.end());
    heights.erase(std::unique(heights.begin(), heights.end(),
                              [](float a, float b) { return std::abs(a - b) <= sameHeight; }),
                  heights.end());
    std::vector<bool> edges;
    for (const PdfLine& line : lines) {
        const auto above = std::lower_bound(heights.begin(), heights.end(), line.box.middle() - sameHeight);
        const auto rank = static_cast<std::size_t>(above - heights.begin());
        edges.push_back(line.turned || rank < edgeLines || rank + edgeLines >= heights.size());
    }
    return edges;
}

/// A line at an edge, where it may come back.
struct Repeated {
    float middle;
    std::set<int> pages;
};

class Edges
{
public:
    explicit Edges(const std::vector<std::vector<PdfLine>>& pages) : m_pages(pages.size())
    {
        for (const auto& lines : pages) {
            const auto edges = edgesOf(lines);
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (edges[i])
                    note(lines[i]);
                else
                    m_inside.insert(lines[i].text);
            }
        }
    }

    [[nodiscard]] bool repeats(const PdfLine& line) const
    {
        const auto places = m_lines.find(withoutNumbers(line.text));
        if (places == m_lines.end() || beginsAsSpoken(line.text) || m_inside.contains(line.text))
            return false;
        return std::any_of(places->second.begin(), places->second.end(), [&](const Repeated& one) {
            return std::abs(one.middle - line.box.middle()) <= sameHeight && isOften(one.pages.size());
        });
    }

private:
    void note(const PdfLine& line)
    {
        auto& places = m_lines[withoutNumbers(line.text)];
        const auto same = std::find_if(places.begin(), places.end(), [&](const Repeated& one) {
            return std::abs(one.middle - line.box.middle()) <= sameHeight;
        });
        if (same != places.end())
            same->pages.insert(line.page);
        else
            places.push_back({line.box.middle(), {line.page}});
    }

    /// Left and right pages may have heads of their own, and a first page often has none.
    [[nodiscard]] bool isOften(std::size_t pages) const
    {
        return pages > 1 && (pages * 2 > m_pages || (pages > 2 && pages * 5 >= m_pages * 2));
    }

    std::size_t m_pages;
    std::map<std::string, std::vector<Repeated>> m_lines;
    std::set<std::string> m_inside; ///< Lines that are not at an edge.
};

}

RepeatedEdges takeRepeatedEdges(std::vector<std::vector<PdfLine>>& pages)
{
    const Edges edges(pages);
    std::set<std::string> taken;
    RepeatedEdges found;
    for (auto& lines : pages) {
        const auto atEdge = edgesOf(lines);
        std::vector<PdfLine> kept;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!atEdge[i] || !edges.repeats(lines[i])) {
                kept.push_back(lines[i]);
                continue;
            }
            ++found.count;
            if (taken.insert(withoutNumbers(lines[i].text)).second) found.lines.push_back(lines[i].text);
        }
        lines = std::move(kept);
    }
    return found;
}

}
