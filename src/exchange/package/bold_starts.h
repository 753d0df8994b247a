// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// Where lines of a text from a TextFlow begin with bold words. The marks of these are taken out of it.
std::vector<BoldStart> boldStartsIn(std::string& body);

}
