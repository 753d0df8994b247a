// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands/texts.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/dataview.h>

namespace rd::gui
{

/// What was corrected in a transcript, by whom and when; what is ticked is set back. A correction that a
/// later one covers is shown instead of that.
class CorrectionsDialog : public FormDialog
{
public:
    CorrectionsDialog(wxWindow* parent, const std::string& transcript, std::vector<errands::ToldEdit> edits);
    /// The ticked ones: all stand, or it is one that is covered.
    [[nodiscard]] const std::vector<errands::ToldEdit>& value() const { return m_value; }

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    void choose(std::size_t row); ///< As if the user ticked the line.

private:
    void take() override;

    std::vector<errands::ToldEdit> m_edits;
    std::vector<errands::ToldEdit> m_value;
    wxDataViewListCtrl* m_list;
};

}
