// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/word_body.h"
#include "exchange/package/xml_ranges.h"
#include "report/renewal/present.h"

#include <functional>
#include <string>

namespace rd::exchange
{

/// Lets figures lead to entries that came since the part was as `before`, and takes links away that lead to
/// entries that went; their words stay.
std::string withEntryLinks(const XmlRanges& before, std::string now, const report::Present& present,
                           const std::function<WordDress()>& dress);

}
