// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/manual_text.h"

#include <wx/frame.h>
#include <wx/listbox.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// The manual, to be read beside the work: its headings to jump to, its text, and a field to find words with.
/// A text control, so that a screen reader reads it, words can be copied, and it is dark or light as all is.
class ManualWindow : public wxFrame
{
public:
    ManualWindow(wxWindow* parent, const std::vector<ManualPart>& parts);

    void goTo(std::size_t heading);
    /// Marks the next place of those words after what is marked, from the start again after the last;
    /// false where there is none.
    bool find(const std::string& words);

    [[nodiscard]] wxListBox& headings() { return *m_headings; }
    [[nodiscard]] wxTextCtrl& text() { return *m_text; }
    [[nodiscard]] wxSearchCtrl& words() { return *m_words; }

private:
    void fill(const std::vector<ManualPart>& parts);
    void append(const ManualPart& part);
    void layOut();
    void listen();
    void onKey(wxKeyEvent& event);
    void findTyped();

    wxListBox* m_headings;
    wxTextCtrl* m_text;
    wxSearchCtrl* m_words;
    wxStaticText* m_told;
    std::vector<long> m_starts; ///< Of the headings, in the text.
};

/// The manual in that language as it comes with the program. Throws Refusal where it is not there.
std::vector<ManualPart> manualParts();

}
