// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace rd::exchange
{

/// Of a column that stands for one depth of the tree, such as "Thema" beside "Factor", by its folded name:
/// lower for what contains the other. Nothing for any other column.
std::optional<int> levelRank(const std::string& folded);

/// "level 2", "niveau2": 2; 0 for anything else.
int numberedLevel(const std::string& folded);

}
