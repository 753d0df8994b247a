// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/foreign_project/imported_project.h"

#include <filesystem>
#include <string>

namespace rd::exchange
{

/// A project of QualCoder: the folder with ending .qda, or the data.qda in it. Texts, codes and categories,
/// codings, annotations, journals, memos, cases and attributes; those of files become attributes of their
/// cases. Throws Refusal.
ImportedProject readQualCoder(const std::filesystem::path& path, Language language, Progress& progress);
/// The same of the bytes of data.qda; `name` is that of the project's folder.
ImportedProject readQualCoderOf(std::string bytes, const std::string& name, Language language);

}
