// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// The coders but what the team agreed on, by name.
std::vector<const coding::Coder*> personsOf(const history::State& state);

/// From now on this coder codes, also when the program is started again.
void codeAs(Context& context, const std::string& name);

/// Asks who codes from now on, with the coders of the project to choose from; `note` says why.
void chooseCoder(Context& context, const std::string& note);

/// Asks it where the name is only that of the user on this machine, and the project knows nobody of it: what
/// is made would stand under a name that nobody chose. Throws Cancelled.
void demandCoder(Context& context);

/// Hides what others coded in this project, also when it is opened again; or shows it.
void codeBlind(Context& context, bool blind);

}
