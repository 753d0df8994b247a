// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/ask.h"

#include <wx/dialog.h>

namespace rd::gui
{

/// A question with a button for each answer, and one to cancel.
class ChoiceDialog : public wxDialog
{
public:
    ChoiceDialog(wxWindow* parent, const Question& question);
    [[nodiscard]] std::size_t answer() const { return m_answer; }

private:
    std::size_t m_answer = 0;
};

}
