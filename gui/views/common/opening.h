// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

namespace rd::gui
{

/// Lists the passages of a code and of the codes below it, by the chosen coders, in the order of the
/// transcripts; of a qualifier, the passages whose coding carries it.
void openCode(Workspace& workspace, CodeId code);

}
