// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <string_view>
#include <vector>

namespace rd::text
{

/// The places of `words` in `text`, from the first on, not overlapping. Capitals and accents do not matter,
/// and white space between words is any white space. Empty when there are no words to find.
std::vector<Span> findAll(std::string_view text, std::string_view words);

}
