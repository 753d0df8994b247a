// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "exchange/foreign_project/import_edit.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace rd::cli
{

/// Takes another program's project in as one change. Throws Refusal, with the project as it was.
exchange::Import importProjectFile(project::Project& project, const std::string& path);

/// What an import brought, by kind, and what there is to say about it.
Listing importListing(const exchange::Import& import, const std::string& path);

}
