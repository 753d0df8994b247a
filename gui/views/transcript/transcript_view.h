// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/transcript/stripes_panel.h"
#include "gui/views/transcript/text_pane.h"
#include "gui/views/transcript/transcript_accessible.h"
#include "gui/workspace.h"

#include <wx/panel.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace rd::gui
{

/// One transcript with its codings: the text, and stripes beside it. What is marked or clicked goes to the
/// workspace's selection. A short key of a code codes what is marked; a code that is dropped codes what is
/// marked under the mouse, else the turn there. Owned by its wx parent; the workspace must outlive it.
class TranscriptView : public wxPanel
{
public:
    TranscriptView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] TextPane& text() { return *m_text; }
    [[nodiscard]] StripesPanel& stripes() { return *m_stripes; }
    [[nodiscard]] wxStaticText& title() { return *m_title; }
    /// What a drop of codes at that point of the text does; false when there is nothing to code there.
    bool dropCodes(wxPoint point, const std::vector<CodeId>& codes);

private:
    void listen();
    void takeTexts();
    void showSelection();
    void showTranscript(TranscriptId id);
    void showCodings();
    void showReveal();
    void takeChange(const project::Changed& change);
    void takeMark();
    bool hover(wxPoint point);
    void onChar(wxKeyEvent& event);
    void onMenu(wxContextMenuEvent& event);
    void onStartDrag(wxStyledTextEvent& event);
    [[nodiscard]] std::vector<CodingId> under(text::Span span) const;
    [[nodiscard]] const history::State* state() const;

    Workspace& m_workspace;
    wxStaticText* m_compared = nullptr; ///< Whose codings stand left and whose right, while two are compared.
    wxStaticText* m_title;
    wxSplitterWindow* m_splitter;
    int m_stripesWidth = 0; ///< As the user left it; the text takes what a resize gives.
    TextPane* m_text;
    StripesPanel* m_stripes;
    std::optional<TranscriptAccessible> m_accessible;
    TranscriptId m_shown;
    std::vector<Connection> m_connections;
};

}
