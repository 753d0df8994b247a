// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/merging.h"

#include <map>
#include <string>

namespace rd::cli
{

/// A CSV of what both sides wrote, with an empty column `choose`.
std::string choicesForm(const merge::Report& report);
/// That form when it was filled in: whether what stood here is kept. Throws Refusal with the line of a choice
/// that is neither "here" nor "there". A form without `copy` speaks of every copy.
std::map<project::ClashPlace, bool> readChoices(const std::string& bytes, const std::string& file);

}
