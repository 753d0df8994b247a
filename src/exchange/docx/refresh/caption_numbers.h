// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_ranges.h"

#include <map>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The part with what its fields "SEQ label" say counted anew from 1, as word processors do when they bring
/// fields up to date. A part in which a field begins anew (\r) stays as it is.
std::string withCaptionNumbers(const std::string& part, const std::string& label);

/// "Table 3" of each caption of a part, by what it is the caption of; of one that stands there more often,
/// each.
using CaptionNames = std::map<std::string, std::vector<std::string>>;
CaptionNames captionNamesIn(const XmlRanges& xml);
/// What is called otherwise by now, by what it was called.
std::map<std::string, std::string> newNames(const CaptionNames& before, const CaptionNames& now);

/// What the last such field before that place says; 0 where there is none.
int captionNumberBefore(const XmlRanges& xml, std::size_t position, const std::string& label);

}
