// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::transcript
{

/// A word that people say before what they say, and that nobody is called: "Kortom: …", "Maandag: …",
/// "Honestly: …".
bool isOpeningWord(std::string_view word);

}
