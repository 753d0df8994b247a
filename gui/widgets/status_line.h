// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/statusbr.h>

namespace rd::gui
{

/// Help for menus, what undo takes back, whether the project is read-only, the coder and the language.
class StatusLine : public wxStatusBar
{
public:
    StatusLine(wxWindow* parent, Workspace& workspace);

private:
    enum Field { helpField, undoField, projectField, coderField, languageField, fieldCount };
    void takeTexts();
    void setField(Field field, const std::string& text);
    [[nodiscard]] std::string undoWords() const;
    [[nodiscard]] std::string projectWords() const;
    [[nodiscard]] std::string coderWords() const;

    Workspace& m_workspace;
    std::vector<Connection> m_connections;
};

}
