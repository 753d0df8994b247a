// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/big_project.h"
#include "bench/limits.h"

#include <map>
#include <string>
#include <vector>

namespace rd::test
{

/// The one big project that everything is measured on; made at the first call.
const BigProject& bigProject();

void addCountingMeasurements();
std::vector<Limit> countingLimits();

/// How far two coders agree, over 300 interviews.
void addAgreementMeasurements();
std::vector<Limit> agreementLimits();

/// From opening that project file to its first table; only where the project room is built and `file` is not
/// empty.
void addOpeningMeasurement(const std::string& file);
std::vector<Limit> openingLimits();

/// Merging a copy in which 10,000 changes were made into a project of 300,000 codings, both made for it.
void addMergingMeasurement();
std::vector<Limit> mergingLimits();
/// The results chapter of the whole project.
void addChapterMeasurement();
std::vector<Limit> chapterLimits();

/// Asks the same questions in SQL, once each, and prints how many times longer that took.
void compareWithSql(const std::map<std::string, double>& milliseconds);

}
