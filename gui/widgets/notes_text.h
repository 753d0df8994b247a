// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/textctrl.h>

#include <string>

namespace rd::gui
{

/// Some sentences below a list or a chart, in lines as wide as there is room. It is as high as they need, but
/// leaves what stands above it its room: what is more can be scrolled. They can be selected and copied.
class NotesText : public wxTextCtrl
{
public:
    explicit NotesText(wxWindow* parent);

    void show(const std::string& sentences);
    [[nodiscard]] std::string shown() const;

private:
    void fit();
    [[nodiscard]] int linesOf(const wxString& sentence, int width) const;

    bool m_fitting = false; ///< The parent is asked to lay out anew.
};

}
