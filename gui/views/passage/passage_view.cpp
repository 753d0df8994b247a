// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passage/passage_view.h"

namespace rd::gui
{

PassageView::PassageView(wxWindow* parent, Workspace& workspace) : wxPanel(parent), m_workspace(workspace)
{
    SetMinSize(FromDIP(wxSize(160, 120)));
}

}
