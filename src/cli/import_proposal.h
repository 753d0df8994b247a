// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "exchange/batch/near_texts.h"
#include "exchange/batch/plan_csv.h"
#include "history/edit.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace rd::cli
{

/// What the user should know of a file that was read: how its letters were taken, and what it lost.
std::vector<std::string> doubtsOf(const exchange::PreparedTranscript& prepared);
/// The same of a file that was read among others, with what was decided for it among them.
std::vector<std::string> doubtsOf(const exchange::ProposedTranscript& row);

/// Tells of files that are nearly what the project has; as long as the project is open.
exchange::NearTexts nearTextsOf(project::Project& project);

/// The files of a list of files and folders as they are proposed to be imported.
exchange::Proposal proposalFor(project::Project& project, const exchange::FoundFiles& found,
                               const std::optional<std::string>& encoding);
/// The same of the files of a plan, with what the plan says. Throws Refusal.
exchange::Proposal proposalFor(project::Project& project, const exchange::ImportPlan& plan);

/// CSV and JSON hold everything, CSV as --plan reads it; text and HTML what fits a screen.
Listing proposalListing(const exchange::Proposal& proposal, Format format);

/// What was left out, and what is worth looking at.
std::vector<std::string> proposalNotes(const exchange::Proposal& proposal);

}
