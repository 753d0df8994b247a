// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "merge/report.h"

namespace rd::cli
{

/// What a merge did, or with `tried` would do: what came in by author and kind, and below it in sentences
/// what both sides wrote, what was settled, and what was made twice. The JSON stands in docs/cli.md.
Listing mergeListing(const merge::Report& report, bool tried);

}
