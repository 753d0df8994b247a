// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_paragraphs.h"

#include "exchange/pdf/broken_words.h"
#include "exchange/pdf/pdf_measure.h"
#include "exchange/pdf/sentence_edges.h"
#include "exchange/pdf/spoken_line.h"

#include <algorithm>
#include <cmath>

namespace rd::exchange
{

namespace
{

bool differInSize(const PdfLine& a, const PdfLine& b)
{
    const float larger = std::max(a.box.height(), b.box.height());
    return std::abs(a.box.height() - b.box.height()) > larger * 0.15F;
}

/// Puts lines together one after another.
class Joiner
{
public:
    Joiner(const std::vector<PdfLine>& lines, float pageWidth) : m_measure(lines, pageWidth)
    {
        for (const PdfLine& line : lines) m_words.learn(line.text);
        for (std::size_t i = 1; i < lines.size(); ++i) m_words.learnBreak(lines[i - 1].text, lines[i].text);
    }

    void add(const PdfLine& line)
    {
        const bool goesOn = m_last != nullptr && continues(*m_last, line);
        ++m_made.lines;
        if (goesOn) {
            if (auto mended = m_words.append(m_paragraph, line.text))
                m_made.mended.push_back(std::move(*mended));
            if (m_last->page != line.page || m_last->column != line.column) ++m_made.overPages;
        } else {
            endParagraph();
            m_paragraph = line.text;
        }
        m_lastIsFirst = !goesOn;
        m_last = &line;
    }

    PdfParagraphs take()
    {
        endParagraph();
        return std::move(m_made);
    }

private:
    void endParagraph()
    {
        if (!m_paragraph.empty()) {
            m_made.text += m_paragraph + "\n";
            ++m_made.paragraphs;
        }
        m_paragraph.clear();
    }

    [[nodiscard]] bool continues(const PdfLine& last, const PdfLine& line) const
    {
        if (last.turned || line.turned || beginsAsSpoken(line.text) || differInSize(last, line)) return false;
        const bool broken = BrokenWords::isBroken(m_paragraph, line.text);
        if (last.page != line.page || (last.column == 1 && line.column == 2))
            return broken || continuesElsewhere(last, line);
        if (last.column != line.column) return false;
        if (m_measure.isFar(last, line) || !fitsIndent(last, line)) return false;
        return m_measure.isFull(last, line) || (broken && beginsInSmallLetters(line.text)) ||
               m_words.isOneName(m_paragraph, line.text);
    }

    /// On another page or in another column, where distance and indent say nothing.
    [[nodiscard]] bool continuesElsewhere(const PdfLine& last, const PdfLine& line) const
    {
        if (!endsSentence(m_paragraph) && beginsInSmallLetters(line.text)) return true;
        return m_measure.isFull(last, line);
    }

    /// Only the second line of a paragraph may begin elsewhere than the one before it: the first is indented,
    /// or hangs out with its label.
    [[nodiscard]] bool fitsIndent(const PdfLine& last, const PdfLine& line) const
    {
        const float shift = std::abs(line.box.left - last.box.left);
        return m_lastIsFirst || shift < line.box.height() * 0.6F;
    }

    PdfMeasure m_measure;
    BrokenWords m_words;
    PdfParagraphs m_made;
    std::string m_paragraph;
    const PdfLine* m_last = nullptr;
    bool m_lastIsFirst = true; ///< The last line began its paragraph.
};

}

PdfParagraphs paragraphsOf(const std::vector<std::vector<PdfLine>>& pages, float pageWidth)
{
    std::vector<PdfLine> all;
    for (const auto& lines : pages) all.insert(all.end(), lines.begin(), lines.end());
    Joiner joiner(all, pageWidth);
    for (const PdfLine& line : all) joiner.add(line);
    return joiner.take();
}

}
