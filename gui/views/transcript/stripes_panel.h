// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/transcript/shown_codings.h"
#include "gui/views/transcript/stripe_layout.h"
#include "gui/views/transcript/text_pane.h"
#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The codings of the transcript as bars beside its text, with their names. A click chooses a coding, a
/// double click shows its passage, Delete removes it; the arrow keys go from one to the next.
class StripesPanel : public wxPanel
{
public:
    StripesPanel(wxWindow* parent, Workspace& workspace, TextPane& text);

    void showCodings(std::vector<ShownCoding> codings);
    void refresh();
    /// Where the bar of a coding that can be seen stands, in pixels of this window; nothing for others.
    [[nodiscard]] std::optional<wxRect> barOf(CodingId id);

private:
    void place();
    void onPaint(wxPaintEvent& event);
    void drawBar(wxDC& dc, std::size_t index) const;
    void drawName(wxDC& dc, std::size_t index) const;
    void onMotion(wxMouseEvent& event);
    void onClick(wxMouseEvent& event);
    void onDoubleClick(wxMouseEvent& event);
    void onMenu(wxContextMenuEvent& event);
    void onKey(wxKeyEvent& event);
    void choose(const ShownCoding& coding);
    void step(int by);
    void removeChosen();
    [[nodiscard]] const ShownCoding* at(wxPoint point) const;
    [[nodiscard]] bool isChosen(CodingId id) const;
    [[nodiscard]] StripePanel panel() const;

    Workspace& m_workspace;
    TextPane& m_text;
    std::vector<ShownCoding> m_codings; ///< Of the whole transcript, by start.
    std::vector<std::size_t> m_shown;   ///< Indexes of those that can be seen.
    std::vector<PlacedStripe> m_placed; ///< One for each of m_shown.
    int m_lanes = 0;
    CodingId m_hovered;
    Connection m_selectionConnection;
};

}
