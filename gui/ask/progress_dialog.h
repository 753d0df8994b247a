// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/background.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/timer.h>

namespace rd::gui
{

/// Shows how far background work is, and asks it to stop when the user says so. Closes when the work is done.
class ProgressDialog : public wxDialog
{
public:
    /// The work must outlive it.
    ProgressDialog(wxWindow* parent, const std::string& title, BackgroundWork& work);

private:
    void showState();
    void cancel();

    BackgroundWork& m_work;
    wxStaticText* m_what;
    wxGauge* m_gauge;
    wxButton* m_cancel;
    wxTimer m_timer;
};

}
