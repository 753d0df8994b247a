// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/action_menu.h"

#include "gui/wx_text.h"

#include <wx/control.h>

namespace rd::gui
{

void ActionMenu::add(const std::string& label, std::function<void()> deed, bool enabled)
{
    const wxMenuItem* item = Append(wxID_ANY, wxControl::EscapeMnemonics(toWx(label)));
    Enable(item->GetId(), enabled);
    Bind(
        wxEVT_MENU, [deed = std::move(deed)](wxCommandEvent&) { deed(); }, item->GetId());
}

void ActionMenu::add(const std::string& label, const char* action)
{
    add(label, [this, name = std::string(action)] { m_workspace.doAction(name); });
}

}
