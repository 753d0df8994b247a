// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/action_buttons.h"

#include "gui/wx_text.h"

#include <wx/wrapsizer.h>

namespace rd::gui
{

ActionButtons::ActionButtons(wxPanel& panel, Workspace& workspace, std::vector<const char*> actions)
    : m_panel(panel), m_workspace(workspace), m_actions(std::move(actions))
{
    for (const char* action : m_actions) {
        auto* button = new wxButton(&panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { m_workspace.doAction(action); });
        m_buttons.push_back(button);
    }
}

void ActionButtons::layOut(wxDataViewCtrl& list, wxWindow* above, wxWindow* below)
{
    const int gap = m_panel.FromDIP(4);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (wxButton* button : m_buttons) row->Add(button, wxSizerFlags().Border(wxRIGHT, gap));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    if (above != nullptr) sizer->Add(above, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, gap));
    sizer->Add(row, wxSizerFlags().Expand().Border(wxALL, gap));
    sizer->Add(&list, wxSizerFlags(1).Expand());
    if (below != nullptr) sizer->Add(below, wxSizerFlags().Expand().Border(wxALL, gap));
    m_panel.SetSizer(sizer);
    m_panel.SetMinSize(m_panel.FromDIP(wxSize(200, 100)));
}

void ActionButtons::setLabels(const std::vector<std::string>& labels)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->SetLabel(wxControl::EscapeMnemonics(toWx(labels.at(i))));
    m_panel.Layout();
}

void ActionButtons::enable()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->Enable(m_workspace.mayDo(m_actions[i]));
}

}
