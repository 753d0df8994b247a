// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

#include <optional>
#include <string>

namespace rd::errands
{

/// Who last wrote words that another had written, and when (ms since 1970).
using Rewriting = std::optional<project::Project::Maker>;

/// Of a memo that another than its writer wrote last; nothing for any other.
Rewriting rewritingOf(const project::Project& project, const coding::Memo& memo);
/// The same of the memo of a coding that another than its coder wrote last.
Rewriting rewritingOf(const project::Project& project, const coding::Coding& coding);

/// "Memo of Bram, changed by Anna on 2026-11-28". Empty where nobody
/// else wrote in it.
std::string toldRewriting(const project::Project& project, const coding::Coding& coding);

}
