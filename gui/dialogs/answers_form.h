// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/answers.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/scrolwin.h>

namespace rd::gui
{

/// What each column of a table of open answers is taken for. The proposal must outlive it.
class AnswersForm : public FormDialog
{
public:
    AnswersForm(wxWindow* parent, const exchange::AnswersProposal& proposal);
    [[nodiscard]] const exchange::AnswersWish& value() const { return m_value; }

    /// Of a column, in the order of the table.
    [[nodiscard]] wxChoice& use(std::size_t column) { return *m_uses.at(column); }
    [[nodiscard]] wxCheckBox& perQuestion() { return *m_perQuestion; }

private:
    void take() override;
    void addColumns();

    const exchange::AnswersProposal& m_proposal;
    exchange::AnswersWish m_value;
    std::vector<wxChoice*> m_uses;
    wxCheckBox* m_perQuestion;
};

}
