// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/files_drop.h"

#include "gui/wx_text.h"

#include <wx/app.h>

namespace rd::gui
{

bool FilesDropTarget::OnDropFiles(wxCoord, wxCoord, const wxArrayString& files)
{
    std::vector<std::filesystem::path> paths;
    for (const wxString& file : files) paths.emplace_back(fromWx(file));
    // Dialogs may open only when the drag has ended, or the other program waits for them.
    wxTheApp->CallAfter([dropped = m_dropped, paths] { dropped(paths); });
    return true;
}

}
