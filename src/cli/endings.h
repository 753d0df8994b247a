// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::cli
{

/// Throws Refusal, saying which they may be, when the file's name does not end in one of these (".csv"), in
/// capitals or small letters: what is written would be no such file as its name says.
void demandEnding(const std::string& path, const std::vector<std::string>& endings);

}
