// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <variant>

namespace rd::history
{

/// Of whatever kind of row.
inline Uuid idOf(const Row& row)
{
    return std::visit([](const auto& value) { return value.id.uuid; }, row);
}

}
