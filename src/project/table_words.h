// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/log/joint_cells.h"

#include <string>

namespace rd::project
{

/// Of what two copies made of one saved table; empty where there are no two.
struct TwoTables {
    const store::Cells& here;
    const store::Cells& there;
};

/// What a saved table counts and shows, in words of the user's language, as far as the two differ in it:
/// "unit counted: respondents; groups by: region". Without two, all that it says.
/// @param cells What stands in the columns of store::tableValue, of one of the two or of a third.
std::string tableWords(const history::State& state, const store::Cells& cells, const TwoTables& two);

}
