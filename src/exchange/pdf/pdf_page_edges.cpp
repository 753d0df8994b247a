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

constexpr std::size_t edgeLines = 3;
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

/// "3", "- 3 -", "Pagina 3 van 12": by its words nothing else than a page number.
bool isPageNumber(const std::string& key)
{
    static const std::set<std::string, std::less<>> words{"#",  "#/#",  "-",    "/",   "|",  "pagina", "page",
                                                          "p.", "pag.", "blz.", "van", "of", "-#-",    "p.#"};
    if (key.find('#') == std::string::npos) return false;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        if (!words.contains(key.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

bool isEdge(std::size_t line, std::size_t count)
{
    return line < edgeLines || line + edgeLines >= count;
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
        for (const auto& lines : pages)
            for (std::size_t i = 0; i < lines.size(); ++i)
                if (isEdge(i, lines.size())) note(lines[i]);
    }

    [[nodiscard]] bool repeats(const PdfLine& line) const
    {
        const std::string key = withoutNumbers(line.text);
        const auto places = m_lines.find(key);
        if (places == m_lines.end() || beginsAsSpoken(line.text)) return false;
        return std::any_of(places->second.begin(), places->second.end(), [&](const Repeated& one) {
            return std::abs(one.middle - line.box.middle()) <= sameHeight &&
                   isOften(one.pages.size(), isPageNumber(key));
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

    /// Left and right pages may have heads of their own, and a first page often has none; so two fifths of
    /// the pages are most of them.
    [[nodiscard]] bool isOften(std::size_t pages, bool number) const
    {
        return pages >= (number ? 2U : 3U) && pages * 5 >= m_pages * 2;
    }

    std::size_t m_pages;
    std::map<std::string, std::vector<Repeated>> m_lines;
};

}

std::vector<std::string> takeRepeatedEdges(std::vector<std::vector<PdfLine>>& pages)
{
    const Edges edges(pages);
    std::set<std::string> taken;
    std::vector<std::string> inOrder;
    for (auto& lines : pages) {
        std::vector<PdfLine> kept;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!isEdge(i, lines.size()) || !edges.repeats(lines[i]))
                kept.push_back(lines[i]);
            else if (taken.insert(withoutNumbers(lines[i].text)).second)
                inOrder.push_back(lines[i].text);
        }
        lines = std::move(kept);
    }
    return inOrder;
}

}
