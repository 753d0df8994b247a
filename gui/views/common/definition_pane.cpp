// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/definition_pane.h"

#include "base/i18n.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"

namespace rd::gui
{

DefinitionPane::DefinitionPane(wxWindow* parent)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP)
{
}

void DefinitionPane::append(const std::string& text, bool bold)
{
    const wxFont font = GetFont();
    SetDefaultStyle(wxTextAttr(wxNullColour, wxNullColour, bold ? font.Bold() : font));
    AppendText(toWx(text));
}

void DefinitionPane::show(const codebook::Code* code)
{
    Freeze();
    Clear();
    if (code == nullptr) {
        append(tr("Choose a code to read what it means."), false);
    } else {
        append(numberedName(*code), true);
        const auto parts = definitionParts(*code);
        for (const auto& [heading, text] : parts) {
            append("\n" + heading + "  ", true);
            append(text, false);
        }
        if (parts.empty()) append("\n" + tr("It has no definition yet."), false);
    }
    SetInsertionPoint(0);
    ShowPosition(0);
    Thaw();
}

}
