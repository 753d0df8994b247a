// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/code.h"

namespace rd::codebook
{

/// "theme", "factor" or "qualifier" in the user's language, for people to read; forms take both.
std::string codeLevelName(CodeLevel level);

}
