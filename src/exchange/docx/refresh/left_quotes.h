// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::exchange
{

/// The text of a memo, in which a reference to a quote that is gone stands in braces, with the quote as it
/// stood in the text from before; as it is where that cannot be told.
std::string withQuotesLeft(const std::string& before, std::string now);

}
