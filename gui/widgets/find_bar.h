// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rd::gui
{

/// A line below the transcript to find words in it; accents and capitals do not matter. Enter marks the next
/// place, Shift+Enter the one before.
class FindBar : public wxPanel
{
public:
    FindBar(wxWindow* parent, Workspace& workspace);

    void open(); ///< Shows it, with the focus in it and what is marked as the words to find.
    void go(int direction);
    bool close(); ///< False when it was not open.

    [[nodiscard]] wxTextCtrl& words() { return *m_words; }

private:
    void takeTexts();
    void takeTranscript();
    [[nodiscard]] std::string markedWords() const;

    Workspace& m_workspace;
    wxStaticText* m_label;
    wxTextCtrl* m_words;
    wxButton* m_previous;
    wxButton* m_next;
    wxButton* m_close;
    wxStaticText* m_result;
    TranscriptId m_searched; ///< What the words and the result are about.
    std::vector<Connection> m_connections;
};

}
