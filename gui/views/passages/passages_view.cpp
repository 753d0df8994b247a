// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passages/passages_view.h"

namespace rd::gui
{

PassagesView::PassagesView(wxWindow* parent, Workspace& workspace) : wxPanel(parent), m_workspace(workspace)
{
    SetMinSize(FromDIP(wxSize(160, 120)));
}

}
