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

/// From opening that project file to its first table; only where the project room is built and `file` is not
/// empty.
void addOpeningMeasurement(const std::string& file);
std::vector<Limit> openingLimits();

/// The results chapter of the whole project.
void addChapterMeasurement();
std::vector<Limit> chapterLimits();

/// Asks the same questions in SQL, once each, and prints how many times longer that took.
void compareWithSql(const std::map<std::string, double>& milliseconds);

}
