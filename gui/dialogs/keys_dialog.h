// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <string>
#include <utility>
#include <vector>

namespace rd::gui
{

/// Keys and what they do, to read.
class KeysDialog : public wxDialog
{
public:
    KeysDialog(wxWindow* parent, const std::vector<std::pair<std::string, std::string>>& keys);
};

}
