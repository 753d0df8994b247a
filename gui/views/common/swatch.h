// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/shade.h"

#include <wx/icon.h>

namespace rd::gui
{

/// A small square of a code's colour, to stand before its name in a list.
wxIcon swatchIcon(Rgb color);

}
