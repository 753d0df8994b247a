// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pane_focus.h"

#include <wx/bookctrl.h>
#include <wx/dataview.h>
#include <wx/stc/stc.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

/// What a pane is there for, rather than the fields above it.
wxWindow* mainOf(wxWindow& window)
{
    if (!window.IsShown() || !window.IsEnabled()) return nullptr;
    if (dynamic_cast<wxDataViewCtrl*>(&window) != nullptr ||
        dynamic_cast<wxStyledTextCtrl*>(&window) != nullptr)
        return &window;
    if (const auto* book = dynamic_cast<wxBookCtrlBase*>(&window))
        return book->GetCurrentPage() == nullptr ? nullptr : mainOf(*book->GetCurrentPage());
    for (wxWindow* child : window.GetChildren())
        if (wxWindow* found = mainOf(*child)) return found;
    return nullptr;
}

}

void focusBeside(const std::vector<wxWindow*>& panes, int direction)
{
    if (panes.empty()) return;
    const wxWindow* focused = wxWindow::FindFocus();
    const auto has = [&](const wxWindow* pane) {
        return focused != nullptr && (pane == focused || pane->IsDescendant(const_cast<wxWindow*>(focused)));
    };
    const auto count = static_cast<int>(panes.size());
    const auto at = static_cast<int>(std::find_if(panes.begin(), panes.end(), has) - panes.begin());
    const int next = at == count ? 0 : (at + direction + count) % count;
    wxWindow* pane = panes[static_cast<std::size_t>(next)];
    wxWindow* wanted = mainOf(*pane);
    (wanted == nullptr ? pane : wanted)->SetFocus();
}

}
