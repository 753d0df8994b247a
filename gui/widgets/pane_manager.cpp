// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pane_manager.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int leastDock = 60; // of pixels that are never taken from a dock

/// The toolkit gives back what is taken below the dock's own least size: it would be taken again for ever.
int leastOf(const wxAuiDockInfo& dock)
{
    return std::max(leastDock, dock.min_size);
}

bool liesAcross(const wxAuiDockInfo& dock)
{
    return dock.dock_direction == wxAUI_DOCK_TOP || dock.dock_direction == wxAUI_DOCK_BOTTOM;
}

}

bool PaneManager::takeFromDocks(bool across, int lacking)
{
    bool taken = false;
    while (lacking > 0) {
        wxAuiDockInfo* largest = nullptr;
        for (std::size_t place = 0; place < m_docks.GetCount(); ++place) {
            wxAuiDockInfo& dock = m_docks.Item(place);
            const bool fits = dock.dock_direction != wxAUI_DOCK_CENTER && dock.resizable &&
                              liesAcross(dock) == across && dock.size > leastOf(dock);
            if (fits && (largest == nullptr || dock.size > largest->size)) largest = &dock;
        }
        if (largest == nullptr) break;
        const int part = std::min(lacking, largest->size - leastOf(*largest));
        largest->size -= part;
        lacking -= part;
        taken = true;
    }
    return taken;
}

void PaneManager::leaveRoom(wxSize middle, wxSize least)
{
    const wxSize all = GetManagedWindow()->GetSize();
    if (all.x < 2 * least.x || all.y < 2 * least.y) return; // as the toolkit makes it before it has its size
    const bool wider = takeFromDocks(false, least.x - middle.x);
    const bool higher = takeFromDocks(true, least.y - middle.y);
    if (wider || higher) Update();
}

}
