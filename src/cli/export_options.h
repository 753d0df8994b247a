// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands/exports.h"

#include <filesystem>

namespace rd::cli
{

/// Throws UsageError when an option says nothing of an export to that file, so that nobody shares more than
/// they think.
void demandFittingOptions(const std::filesystem::path& path, const errands::ExportOptions& options);

}
