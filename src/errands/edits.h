// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"
#include "exchange/csv/cases_csv.h"
#include "exchange/csv/codings_csv.h"
#include "history/edit.h"
#include "project/project.h"

#include <string>

namespace rd::errands
{

/// The cases or attributes of a file, as one edit of the project.
history::Edit editOf(const exchange::CasesImport& read, const std::string& source);

/// The rows of a proposal that are to be taken, as one edit; they are moved out of the proposal.
history::Edit editOf(const history::State& state, exchange::Proposal& proposal);

/// The project as the readers and writers of codings see it. The project must outlive it.
exchange::CodingsContext codingsContext(project::Project& project);

}
