// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "report/document.h"

#include <string>
#include <vector>

namespace rd::report
{

/// 0.88, or 88.0%.
enum class PercentageAs { share, percent };

/// A row for each code and theme and one for all together, in the user's language: how many units got the
/// code from whom, and the coefficients, with their intervals where these were asked for.
Grid agreementGrid(const agreement::Result& result, const std::vector<agreement::Coefficient>& shown,
                   PercentageAs as = PercentageAs::share);

/// In full sentences: what was compared and how, and how to read these coefficients.
std::vector<std::string> agreementNotes(const agreement::Result& result,
                                        const std::vector<agreement::Coefficient>& shown);

/// The table with these sentences below it: agreementNotes(), and what else is to be said.
Document agreementDocument(const agreement::Result& result, const std::vector<agreement::Coefficient>& shown,
                           const std::vector<std::string>& notes);

/// The grid as lines of cells with tabs between them, as spreadsheets and word processors paste it.
std::string tabbed(const Grid& grid);

}
