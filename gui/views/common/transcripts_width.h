// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <wx/window.h>

namespace rd::gui
{

/// How wide a column of the names of transcripts is among others, in DIP: as the longest needs, within
/// bounds. No state: no project is open.
int transcriptsWidth(const wxWindow& list, const history::State* state);

}
