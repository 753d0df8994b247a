// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/delete_key.h"

#include <utility>

namespace rd::gui
{

/// The hook comes before what a list or a text makes of the key by itself.
void onDeleteKey(wxWindow& window, std::function<void()> remove)
{
    window.Bind(wxEVT_CHAR_HOOK, [remove = std::move(remove)](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if ((key == WXK_DELETE || key == WXK_NUMPAD_DELETE) && !event.HasAnyModifiers())
            remove();
        else
            event.Skip();
    });
}

}
