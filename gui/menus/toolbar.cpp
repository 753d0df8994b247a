// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menus/toolbar.h"

#include "gui/menus/menu_bar.h"
#include "gui/menus/menu_table.h"
#include "gui/widgets/icons.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

int idOf(const Actions& actions, const std::string& name)
{
    return firstActionId + static_cast<int>(actions.indexOf(name));
}

/// A menu's label as a tool has it: without the letter for keys and without "…".
wxString shortLabel(const Action& action)
{
    wxString label = wxControl::RemoveMnemonics(toWx(tr(action.label)));
    const wxString more = toWx("…");
    if (label.EndsWith(more)) label.RemoveLast(1);
    return label;
}

wxString helpOf(const Action& action)
{
    const std::string key = action.key.empty() ? "" : " (" + action.key + ")";
    return toWx(tr(action.help) + key);
}

}

void fillToolbar(wxToolBar& bar, const Actions& actions, const Context& context)
{
    bar.ClearTools();
    for (const std::string& name : toolbarTable()) {
        if (name == "-") {
            bar.AddSeparator();
            continue;
        }
        const Action& action = actions.named(name);
        bar.AddTool(idOf(actions, name), shortLabel(action), iconNamed(name), wxBitmapBundle(), wxITEM_NORMAL,
                    helpOf(action), toWx(tr(action.help)));
    }
    bar.Realize();
    updateToolbar(bar, actions, context);
}

void updateToolbar(wxToolBar& bar, const Actions& actions, const Context& context)
{
    for (const std::string& name : toolbarTable())
        if (name != "-") bar.EnableTool(idOf(actions, name), actions.named(name).isEnabled(context));
}

}
