// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"
#include "merge/report.h"

namespace rd::gui
{

/// What a command tells to who codes blind, so that it shows nothing of what others coded. To anybody else
/// these say all.

/// "3 codings go with it.": of those that are to be deleted. While coding blind only the coder's own are
/// counted, and it is said that others' would go too, whether or not there are any.
std::string goesWith(const Context& context, const std::vector<CodingId>& codings);

/// What a merge would bring, without others' codings and memos. A clash that is left out cannot be chosen on:
/// what was written last stands.
merge::Report shownOf(const Context& context, merge::Report report);

/// The changes of the project: without others' codings and memos, and without merges, which tell of those.
std::vector<project::HistoryEntry> shownHistory(const Context& context);

/// Leaves out of a change's words how many codings it took along.
void keepUncounted(const Context& context, history::Edit& edit);

}
