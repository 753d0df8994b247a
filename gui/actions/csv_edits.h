// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/cases_csv.h"
#include "exchange/csv/codings_csv.h"
#include "history/edit.h"
#include "project/project.h"

#include <string>

namespace rd::gui
{

/// The cases or attributes of a file, as one edit of the project.
history::Edit editOf(const exchange::CasesImport& read, const std::string& source);

/// The project as the readers and writers of codings see it. The project must outlive it.
exchange::CodingsContext codingsContext(project::Project& project);

}
