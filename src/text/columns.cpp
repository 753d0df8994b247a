// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/columns.h"

#include "text/fold.h"
#include "text/utf8_walk.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rd::text
{

namespace
{

constexpr int narrowest = 6;
constexpr int between = 2;

std::string padded(const std::string& text, int width, bool right)
{
    const std::string space(static_cast<std::size_t>(std::max(0, width - displayWidth(text))), ' ');
    return right ? space + text : text + space;
}

std::vector<int> widthsOf(const std::vector<std::vector<ColumnCell>>& lines)
{
    std::vector<int> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(line[i].text));
    }
    return widths;
}

int longestWord(std::string_view text)
{
    int longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        longest = std::max(longest, displayWidth(text.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

/// What each column needs so that no word is broken.
std::vector<int> leastOf(const std::vector<std::vector<ColumnCell>>& lines, std::size_t columns)
{
    std::vector<int> least(columns);
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) {
            const int indent =
                static_cast<int>(std::min(line[i].text.find_first_not_of(' '), line[i].text.size()));
            least[i] = std::max(least[i], indent + longestWord(line[i].text));
        }
    return least;
}

std::vector<int> capped(const std::vector<int>& widths, const std::vector<int>& least, int most)
{
    std::vector<int> result;
    for (std::size_t i = 0; i < widths.size(); ++i)
        result.push_back(std::max(least[i], std::min(widths[i], most)));
    return result;
}

int sumOf(const std::vector<int>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// The widest columns become as wide as each other, until all fit. Words are broken only where that lets
/// them.
std::vector<int> narrowed(const std::vector<int>& widths, std::vector<int> least, int room)
{
    if (sumOf(widths) <= room) return widths;
    std::vector<int> broken;
    for (const int width : widths) broken.push_back(std::min(width, narrowest));
    if (sumOf(least) > room && sumOf(broken) <= room) least = broken;
    int most = room;
    while (most > narrowest && sumOf(capped(widths, least, most)) > room) --most;
    return capped(widths, least, most);
}

/// As much of the begin of a word as fits, at least a letter.
std::string_view fitting(std::string_view word, int width)
{
    std::int32_t at = 0;
    while (at < static_cast<std::int32_t>(word.size())) {
        std::int32_t next = at;
        nextCodePoint(word, next);
        if (at > 0 && displayWidth(word.substr(0, static_cast<std::size_t>(next))) > width) break;
        at = next;
    }
    return word.substr(0, static_cast<std::size_t>(at));
}

class Wrapping
{
public:
    Wrapping(std::string indent, int width) : m_indent(std::move(indent)), m_width(width), m_line(m_indent) {}

    void add(std::string_view word)
    {
        const int wide = displayWidth(word);
        if (m_hasWords && displayWidth(m_line) + 1 + wide > m_width) endLine();
        if (m_hasWords) m_line += ' ';
        while (displayWidth(m_line) + displayWidth(word) > m_width) {
            const auto piece = fitting(word, std::max(1, m_width - displayWidth(m_line)));
            if (piece.size() == word.size()) break;
            m_line += piece;
            word.remove_prefix(piece.size());
            endLine();
        }
        m_line += word;
        m_hasWords = true;
    }

    std::vector<std::string> result()
    {
        m_lines.push_back(m_line);
        return std::move(m_lines);
    }

private:
    void endLine()
    {
        m_lines.push_back(std::exchange(m_line, m_indent));
        m_hasWords = false;
    }

    std::string m_indent;
    int m_width;
    std::string m_line;
    bool m_hasWords = false;
    std::vector<std::string> m_lines;
};

}

std::vector<std::string> wrapped(std::string_view utf8, int width)
{
    if (displayWidth(utf8) <= width) return {std::string(utf8)};
    const std::size_t first = std::min(utf8.find_first_not_of(' '), utf8.size());
    const auto indent = std::min(first, static_cast<std::size_t>(std::max(0, width / 2)));
    Wrapping wrapping(std::string(indent, ' '), width);
    for (std::size_t at = first; at < utf8.size();) {
        const std::size_t end = std::min(utf8.find(' ', at), utf8.size());
        if (end > at) wrapping.add(utf8.substr(at, end - at));
        at = end + 1;
    }
    return wrapping.result();
}

std::string inColumns(const std::vector<std::vector<ColumnCell>>& lines, int width)
{
    std::vector<int> widths = widthsOf(lines);
    const int gaps = between * std::max(0, static_cast<int>(widths.size()) - 1);
    if (width > 0) widths = narrowed(widths, leastOf(lines, widths.size()), width - gaps);
    std::string text;
    for (const auto& line : lines) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < line.size(); ++i) {
            cells.push_back(wrapped(line[i].text, widths[i]));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t row = 0; row < height; ++row) {
            std::string made;
            for (std::size_t i = 0; i < line.size(); ++i)
                made +=
                    std::string(i == 0 ? 0 : between, ' ') +
                    padded(row < cells[i].size() ? cells[i][row] : std::string(), widths[i], line[i].right);
            made.erase(made.find_last_not_of(' ') + 1);
            text += made + "\n";
        }
    }
    return text;
}

}
