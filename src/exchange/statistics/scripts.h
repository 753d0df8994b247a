// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/statistics/variable_names.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// The scripts of a folder for statistics; for this folder only.

/// Reads the folder that it stands in, or the working folder; works with R alone.
std::string rScript(const std::string& title);

struct SpssInput {
    std::string title;
    const report::Sheet& cases;
    const report::Sheet& groups;
    const report::Findings& findings;
    const std::vector<std::string>& names; ///< Of the variables.
};
/// Reads the working folder. For SPSS and GNU PSPP.
std::string spssSyntax(const SpssInput& input);

}
