// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Correcting what transcripts say; part of the actions of transcripts.
void addTextActions(Actions& actions);

}
