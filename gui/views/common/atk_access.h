// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atk/atk.h>

namespace rd::gui
{

/// What a screen reader sees of a GTK widget; null when there is nothing. GTK only.
AtkObject* atkObjectOf(void* widget);

}
