// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace rd::gui
{

/// What a merge did, or would do, to read, to copy and to save.
class MergeReportDialog : public wxDialog
{
public:
    /// `note` stands above the report. `save` asks where, and writes it.
    MergeReportDialog(wxWindow* parent, const std::string& title, const std::string& note,
                      const std::string& report, std::function<void()> save);

    [[nodiscard]] std::string shown() const;
    /// As the button does.
    void save() { m_save(); }
    void leave() { EndDialog(wxID_OK); }

private:
    wxTextCtrl* m_text;
    std::function<void()> m_save;
};

}
