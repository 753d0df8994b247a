// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"

#include <string>
#include <vector>

namespace rd::agreement
{

/// What must be known to read the figures of a table with these coefficients, in full sentences: why some are
/// not defined, where few units or one-sided answers make them mislead, and what each coefficient means.
std::vector<std::string> remarksOf(const Result& result, const std::vector<Coefficient>& shown);

/// Why figures of these coefficients are not defined in any of the results: each reason once.
std::vector<std::string> reasonsOf(const std::vector<const Result*>& results,
                                   const std::vector<Coefficient>& shown);
/// Why figures of these coefficients have no interval where a bootstrap was asked for: each reason once. That
/// no figure of a result has one is told by drawsNote().
std::vector<std::string> noIntervalNotes(const std::vector<const Result*>& results,
                                         const std::vector<Coefficient>& shown);

/// Some row of these results has a value of it.
bool isDefinedIn(const std::vector<const Result*>& results, Coefficient coefficient);

/// The pooled kappa in a sentence; why it is not defined where reasonsOf() the table does not say so.
std::string pooledNote(const Result& result, const std::vector<Coefficient>& shown);
/// cu-alpha of each theme and Cu-alpha between them, a sentence each; none but of characters.
std::vector<std::string> setNotes(const Result& result);

}
