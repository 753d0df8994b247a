// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rd::exchange
{

/// A part of a package: its name ("word/document.xml") and bytes.
using ZipPart = std::pair<std::string, std::string>;

/// A zip file of these parts, in their order, packed; without times, so that the same parts give the same
/// bytes. One called "mimetype" is not packed. Throws std::bad_alloc when there is no memory for it, and
/// nothing else.
std::string zipped(const std::vector<ZipPart>& parts);

}
