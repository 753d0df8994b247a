// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::project
{

/// Which of these files a user means by the name of a copy: the one with that file name, and of several the
/// one whose folders are like it the furthest up. Empty where none is, or two are alike.
std::string copyMeant(const std::string& name, const std::vector<std::string>& files);

}
