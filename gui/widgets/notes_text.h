// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/textctrl.h>

#include <string>

namespace rd::gui
{

/// Some sentences below a list or a chart, in lines as wide as there is room, of which three are seen at
/// once; they can be scrolled, selected and copied.
class NotesText : public wxTextCtrl
{
public:
    explicit NotesText(wxWindow* parent);

    void show(const std::string& sentences);
    [[nodiscard]] std::string shown() const;
};

}
