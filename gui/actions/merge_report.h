// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "gui/actions/action.h"
#include "merge/report.h"

namespace rd::gui
{

/// Shows what the merge told when it was made, or that this was not kept.
void showMergeReport(Context& context, ChangeId merge);
/// Shows in full what a merge would do.
void showMergePreview(Context& context, const merge::Report& tried);

}
