// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::coding
{

/// True when `shown` quotes `words` as a report may: what stands outside round or square brackets is said in
/// `words`, word for word and in that order; what stands in them, "(…)" for what was left out or "(son)" to
/// explain, is the researcher's. White space of any length is a space. A quote needs words of its own.
bool quotesFaithfully(std::string_view shown, std::string_view words);

}
