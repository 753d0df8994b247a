// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// The coders but what the team agreed on, by name.
std::vector<const coding::Coder*> personsOf(const history::State& state);

/// From now on this coder codes, also when the program is started again.
void codeAs(Context& context, const std::string& name);

/// Hides what others coded in this project, also when it is opened again; or shows it.
void codeBlind(Context& context, bool blind);

}
