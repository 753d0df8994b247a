// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
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

/// The zip file with these parts in place of those of their names, at the same place and with the same time,
/// or behind the others, and without those named in `gone`; all others keep their packed bytes. Throws
/// std::bad_alloc as above, and Refusal, naming `file`, when it is damaged.
std::string withParts(std::string_view bytes, const std::vector<ZipPart>& parts, const std::string& file,
                      const std::set<std::string>& gone = {});

}
