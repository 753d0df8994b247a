// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::text
{

/// UTF-16 as UTF-8; half of a pair that stands alone becomes U+FFFD.
std::string utf8OfUtf16(std::u16string_view units);

}
