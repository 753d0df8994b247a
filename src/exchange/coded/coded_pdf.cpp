// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/coded_writers.h"
#include "exchange/coded/paper.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

constexpr double wordsSize = 9;
constexpr double smallSize = 7.5;
constexpr double headingSize = 15;
constexpr double numberWidth = 30;
constexpr double wordsWidth = 310;
constexpr double marginLeft = Paper::left + numberWidth + wordsWidth + 15;
constexpr double marginWidth = Paper::left + Paper::width - marginLeft;

PangoUnderline pangoLine(Underline line)
{
    switch (line) {
    case Underline::none:
        return PANGO_UNDERLINE_NONE;
    case Underline::single:
        return PANGO_UNDERLINE_SINGLE;
    case Underline::twice:
        return PANGO_UNDERLINE_DOUBLE;
    case Underline::wavy:
        break;
    }
    return PANGO_UNDERLINE_ERROR;
}

/// Where the words of a passage are in those of a turn, in bytes.
struct Place {
    std::size_t begin = 0;
    std::size_t end = std::string::npos;
};

/// Lines of the margin that wait for room, each with the layout that holds it.
struct MarginLine {
    std::shared_ptr<PangoLayout> layout;
    PangoLayoutLine* line;
    int passage;
};

class PdfWriter
{
public:
    explicit PdfWriter(const CodedDocument& document)
        : m_document(document), m_paper(document.title, tr("Confidential") + " · " + document.title)
    {
    }

    std::string write()
    {
        heading(m_document.title, headingSize + 4);
        if (m_document.withCodes) addFront();
        for (const CodedTranscript& transcript : m_document.transcripts) addTranscript(transcript);
        return m_paper.finish();
    }

private:
    void newPage()
    {
        m_paper.turn();
        m_y = Paper::top;
        m_marginY = Paper::top;
        m_named.clear();
        for (const MarginLine& waiting : m_margin) m_named.insert(waiting.passage);
        drawMargin();
    }

    void heading(const std::string& text, double size)
    {
        StyledText styled;
        styled.strong(text);
        set(styled, Paper::left, Paper::width, size);
        m_y += size / 2;
    }

    /// Sets a text over as many pages as it takes.
    void set(const StyledText& text, double x, double lineWidth, double size)
    {
        const Paper::Layout layout = m_paper.layout(text, lineWidth, size);
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
            const double height = Paper::heightOf(line);
            if (m_y + height > Paper::bottom) newPage();
            m_paper.draw(line, x, m_y);
            m_y += height;
        }
    }

    void addFront()
    {
        heading(tr("How to read this"), headingSize - 3);
        for (const std::string& line : readingGuide()) plain(line);
        for (const std::string& coder : m_document.coders) plain(tr("Coder") + ": " + coder);
        m_y += wordsSize;
        for (const LegendLine& line : m_document.legend) {
            constexpr double side = 8;
            if (m_y + 2 * wordsSize > Paper::bottom) newPage();
            m_paper.fill(Paper::left, m_y + 3, side, line.color);
            StyledText text;
            text.add(line.path + "  (" + std::to_string(line.passages) + ")");
            set(text, Paper::left + 2 * side, Paper::width - 2 * side, wordsSize);
        }
    }

    void plain(const std::string& words)
    {
        StyledText text;
        text.add(words);
        set(text, Paper::left, Paper::width, wordsSize);
        m_y += wordsSize / 3;
    }

    void addTranscript(const CodedTranscript& transcript)
    {
        const bool first = &transcript == &m_document.transcripts.front();
        if (!first || m_document.withCodes) newPage();
        m_paper.bookmark(transcript.name);
        heading(transcript.name, headingSize);
        if (!transcript.caseName.empty()) plain(transcript.caseName);
        m_marginY = m_y;
        for (const CodedTurn& turn : transcript.turns) addTurn(turn);
        while (!m_margin.empty()) newPage();
    }

    StyledText wordsOf(const CodedTurn& turn, std::map<int, Place>& places) const
    {
        StyledText text;
        if (!turn.speaker.empty()) text.strong(turn.speaker + ": ");
        if (!turn.time.empty()) text.small(turn.time + " ", smallSize);
        for (const Stretch& stretch : turn.stretches) {
            for (const int passage : stretch.begins) {
                places[passage].begin = text.size();
                text.strong("[" + std::to_string(passage) + "\u2060");
            }
            const Underline line = underlineOf(stretch);
            if (line == Underline::none)
                text.add(stretch.text);
            else
                text.marked(stretch.text, tint(stretch.color), pangoLine(line));
            for (const int passage : stretch.ends) {
                places[passage].end = text.size();
                text.strong("\u2060" + std::to_string(passage) + "]");
            }
        }
        return text;
    }

    void addTurn(const CodedTurn& turn)
    {
        std::map<int, Place> places;
        const StyledText text = wordsOf(turn, places);
        const double room = m_document.withCodes ? wordsWidth : Paper::width - numberWidth;
        const Paper::Layout layout = m_paper.layout(text, room, wordsSize);
        std::size_t note = 0;
        const int lines = pango_layout_get_line_count(layout.get());
        for (int i = 0; i < lines; ++i) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
            const double height = Paper::heightOf(line);
            const auto start = static_cast<std::size_t>(pango_layout_line_get_start_index(line));
            if (m_y + height > Paper::bottom) {
                newPage();
                for (std::size_t before = 0; before < note; ++before)
                    if (places[turn.notes[before].passage].end > start) goOn(turn.notes[before]);
            }
            if (i == 0) addNumber(turn.number);
            m_paper.draw(line, Paper::left + numberWidth, m_y);
            const auto end = start + static_cast<std::size_t>(pango_layout_line_get_length(line));
            for (;
                 note < turn.notes.size() && (places[turn.notes[note].passage].begin < end || i + 1 == lines);
                 ++note)
                queue(turn.notes[note]);
            drawMargin();
            m_y += height;
        }
        m_y += wordsSize / 2;
    }

    void addNumber(int number)
    {
        if (number == 0) return;
        StyledText text;
        text.add(std::to_string(number));
        const Paper::Layout layout = m_paper.layout(text, numberWidth, smallSize);
        m_paper.draw(pango_layout_get_line_readonly(layout.get(), 0), Paper::left, m_y + 2);
    }

    /// On a page where the words of a passage from the page before go on.
    void goOn(MarginNote note)
    {
        if (m_named.contains(note.passage)) return;
        note.goesOn = true;
        queue(note);
    }

    /// Of a passage that goes on the codes are named once a page.
    void queue(const MarginNote& note)
    {
        const bool named = !m_named.insert(note.passage).second && note.goesOn;
        const bool waiting = !m_margin.empty();
        if (!waiting) m_marginY = std::max(m_marginY, m_y);
        StyledText text;
        text.strong((note.goesOn ? "→ " : "") + std::to_string(note.passage) + (named ? "" : " "));
        for (std::size_t i = 0; i < note.lines.size() && !named; ++i) {
            if (i > 0) text.add("\n");
            text.colored("■ ", note.lines[i].color);
            text.add(note.lines[i].text);
        }
        for (const std::string& memo : note.goesOn ? std::vector<std::string>() : note.memos)
            text.slanted("\n" + memo);
        const std::shared_ptr<PangoLayout> layout(m_paper.layout(text, marginWidth, smallSize).release(),
                                                  Paper::Free());
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i)
            m_margin.push_back({layout, pango_layout_get_line_readonly(layout.get(), i), note.passage});
    }

    /// As many of the waiting lines as the page has room for.
    void drawMargin()
    {
        while (!m_margin.empty()) {
            const double height = Paper::heightOf(m_margin.front().line);
            if (m_marginY + height > Paper::bottom) return;
            m_paper.draw(m_margin.front().line, marginLeft, m_marginY);
            m_marginY += height;
            m_margin.pop_front();
        }
    }

    const CodedDocument& m_document;
    Paper m_paper;
    double m_y = Paper::top;
    double m_marginY = Paper::top;
    std::deque<MarginLine> m_margin;
    std::set<int> m_named; ///< Passages of which the codes stand on this page.
};

}

std::string codedPdf(const CodedDocument& document)
{
    return PdfWriter(document).write();
}

}
