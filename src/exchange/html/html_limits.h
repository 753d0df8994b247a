// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// Throws Refusal, naming `file`, when a tag has more attributes than any page gives one: parsing compares
/// each with all before it.
void checkTags(std::string_view html, const std::string& file);

}
