// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/log/cells.h"

#include <string>

namespace rd::project
{

/// What an id in a cell stands for, in words of the user's language; "something that is gone" for what has no
/// name here.
std::string idName(const history::State& state, const Uuid& id);

/// What stands in one cell, in words of the user's language: names for ids, "yes" and "no", places.
/// @param column Of the project file.
std::string cellWords(const history::State& state, const std::string& column, const store::CellValue& value);

}
