// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/merging.h"

#include <map>
#include <string>

namespace rd::cli
{

/// A CSV of what both sides wrote; its column `choose` has what was chosen of it before.
std::string choicesForm(const merge::Report& report, const std::map<project::ClashPlace, bool>& chosen);
/// What was chosen in a form.
struct Choices {
    std::map<project::ClashPlace, bool> keepHere;
    std::map<project::ClashPlace, int> lines; ///< Of the form in which each stands.
};

/// That form when it was filled in: whether what stood here is kept. Throws Refusal with the line of a choice
/// that is neither "here" nor "there", or says otherwise than another line. A form without `copy` speaks of
/// every copy.
Choices readChoices(const std::string& bytes, const std::string& file);

}
