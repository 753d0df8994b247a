// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wx_text.h"

#include <wx/control.h>
#include <wx/stattext.h>

#include <string>

namespace rd::gui
{

constexpr int wrapColumns = 60; ///< Of characters, in a dialog's text.

/// A text as it is, without mnemonics, in lines that a reader takes in at a glance.
inline wxStaticText* wrappedText(wxWindow* parent, const std::string& text)
{
    auto* made = new wxStaticText(parent, wxID_ANY, wxControl::EscapeMnemonics(toWx(text)));
    made->Wrap(parent->GetCharWidth() * wrapColumns);
    return made;
}

}
