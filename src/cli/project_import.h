// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "exchange/foreign_project/import_edit.h"

#include <string>
#include <vector>

namespace rd::cli
{

/// What an import brought, by kind, and what there is to say about it.
Listing importListing(const exchange::Import& import, const std::string& path, bool dryRun = false);

}
