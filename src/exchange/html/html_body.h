// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/html/html_notes.h"
#include "exchange/html/html_parser.h"
#include "exchange/package/losses.h"
#include "exchange/package/text_flow.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Whether the times that a page knows but does not show are written before the lines, "[00:01:02] ".
enum class PageTimes { hidden, written };

/// Writes what a page shows to a flow: a line a block, tables with a tab between cells and a line a row.
class HtmlBody final : public HtmlListener
{
public:
    /// Both must outlive it.
    HtmlBody(TextFlow& flow, Losses& losses, PageTimes times) : m_flow(flow), m_losses(losses), m_times(times)
    {
    }

    /// A page may end within a note.
    void endOfPage()
    {
        if (m_note) endNote();
    }
    /// The text as it was written, with the notes where they are referred to.
    [[nodiscard]] std::string settled(std::string_view written);
    /// Some block has a time that is not shown, as noScribe writes them ("ts_62000_64500_S00").
    [[nodiscard]] bool knowsTimes() const { return m_knowsTimes; }

    /// How many references were to a note that was referred to before.
    [[nodiscard]] int repeatedNotes() const { return m_notes.repeated(); }

    void marks(const HtmlMarks& marks) override { m_marks = marks; }
    void begin(std::string_view name, bool hidden) override;
    void end(std::string_view name) override;
    void anchor(std::string_view name) override;
    void words(std::string_view utf8) override;

private:
    struct Table {
        bool inRow = false;
        bool inCell = false;
        int cells = 0;         ///< Of the row, before this one.
        std::size_t began = 0; ///< Of the cell.
        std::size_t rowBegan = 0;
    };

    /// What waits while the words of a note are heard, which come after all others.
    struct Note {
        std::string id;
        int depth = 0; ///< Of its element.
        std::vector<Table> tables;
    };

    bool beginOfNotes(std::string_view name);
    void beginNote();
    void endNote();
    void beginTablePart(std::string_view name);
    void endTablePart(std::string_view name);
    void beginRow();
    void beginCell();
    void endCell();
    void endRow();
    void write(std::string_view words);
    void writeKept(std::string_view words);
    void writeBreaks(int count);
    void endBlock();

    TextFlow& m_flow;
    Losses& m_losses;
    PageTimes m_times;
    bool m_knowsTimes = false;
    std::vector<Table> m_tables;
    HtmlMarks m_marks; ///< Of the element that begins.
    HtmlNotes m_notes;
    std::optional<Note> m_note;
    int m_depth = 0;
    bool m_inReference = false;
    int m_skipped = 0;         ///< How many elements we are in that hold no words of the text.
    bool m_hidden = false;     ///< The outermost of these would be text, were it shown.
    int m_bold = 0;            ///< How many bold elements we are in.
    int m_kept = 0;            ///< How many in which white space counts.
    int m_breaks = 0;          ///< Line breaks that count if words follow; the last of a block does not.
    bool m_open = false;       ///< The block has words.
    bool m_keptBegins = false; ///< A line end right behind <pre> shows nothing.
};

}
