// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notes_text.h"

#include "gui/wx_text.h"

namespace rd::gui
{

NotesText::NotesText(wxWindow* parent)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, parent->FromDIP(wxSize(-1, 52)),
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE)
{
}

void NotesText::show(const std::string& sentences)
{
    ChangeValue(toWx(sentences));
}

std::string NotesText::shown() const
{
    return fromWx(GetValue());
}

}
