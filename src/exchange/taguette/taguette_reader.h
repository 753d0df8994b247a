// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/foreign_project/imported_project.h"

#include <filesystem>
#include <string>

namespace rd::exchange
{

/// A project of Taguette, as it exports one (.sqlite3): documents, tags (a point in a name makes a tree), and
/// highlights. Who made a highlight, and when, is told by the log of commands; where it is silent the only
/// member of the project made it. Names are all that is read of people. Throws Refusal.
ImportedProject readTaguette(const std::filesystem::path& path, Language language, Progress& progress);
ImportedProject readTaguetteOf(std::string bytes, const std::string& name, Language language);

}
