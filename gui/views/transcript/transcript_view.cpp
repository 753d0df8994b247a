// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/transcript_view.h"

namespace rd::gui
{

TranscriptView::TranscriptView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace)
{
    SetMinSize(FromDIP(wxSize(160, 120)));
}

}
