// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "project/project.h"

namespace rd::errands
{

/// The report with all that a project can renew in it as it is now, in the report's language. Throws Refusal
/// when it was made of another project or cannot be renewed; writes nothing.
exchange::Refreshed renewed(project::Project& project, const analysis::Snapshot& snapshot,
                            const exchange::InputFile& report);

/// All that is to be told of it: what was left, which its reader has to mend, what changed, what is never
/// renewed, and what to look at.
std::vector<std::string> sentencesOf(const exchange::Refreshed& refreshed);

}
