// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::text
{

/// What closes the marks of writing direction (U+202A to U+202E, U+2066 to U+2069) that the text leaves open,
/// so that what follows it reads as if it were not there; empty for nearly every text.
std::string closingMarks(std::string_view utf8);

}
