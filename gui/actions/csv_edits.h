// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/cases_csv.h"
#include "exchange/csv/codebook_csv.h"
#include "exchange/csv/codings_csv.h"
#include "history/edit.h"
#include "project/project.h"

#include <string>

namespace rd::gui
{

/// What was read from a file, as one edit of the project: one transaction and one row of history. Each throws
/// Refusal for what the project cannot take.
history::Edit editOf(const history::State& state, const exchange::CodebookImport& import,
                     const std::string& source);
history::Edit editOf(const history::State& state, exchange::CodingsImport import, const std::string& source);
history::Edit editOf(const exchange::CasesImport& import, const std::string& source);

/// The project as the readers and writers of codings see it. The project must outlive it.
exchange::CodingsContext codingsContext(project::Project& project);

}
