// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_page_edges.h"

#include "exchange/pdf/spoken_line.h"
#include "text/fold.h"
#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

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

/// The line with its last number counted from the page, so that page numbers are one and no other numbers.
std::string fromPage(const PdfLine& line)
{
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t longest = 5;
    const std::size_t last = line.text.find_last_of(digits);
    if (last == std::string::npos) return line.text;
    std::size_t first = last;
    while (first > 0 && digits.find(line.text[first - 1]) != std::string_view::npos) --first;
    if (last - first >= longest) return line.text;
    const int number = std::stoi(line.text.substr(first, last + 1 - first));
    return line.text.substr(0, first) + "#" + std::to_string(number - line.page) + line.text.substr(last + 1);
}

/// The heights at which lines of a page stand.
class Heights
{
public:
    explicit Heights(const std::vector<PdfLine>& lines)
    {
        for (const PdfLine& line : lines) m_middles.push_back(line.box.middle());
        std::sort(m_middles.begin(), m_middles.end());
        std::vector<float> pitches;
        for (std::size_t i = 1; i < m_middles.size(); ++i)
            if (m_middles[i] - m_middles[i - 1] > sameHeight)
                pitches.push_back(m_middles[i] - m_middles[i - 1]);
        if (pitches.size() < 2) return;
        const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>((pitches.size() - 1) / 2);
        std::nth_element(pitches.begin(), middle, pitches.end());
        m_pitch = *middle;
    }

    /// The highest or the lowest, of which the other lines are further inwards.
    [[nodiscard]] bool isOutermost(const PdfLine& line) const
    {
        const float middle = line.box.middle();
        return middle <= m_middles.front() + sameHeight || middle >= m_middles.back() - sameHeight;
    }

    /// Further from the next line than lines of the text are.
    [[nodiscard]] bool isApart(const PdfLine& line) const
    {
        constexpr float further = 1.5F;
        const float least = std::max(m_pitch * further, sameHeight);
        return m_pitch > 0 && std::none_of(m_middles.begin(), m_middles.end(), [&](float other) {
                   const float distance = std::abs(other - line.box.middle());
                   return distance > sameHeight && distance < least;
               });
    }

private:
    std::vector<float> m_middles;
    float m_pitch = 0; ///< From one line to the next.
};

/// Who speaks, of a line that begins with a label; else empty.
std::string labelOf(const std::string& line)
{
    const auto parts = transcript::readSpeakerLine(line);
    return parts && beginsAsSpoken(line) ? transcript::labelKey(parts->label) : std::string();
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
            const Heights heights(lines);
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (edges[i])
                    note(withoutNumbers(lines[i].text), lines[i]);
                else
                    m_inside.insert(lines[i].text);
                noteLabel(lines[i]);
                if (heights.isOutermost(lines[i])) noteOutermost(lines[i], heights.isApart(lines[i]));
            }
        }
    }

    [[nodiscard]] bool repeats(const PdfLine& line) const
    {
        if (m_inside.contains(line.text)) return false;
        if (!beginsAsSpoken(line.text)) return isOften(pagesWith(withoutNumbers(line.text), line));
        // "Interview Jansen – maart" is a head, and "R: Ja." is one only where it stands by itself.
        if (saysMore(line) && !m_apart.contains(fromPage(line))) return false;
        return isNearlyAlways(pagesWith(sameWords + line.text, line)) ||
               isNearlyAlways(pagesWith(samePage + fromPage(line), line));
    }

private:
    static constexpr const char* sameWords = "=";
    static constexpr const char* samePage = "+";

    [[nodiscard]] std::size_t pagesWith(const std::string& key, const PdfLine& line) const
    {
        const auto places = m_lines.find(key);
        if (places == m_lines.end()) return 0;
        const auto here =
            std::find_if(places->second.begin(), places->second.end(), [&](const Repeated& one) {
                return std::abs(one.middle - line.box.middle()) <= sameHeight;
            });
        return here == places->second.end() ? 0 : here->pages.size();
    }

    void noteLabel(const PdfLine& line)
    {
        const std::string label = labelOf(line.text);
        if (label.empty()) return;
        m_said[label].insert(line.text);
        m_saidFromPage[label].insert(fromPage(line));
    }

    /// Whether its label also has other words; a time alone is never that of a head.
    [[nodiscard]] bool saysMore(const PdfLine& line) const
    {
        const std::string label = labelOf(line.text);
        return label.empty() || (m_said.at(label).size() > 1 && m_saidFromPage.at(label).size() > 1);
    }

    void noteOutermost(const PdfLine& line, bool apart)
    {
        note(sameWords + line.text, line);
        note(samePage + fromPage(line), line);
        if (apart) m_apart.insert(fromPage(line));
    }

    void note(const std::string& key, const PdfLine& line)
    {
        auto& places = m_lines[key];
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

    /// A first page may have a title in place of the head.
    [[nodiscard]] bool isNearlyAlways(std::size_t pages) const
    {
        return pages > 1 && (pages == m_pages || (pages > 2 && pages * 10 >= m_pages * 7));
    }

    std::size_t m_pages;
    std::map<std::string, std::vector<Repeated>> m_lines;
    std::map<std::string, std::set<std::string>> m_said;         ///< Lines of each label …
    std::map<std::string, std::set<std::string>> m_saidFromPage; ///< … and with page numbers as one.
    std::set<std::string> m_apart;  ///< First and last lines with room between them and the text.
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
