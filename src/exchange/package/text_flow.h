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

    /// A cell runs from beginCell(), whose answer is given back, to endCell(); its last line end is dropped.
    [[nodiscard]] std::size_t beginCell();
    void endCell(std::size_t began, bool last);
    void endRow();

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
    };

    void dropCollapsed();
    void check() const;

    std::string m_name;
    std::string m_text;
    std::string m_aside; ///< What follows the paragraph that is being written.
    std::vector<Outer> m_outer;
    bool m_space = false; ///< The last character was a collapsed space.
    bool m_fresh = true;  ///< Nothing of this paragraph yet.
};

}
