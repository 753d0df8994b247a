// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "gui/views/common/shade.h"
#include "gui/views/transcript/shown_codings.h"
#include "text/offset_map.h"

#include <wx/stc/stc.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// The text of a transcript, to read and to mark. Speaks code points; the control's bytes stay in here. Both
/// ends of what is marked are snapped to graphemes.
class TextPane : public wxStyledTextCtrl
{
public:
    explicit TextPane(wxWindow* parent);

    /// Replaces the text; `text` must not be null. Nothing is marked after it, and no codings are shown.
    void show(std::shared_ptr<const std::string> text, const std::vector<ShownTurn>& turns);
    /// The two first lanes are soft colours behind the words, deeper ones lines below them; lanes past the
    /// last indicator do not show in the text.
    void showCodings(const std::vector<ShownCoding>& codings);
    /// Draws a line around each of these.
    void outline(const std::vector<text::Span>& spans);

    [[nodiscard]] const std::string& shownText() const { return *m_text; }
    [[nodiscard]] const text::OffsetMap& map() const { return *m_map; }

    [[nodiscard]] text::Span marked() const; ///< Empty, at the caret, when nothing is marked.
    void mark(text::Span span);              ///< Does not scroll.
    void scrollTo(text::Span span);
    [[nodiscard]] text::Offset caret() const; ///< The end of what is marked that the keys move.

    /// The word with the white space after it, the line as it is wrapped now, and the paragraph, at a point.
    [[nodiscard]] text::Span wordAt(text::Offset point) const;
    [[nodiscard]] text::Span shownLineAt(text::Offset point) const;
    [[nodiscard]] text::Span paragraphAt(text::Offset point) const;

    [[nodiscard]] text::Offset offsetAt(wxPoint client) const;
    /// The top of the line that the point is shown in, and the bottom of it, in pixels of this window.
    [[nodiscard]] int topOf(text::Offset point) const;
    [[nodiscard]] int bottomOf(text::Offset point) const;
    [[nodiscard]] text::Span visible() const; ///< At least what can be seen now.

    /// Takes the colours of the system anew.
    void leaveKeysToMenus();
    void takeColors();

    Signal<> markChanged; ///< The caret moved or another passage was marked, by whomever.
    Signal<> zoomed;      ///< By the user, with the wheel.
    Signal<> moved;       ///< Lines stand at other places: scrolled, wrapped or zoomed.

private:
    void setUpMargin();
    void setUpIndicators();
    void setUpStyles();
    void styleTurns();
    void numberTurns();
    [[nodiscard]] Rgb shownColor(int lane, Rgb color) const;
    [[nodiscard]] int byteOf(text::Offset point) const;
    [[nodiscard]] text::Offset pointOf(int byte) const;
    [[nodiscard]] text::Offset snapped(text::Offset point, text::Offset before) const;
    void snapMark();
    void showMark();
    void onUpdate(wxStyledTextEvent& event);
    void onPainted();
    void onKeyDown(wxKeyEvent& event);
    bool goToFirstWord(bool marks);

    std::shared_ptr<const std::string> m_text;
    std::optional<text::OffsetMap> m_map;
    std::vector<ShownTurn> m_turns;
    std::vector<ShownCoding> m_codings;
    text::Span m_shownMark;
    text::Offset m_caret = 0; ///< Where the caret was, to tell in which direction it moves.
    Rgb m_paper = 0xFFFFFF;
    Rgb m_ink = 0;
    Rgb m_softInk = 0;
    std::pair<int, int> m_layout; ///< First line shown and number of lines, to tell when lines have moved.
};

}
