// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/apart.h"
#include "merge/report.h"

#include <string>

namespace rd::errands
{

/// A CSV of what each code of a project without common history becomes, and which transcript each of its
/// transcripts is taken for, to be changed and read again.
std::string mappingForm(const merge::Report& report);
/// That form, also one without `kind`, which has codes only. Throws Refusal with the line of a thing that is
/// to become two.
merge::Mapping readMapping(const std::string& bytes, const std::string& file);

}
