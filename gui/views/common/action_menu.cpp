// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/action_menu.h"

#include "gui/wx_text.h"

#include <wx/control.h>

namespace rd::gui
{

namespace
{

wxString literal(const std::string& label)
{
    return wxControl::EscapeMnemonics(toWx(label));
}

}

void ActionMenu::bind(const wxMenuItem& item, std::function<void()> deed)
{
    Bind(
        wxEVT_MENU, [deed = std::move(deed)](wxCommandEvent&) { deed(); }, item.GetId());
}

void ActionMenu::add(const std::string& label, std::function<void()> deed, bool enabled)
{
    wxMenuItem* item = Append(wxID_ANY, literal(label));
    item->Enable(enabled);
    bind(*item, std::move(deed));
}

void ActionMenu::add(const std::string& label, const char* action)
{
    add(
        label, [this, name = std::string(action)] { m_workspace.doAction(name); }, m_workspace.mayDo(action));
}

void ActionMenu::addChoice(const std::string& label, std::function<void()> deed, bool chosen)
{
    wxMenuItem* item = AppendRadioItem(wxID_ANY, literal(label));
    item->Check(chosen);
    bind(*item, std::move(deed));
}

ActionMenu& ActionMenu::addMenu(const std::string& label)
{
    auto* menu = new ActionMenu(m_workspace);
    AppendSubMenu(menu, literal(label));
    return *menu;
}

}
