// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <optional>
#include <string_view>

namespace rd::text
{

/// Dutch or English, by the text's own words (Compact Language Detector 2); nothing when it is neither, or
/// too short to tell.
std::optional<Language> detectLanguage(std::string_view utf8);

}
