// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/losses.h"
#include "exchange/package/text_flow.h"
#include "exchange/rtf/rtf_characters.h"
#include "exchange/rtf/rtf_fonts.h"
#include "exchange/rtf/rtf_tokens.h"
#include "exchange/rtf/rtf_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Writes the words of RTF to a flow. Groups are kept on a stack of our own, so that depth costs no
/// recursion.
class RtfBody
{
public:
    /// `name` is the file that refusals name; the flow and the losses must outlive it.
    RtfBody(std::string name, TextFlow& flow, Losses& losses)
        : m_name(std::move(name)), m_flow(flow), m_losses(losses), m_characters(flow)
    {
    }

    /// Throws Refusal when a group is never closed, or lies too deep.
    void read(std::string_view bytes);

private:
    /// What holds for a group and those in it.
    struct Group {
        RtfGroup inside = RtfGroup::words; ///< What becomes of the words in it.
        int font = 0;
        int fallback = 1; ///< Characters behind \u that say the same to older programs (\uc).
        bool inTable = false;
        bool deleted = false;
        bool inserted = false;
        bool movedAway = false;
        bool hidden = false;
        bool bold = false;
        bool struck = false;
        bool struckTwice = false;
        // Only for the group itself:
        RtfGroup began = RtfGroup::words; ///< What ends with it.
        bool outerOpen = false;           ///< See m_open; what it was around the group.
        bool outerAfterCell = false;
    };

    [[nodiscard]] Group& group() { return m_groups.back(); }
    [[nodiscard]] bool holdsWords() const { return m_groups.back().inside == RtfGroup::words; }
    void openGroup();
    void closeGroup();
    void beginApart(RtfGroup kind);
    void endApart(RtfGroup kind);
    void endNote();
    void endTextBox();
    void endInstruction();
    void endField();

    void word(const RtfToken& token);
    bool beginGroupOf(std::string_view word);
    void begin(RtfGroup kind);
    void count(RtfGroup kind);
    bool writeCharacter(std::string_view word);
    bool breakText(std::string_view word);
    void setFormat(const RtfToken& token);
    void setDocument(const RtfToken& token);
    void setFont(const RtfToken& token);
    void writeCodePoint(int number);
    void byte(char byte);

    void countOnce(Loss loss, bool isHere, bool& wasHere);
    bool beforeWriting();
    void endParagraph();
    void endCell();
    void endRow(bool inACell);

    std::string m_name;
    TextFlow& m_flow;
    Losses& m_losses;
    RtfFonts m_fonts;
    RtfCharacters m_characters;
    std::vector<Group> m_groups;
    std::string m_instruction;
    std::string m_mark; ///< A time mark that a field holds and, so far, does not show.
    int m_defaultFont = 0;
    int m_toSkip = 0;             ///< Of the fallback for the last \u.
    int m_leftOut = 0;            ///< Groups around us that are no part of the text.
    bool m_starred = false;       ///< The last word was \*.
    bool m_bold = false;          ///< What was written last.
    bool m_open = false;          ///< The paragraph has something in it.
    bool m_afterCell = false;     ///< A cell has ended, and its row has not.
    bool m_lineEndInCell = false; ///< The last line end belongs to a cell that has not ended.
    bool m_inDeletion = false, m_inInsertion = false, m_inMove = false;
};

}
