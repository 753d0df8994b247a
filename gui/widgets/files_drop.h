// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dnd.h>

#include <filesystem>
#include <functional>
#include <vector>

namespace rd::gui
{

/// Takes files that are dropped on a window.
class FilesDropTarget : public wxFileDropTarget
{
public:
    using Dropped = std::function<void(const std::vector<std::filesystem::path>&)>;
    explicit FilesDropTarget(Dropped dropped) : m_dropped(std::move(dropped)) {}

    bool OnDropFiles(wxCoord x, wxCoord y, const wxArrayString& files) override;

private:
    Dropped m_dropped;
};

}
