// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// The text as XML holds it: & < > and quotation marks as entities, control characters left out.
std::string xmlText(std::string_view text);

}
