// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menus/menu_bar.h"

#include "gui/menus/menu_table.h"
#include "gui/wx_text.h"

#include <wx/accel.h>

namespace rd::gui
{

namespace
{

wxString labelOf(const Action& action, const Context& context)
{
    const std::string text = action.text(context);
    return toWx(action.key.empty() ? text : text + "\t" + action.key);
}

void append(wxMenu& menu, const std::vector<MenuEntry>& entries, const Actions& actions,
            const Context& context)
{
    for (const MenuEntry& entry : entries) {
        if (entry.action == "-") {
            menu.AppendSeparator();
        } else if (entry.action.empty()) {
            auto* below = new wxMenu;
            append(*below, entry.entries, actions, context);
            menu.AppendSubMenu(below, toWx(tr(entry.title)));
        } else {
            const std::size_t index = actions.indexOf(entry.action);
            const Action& action = actions.at(index);
            if (action.text(context).empty()) continue;
            menu.Append(firstActionId + static_cast<int>(index), labelOf(action, context),
                        toWx(tr(action.help)), action.checked ? wxITEM_CHECK : wxITEM_NORMAL);
        }
    }
}

}

wxMenuBar* makeMenuBar(const Actions& actions, const Context& context)
{
    auto* bar = new wxMenuBar;
    for (const Menu& entry : menuTable()) {
        auto* menu = new wxMenu;
        append(*menu, entry.entries, actions, context);
        bar->Append(menu, toWx(tr(entry.title)));
    }
    return bar;
}

void updateMenus(wxMenuBar& bar, const Actions& actions, const Context& context)
{
    for (std::size_t index = 0; index < actions.size(); ++index) {
        wxMenuItem* item = bar.FindItem(firstActionId + static_cast<int>(index));
        if (item == nullptr) continue;
        const Action& action = actions.at(index);
        item->Enable(action.isEnabled(context));
        if (action.checked) item->Check(action.checked(context));
        if (!action.shown) continue;
        const wxString label = labelOf(action, context);
        if (label != item->GetItemLabel()) item->SetItemLabel(label);
    }
}

const Action* actionOfKey(const Actions& actions, const wxKeyEvent& event)
{
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const Action& action = actions.at(index);
        wxAcceleratorEntry key;
        if (!action.key.empty() && key.FromString(toWx(action.key)) &&
            key.GetFlags() == event.GetModifiers() && key.GetKeyCode() == event.GetKeyCode())
            return &action;
    }
    return nullptr;
}

}
