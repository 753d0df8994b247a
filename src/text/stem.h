// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// The words of a text by which it is known again: folded (text/fold.h), cut to their stem by the Snowball
/// stemmer of the language, without the words that every text has ("de", "hoe", "the", "you"). In order, with
/// repeats.
std::vector<std::string> stemsOf(std::string_view utf8, Language language);

}
