// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/foreign_project/imported_project.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// A project in the exchange format REFI-QDA 1.0 (.qdpx), as NVivo, ATLAS.ti, MAXQDA, QualCoder and others
/// write it. What has no place here becomes coding::Foreign rows of format "refi-qda". Nothing in the file is
/// trusted. Throws Refusal.
ImportedProject readQdpx(const std::filesystem::path& path, Language language, Progress& progress);
/// The same from bytes; `name` is the file's.
ImportedProject readQdpxOf(std::string_view bytes, const std::string& name, Language language,
                           Progress& progress);

/// A codebook in the same format (.qdc).
ImportedProject readQdc(const std::filesystem::path& path, Language language, Progress& progress);
ImportedProject readQdcOf(std::string bytes, const std::string& name, Language language);

}
