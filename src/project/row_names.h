// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <string>

namespace rd::project
{

std::string codeName(const history::State& state, CodeId id);
/// What a row is called in a sentence to the user: a code's or a case's name, "a coding with “hope”".
std::string rowName(const history::State& state, const history::Row& row);

}
