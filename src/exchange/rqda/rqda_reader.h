// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/foreign_project/imported_project.h"

#include <filesystem>
#include <string>

namespace rd::exchange
{

/// A project of RQDA (.rqda): files, codes and their categories, codings, cases, attributes, annotations,
/// memos and journals, of what is not deleted there. Throws Refusal.
ImportedProject readRqda(const std::filesystem::path& path, Language language, Progress& progress);
ImportedProject readRqdaOf(std::string bytes, const std::string& name, Language language);

}
