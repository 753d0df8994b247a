// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <string>

namespace rd::text
{

/// A date as people of that language write it, of one as the file has it: "2026-03-01", also with a time
/// behind it ("2026-03-01 14:05:09"). Any other text is given back as it is.

/// In a sentence: "1 maart 2026", "1 March 2026".
std::string dateInWords(const std::string& iso, Language language = userLanguage());
/// In a list: "01-03-2026", "1 Mar 2026".
std::string shortDate(const std::string& iso, Language language = userLanguage());
/// In a list, with the hour and the minute: "01-03-2026 14:05".
std::string shortMoment(const std::string& iso, Language language = userLanguage());

}
