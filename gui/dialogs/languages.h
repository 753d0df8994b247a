// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <string>
#include <vector>

namespace rd::gui
{

/// The two languages in the order in which lists offer them, in the user's words.
std::vector<std::string> languageNames();
std::size_t languageIndex(Language language);
Language languageAt(int index);

}
