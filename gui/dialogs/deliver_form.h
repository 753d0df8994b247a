// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/state.h"
#include "project/delivering.h"

#include <wx/checklst.h>

namespace rd::gui
{

/// What is left out of a copy that is given away.
class DeliverForm : public FormDialog
{
public:
    DeliverForm(wxWindow* parent, const history::State& state);
    [[nodiscard]] const project::Delivery& value() const { return m_value; }

    [[nodiscard]] wxCheckBox& neutralNames() { return *m_neutral; }
    [[nodiscard]] wxCheckBox& withoutNotes() { return *m_notes; }
    [[nodiscard]] wxCheckListBox* attributes() { return m_attributes; } ///< Null without attributes.

private:
    void take() override;
    void addAttributes(const history::State& state);

    project::Delivery m_value;
    std::vector<AttributeId> m_ids; ///< One a line of the list.
    wxCheckBox* m_neutral;
    wxCheckBox* m_notes;
    wxCheckListBox* m_attributes = nullptr;
};

}
