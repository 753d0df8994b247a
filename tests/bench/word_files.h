// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/big_project.h"

namespace rd::test
{

/// The interviews of a project of that size as Word documents, in folders by group: "groep 1/R0007.docx". The
/// same words as BigProject::write() gives each.
void writeWordFiles(const std::filesystem::path& folder, const BigSize& size = {});

}
