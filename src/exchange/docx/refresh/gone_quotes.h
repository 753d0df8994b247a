// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/package/xml_ranges.h"
#include "report/renewal/quotable.h"

#include <string>

namespace rd::exchange
{

/// Tells of each account of a case in that part which of its quotes the project does not have any more: of a
/// transcript that was withdrawn, say, which a renewal leaves there.
void tellGoneQuotes(const XmlRanges& xml, const std::string& where, const report::Quotable& quotable,
                    Refreshed& result);

}
