// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/package/xml_ranges.h"

#include <string>

namespace rd::exchange
{

/// Tells of links of the part that are no place of it any more, as of a figure that was copied into a
/// sentence and that another program saved, and that lead to a figure of which the number is another than
/// what stands there.
void tellLostFigures(const XmlRanges& xml, const std::string& where, const report::Present& present,
                     Refreshed& result);

}
