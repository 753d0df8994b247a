// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chapter/chapter.h"

#include <map>
#include <set>
#include <string>

namespace rd::report
{

/// Parts of a chapter that come once the project has something for them, and that no renewal puts in: how the
/// codebook changed, the interview guide, and the new codes by transcript. Those of the document by their
/// marks, with what stands above each.
std::map<std::string, std::string> laterPartsIn(const Document& chapter);
/// The marks of those that a chapter with these sections (empty: all) was to have and does not: a renewal
/// tells of them when the project has them.
std::set<std::string> partsLacking(const Document& chapter, const std::set<Section>& sections);

}
