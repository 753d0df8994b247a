// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menus/menu_bar.h"

#include "gui/menus/menu_table.h"
#include "gui/views/common/words.h"
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

/// The noun of the project with the first of its letters that no other menu is chosen by.
wxString nounTitle(const Context& context)
{
    const wxString noun = toWx(casesHead(&context.state()));
    wxString taken;
    for (const Menu& entry : menuTable())
        if (const wxString title = toWx(tr(entry.title)); !entry.ofCases && title.Contains("&"))
            taken += title.AfterFirst('&').Left(1).Lower();
    for (std::size_t place = 0; place < noun.length(); ++place)
        if (const wxString letter = noun.Mid(place, 1).Lower(); wxIsalpha(letter[0]) && letter[0].IsAscii())
            if (!taken.Contains(letter))
                return toWx(literally(fromWx(noun.Left(place)))) + "&" +
                       toWx(literally(fromWx(noun.Mid(place))));
    return toWx(literally(fromWx(noun)));
}

wxString titleOf(const Menu& menu, const Context& context)
{
    return menu.ofCases && hasProject(context) ? nounTitle(context) : toWx(tr(menu.title));
}

}

wxMenuBar* makeMenuBar(const Actions& actions, const Context& context)
{
    auto* bar = new wxMenuBar;
    for (const Menu& entry : menuTable()) {
        auto* menu = new wxMenu;
        append(*menu, entry.entries, actions, context);
        bar->Append(menu, titleOf(entry, context));
    }
    return bar;
}

void updateMenus(wxMenuBar& bar, const Actions& actions, const Context& context)
{
    for (std::size_t place = 0; place < menuTable().size(); ++place)
        if (const wxString title = titleOf(menuTable()[place], context); title != bar.GetMenuLabel(place))
            bar.SetMenuLabel(place, title);
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
