// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endings.h"

#include "base/error.h"
#include "base/i18n.h"
#include "cli/session.h"
#include "errands/lookup.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::cli
{

void demandEnding(const std::string& path, const std::vector<std::string>& endings)
{
    const std::string ending = text::folded(std::filesystem::path(path).extension().string());
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return;
    throw Refusal({shownName(path), "", tr("What is written there is no file of this kind."),
                   say("Let its name end in {endings}.", fmt::arg("endings", errands::listed(endings)))});
}

}
