// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <wx/artprov.h>
#include <wx/dialog.h>

#include <vector>

namespace rd::gui
{

/// A sentence, and below it what the user can do, or details to read.
class ComplaintDialog : public wxDialog
{
public:
    ComplaintDialog(wxWindow* parent, const Complaint& complaint);
    ComplaintDialog(wxWindow* parent, const std::string& sentence, const std::vector<std::string>& details);

private:
    void addSentence(wxSizer& column, const std::string& sentence, const wxArtID& icon);
    void addParagraph(wxSizer& column, const std::string& text, bool bold);
    void addDetails(wxSizer& column, const std::vector<std::string>& details);
    void finish(wxSizer* column);
};

}
