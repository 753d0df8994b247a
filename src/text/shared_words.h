// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::text
{

/// How many words two short texts share, of the longer one, from 0 to 1; in whatever order, as they are
/// written.
double sharedWords(const std::string& one, const std::string& other);

}
