// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/foreign_project/imported_project.h"
#include "project/project.h"

namespace rd::errands
{

/// What another program's project says of texts that are here already, and were corrected since, is put where
/// its words stand now; said in its report.
void placeInShownTexts(exchange::ImportedProject& theirs, project::Project& project);

}
