// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rd::exchange
{

/// More than white space, digits and signs.
bool hasLetters(std::string_view utf8);

/// The first time mark in brackets that stands in the text, where it stands; empty for none.
std::string_view timeMarkIn(std::string_view text);

/// The text of a document as it grows: paragraphs are lines, cells are parted by tabs, rows by line ends.
/// What hangs on a paragraph (text boxes) follows it. Throws Refusal when the text grows over `fileLimit`.
class TextFlow
{
public:
    /// `name` is the file that refusals name.
    explicit TextFlow(std::string name) : m_name(std::move(name)) {}

    void add(std::string_view utf8);
    /// Adds with runs of white space as one space, none at the start of a paragraph.
    void addCollapsed(std::string_view utf8);
    void addSpaces(long long count);
    /// Words that the program of the document does not show are no part of the text. Time marks among them
    /// are, as transcription programs hide theirs.
    void addHidden(std::string_view utf8);
    /// Words that were struck through are no part of the text: who wrote them took them back.
    void addStruck(std::string_view utf8);

    /// Where a paragraph, cell or text of its own begins with bold words, the text gets `boldEnd` behind them
    /// (bold_starts.h).
    void markBold() { m_marksBold = true; }
    /// What is added from here on is bold or not.
    void setBold(bool bold) { m_bold = bold && m_marksBold; }
    static constexpr char boldEnd = '\x01'; ///< Which no XML can hold.

    /// The lines that are written from here on are those of a heading or not; each of a heading gets
    /// `headingEnd` behind its words (heading_lines.h).
    void setHeading(bool heading) { m_heading = heading; }
    static constexpr char headingEnd = '\x03'; ///< Likewise.

    void endParagraph();
    /// The paragraph goes on, on a line of its own.
    void breakLine();
    /// What is written from here to one of the three ends is a text of its own, within a paragraph or
    /// outside.
    void begin();
    /// It follows the outermost paragraph (a text box).
    void endAside();
    /// It stands as " [words]" where it began.
    void endNote();
    /// It is no part of the text, and given back.
    std::string endApart();

    /// A cell runs from beginCell(), whose answer is given back, to endCell(); its last line end is dropped,
    /// and so are the empty lines before and behind its words, which would part the words from their label.
    [[nodiscard]] std::size_t beginCell();
    void endCell(std::size_t began, bool last);
    /// Drops the last line end of what was written since, and leaves the other lines as they are.
    void endCellLine(std::size_t began);
    void endRow();
    /// The same of a row of which the first cell began there. Several labels in one cell stand each before
    /// the words beside it (paired_cells.h); false where they do not fit those.
    bool endRow(std::size_t began);

    /// Nothing of this paragraph, cell or text of its own is written yet.
    [[nodiscard]] bool isFresh() const { return m_fresh; }
    /// Parts of hidden words, each up to what is shown next, that were left out.
    [[nodiscard]] int hiddenParts() const { return m_hiddenParts; }
    /// Stretches of words that were struck through, likewise.
    [[nodiscard]] int struckParts() const { return m_struckParts; }
    /// See above, of all that is written.
    [[nodiscard]] bool hasLetters() const;
    /// All of it, with what was still put aside.
    [[nodiscard]] std::string take();

private:
    /// What waits while something else is written.
    struct Outer {
        std::string text;
        bool space;
        bool fresh;
        bool inBold;
        bool heading;
    };

    void dropCollapsed();
    void dropEmptyLines(std::size_t began);
    void check() const;
    void settleHidden();
    void endStruck(std::string_view& next);
    void noteBold(std::string_view utf8);
    void endBold();
    void endLine();

    std::string m_name;
    std::string m_text;
    std::string m_aside;  ///< What follows the paragraph that is being written.
    std::string m_hidden; ///< Hidden words since what was shown last.
    int m_hiddenParts = 0;
    int m_struckParts = 0;
    bool m_inStruck = false;
    std::vector<Outer> m_outer;
    bool m_space = false; ///< The last character was a collapsed space.
    bool m_fresh = true;  ///< Nothing of this paragraph yet.
    bool m_marksBold = false;
    bool m_bold = false;
    bool m_heading = false;
    bool m_inBold = false; ///< All words of this paragraph so far are bold.
};

}
