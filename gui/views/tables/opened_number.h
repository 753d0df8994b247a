// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/table.h"
#include "gui/workspace.h"

namespace rd::gui
{

/// The passages of a number of the table, with a title that says which it is. They are those of the table as
/// it is counted now, as long as it has a row and a column of these names. The workspace must outlive it.
Opened openedNumber(Workspace& workspace, const analysis::Table& table, std::size_t part, std::size_t row,
                    std::size_t column);

}
