// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/word_body.h"
#include "exchange/package/xml_ranges.h"
#include "report/renewal/present.h"

#include <functional>
#include <set>
#include <string>

namespace rd::exchange
{

/// The marks of the entries of figures and quotes that stand in a part.
std::set<std::string> entryMarksIn(const XmlRanges& xml);
/// Lets figures lead to entries that came since the part had those marks, and takes links away that lead to
/// entries that went; their words stay.
std::string withEntryLinks(const std::set<std::string>& had, const XmlRanges& now,
                           const report::Present& present, const std::function<WordDress()>& dress);

}
