// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tick_keys.h"

namespace rd::gui
{

void tickBySpace(wxCheckListBox& list)
{
    list.Bind(wxEVT_CHAR_HOOK, [&list](wxKeyEvent& event) {
        const int line = list.GetSelection();
        if (event.GetKeyCode() != WXK_SPACE || event.HasAnyModifiers() || line == wxNOT_FOUND)
            return event.Skip();
        const auto at = static_cast<unsigned int>(line);
        list.Check(at, !list.IsChecked(at));
        wxCommandEvent ticked(wxEVT_CHECKLISTBOX, list.GetId());
        ticked.SetEventObject(&list);
        ticked.SetInt(line);
        list.ProcessWindowEvent(ticked);
    });
}

}
