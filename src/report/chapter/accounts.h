// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"
#include "analysis/snapshot.h"
#include "base/i18n.h"

#include <set>
#include <string>
#include <utility>

namespace rd::report
{

/// The account of a case in a chapter: under the heading of which theme, and what stands above it.
using AccountName = std::pair<std::string, std::string>;

/// The accounts of the theme that have something to tell, by the names of their cases with and without
/// remarks.
std::set<AccountName> accountsWithPassages(const analysis::Snapshot& snapshot, analysis::Index theme,
                                           const analysis::Filter& filter, Language language);

/// What stands in an account, or below a theme, that has nothing to tell, in the language in which texts are
/// made.
std::set<std::string> nothingToTell();

}
