// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Asks before another's coding is changed, naming code and coder, as nobody is to do so by mistake; of the
/// coder's own it asks nothing. Throws Cancelled when the user would rather not.
void demandConsent(Context& context, const coding::Coding& coding, CodingChange change);

/// Code, coder and words of a coding, a text each.
std::vector<std::string> codingRow(Context& context, const coding::Coding& coding);

}
