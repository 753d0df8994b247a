// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_notes.h"

#include "text/fold.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace rd::exchange
{

namespace
{

constexpr float smallLetters = 0.93F; ///< Of the usual height; LibreOffice's notes have 0.83 of it.
constexpr float nextLine = 1.6F;      ///< In heights of a line, from one to the next of a note.
constexpr std::size_t feetBelow = 2;  ///< Lines below the notes: a page number, a foot.

/// Of the line in the middle when they are laid out by height.
float usualHeight(const std::vector<std::vector<PdfLine>>& pages)
{
    std::vector<float> heights;
    for (const auto& lines : pages)
        for (const PdfLine& line : lines)
            if (!line.turned) heights.push_back(line.box.height());
    if (heights.empty()) return 0;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// The digits that a line begins with when words follow them; else empty.
std::string_view numberOf(std::string_view line)
{
    const std::size_t end = std::min(line.find_first_not_of("0123456789"), line.size());
    return line.find_first_not_of(" \t.)", end) < line.size() ? line.substr(0, end) : std::string_view();
}

/// A note while it is read.
struct FootNote {
    std::string number;
    std::string words;
};

class PageNotes
{
public:
    PageNotes(std::vector<PdfLine>& lines, float usual) : m_lines(lines), m_usual(usual)
    {
        for (const PdfLine& line : lines)
            for (const PdfNoteMark& mark : line.noteMarks)
                m_marks.insert(line.text.substr(mark.at, mark.size));
    }

    int place()
    {
        const bool plain = std::all_of(m_lines.begin(), m_lines.end(),
                                       [](const PdfLine& line) { return line.column == 0 && !line.turned; });
        if (m_marks.empty() || !plain) return 0;
        const std::size_t first = firstLine();
        if (first == m_lines.size()) return 0;
        const std::size_t end = read(first);
        if (m_lines.size() - end > feetBelow) return 0;
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(first),
                      m_lines.begin() + static_cast<std::ptrdiff_t>(end));
        for (PdfLine& line : m_lines) putIn(line);
        return static_cast<int>(m_notes.size());
    }

private:
    [[nodiscard]] bool isSmall(const PdfLine& line) const
    {
        return line.box.height() < m_usual * smallLetters;
    }

    [[nodiscard]] bool begins(const PdfLine& line) const
    {
        return isSmall(line) && m_marks.contains(std::string(numberOf(line.text)));
    }

    /// Of the small lines at the foot.
    [[nodiscard]] std::size_t firstLine() const
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (begins(m_lines[i]) && (i == 0 || !isSmall(m_lines[i - 1])) && hasMarkBefore(i)) return i;
        return m_lines.size();
    }

    /// A number of its own stands in a line above it.
    [[nodiscard]] bool hasMarkBefore(std::size_t at) const
    {
        const std::string number(numberOf(m_lines[at].text));
        for (std::size_t i = 0; i < at; ++i)
            for (const PdfNoteMark& mark : m_lines[i].noteMarks)
                if (m_lines[i].text.substr(mark.at, mark.size) == number) return true;
        return false;
    }

    /// Up to the line behind the last.
    std::size_t read(std::size_t at)
    {
        for (const PdfLine* last = nullptr; at < m_lines.size(); last = &m_lines[at], ++at) {
            const PdfLine& line = m_lines[at];
            const std::string number(numberOf(line.text));
            const bool isNew = begins(line) && !isKnown(number);
            const bool follows = last != nullptr && line.box.middle() - last->box.middle() <
                                                        nextLine * std::max(line.box.height(), 1.0F);
            const bool isNumber = line.text.find_first_not_of("0123456789 ") == std::string::npos;
            if (!isNew && (!isSmall(line) || !follows || isNumber)) break;
            if (isNew)
                m_notes.push_back({number, wordsBehind(line.text, number.size())});
            else
                m_notes.back().words += " " + line.text;
        }
        return at;
    }

    [[nodiscard]] bool isKnown(const std::string& number) const
    {
        return std::any_of(m_notes.begin(), m_notes.end(),
                           [&](const FootNote& note) { return note.number == number; });
    }

    static std::string wordsBehind(const std::string& line, std::size_t number)
    {
        return line.substr(std::min(line.find_first_not_of(" \t.)", number), line.size()));
    }

    /// From the last mark to the first, so that places stay those of marks.
    void putIn(PdfLine& line) const
    {
        for (auto mark = line.noteMarks.rbegin(); mark != line.noteMarks.rend(); ++mark) {
            const std::string number = line.text.substr(mark->at, mark->size);
            const auto note = std::find_if(m_notes.begin(), m_notes.end(),
                                           [&](const FootNote& one) { return one.number == number; });
            if (note == m_notes.end()) continue;
            std::size_t at = mark->at;
            while (at > 0 && line.text[at - 1] == ' ') --at;
            const std::size_t end = mark->at + mark->size;
            constexpr std::string_view closing = " \t.,;:!?)]\"'";
            const bool apart =
                end < line.text.size() && closing.find(line.text[end]) == std::string_view::npos;
            line.text.replace(at, end - at, " [" + text::trimmedText(note->words) + (apart ? "] " : "]"));
        }
    }

    std::vector<PdfLine>& m_lines;
    float m_usual;
    std::set<std::string> m_marks; ///< The raised numbers of the page.
    std::vector<FootNote> m_notes;
};

}

int placeNotes(std::vector<std::vector<PdfLine>>& pages)
{
    const float usual = usualHeight(pages);
    int count = 0;
    for (auto& lines : pages) count += PageNotes(lines, usual).place();
    return count;
}

}
