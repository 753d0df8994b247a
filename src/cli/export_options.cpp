// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_options.h"

#include "base/i18n.h"
#include "cli/session.h"
#include "errands/lookup.h"

namespace rd::cli
{

void demandFittingOptions(const std::filesystem::path& path, const errands::ExportOptions& options)
{
    const auto unfitting = errands::unfittingOptions(path, options);
    if (unfitting.empty()) return;
    const std::string file = path.filename().string();
    const std::string list = errands::listed(unfitting);
    throw UsageError(
        say("An export like {file} takes no {options}.", fmt::arg("file", file), fmt::arg("options", list)));
}

}
