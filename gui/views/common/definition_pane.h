// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/code.h"

#include <wx/textctrl.h>

namespace rd::gui
{

/// A code's name and definition, to read while coding: meaning, when to use, when not, example.
class DefinitionPane : public wxTextCtrl
{
public:
    explicit DefinitionPane(wxWindow* parent);

    /// Null: says that no code is chosen.
    void show(const codebook::Code* code);

private:
    void append(const std::string& text, bool bold);
};

}
