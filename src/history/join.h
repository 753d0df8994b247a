// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <iterator>
#include <utility>

namespace rd::history
{

/// Makes one action of two edits of the same state that touch different things: described as the first.
inline void join(Edit& edit, Edit more)
{
    if (edit.rows.empty()) {
        edit = std::move(more);
        return;
    }
    std::move(more.rows.begin(), more.rows.end(), std::back_inserter(edit.rows));
    std::move(more.files.begin(), more.files.end(), std::back_inserter(edit.files));
}

}
