// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "errands/memo_index.h"

namespace rd::cli
{

/// All memos, those of codings among them, that the filter takes.
Listing memoIndexListing(const Session& session, const history::State& state,
                         const errands::MemoFilter& filter);

}
