// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_ranges.h"

#include <string>

namespace rd::exchange
{

/// The part with what its fields "SEQ label" say counted anew from 1, as word processors do when they bring
/// fields up to date. A part in which a field begins anew (\r) stays as it is.
std::string withCaptionNumbers(const std::string& part, const std::string& label);

/// What the last such field before that place says; 0 where there is none.
int captionNumberBefore(const XmlRanges& xml, std::size_t position, const std::string& label);

}
