// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/coding.h"
#include "coding/memo.h"

namespace rd::coding
{

/// When a version 7 UUID was made, in ms since 1970; 0 for any other, and for a time before 2020 or from 2100
/// on, which says that the id is of another kind.
std::int64_t madeMsOf(const Uuid& uuid);
/// When the coding was made, in ms since 1970; 0 when nothing says so.
inline std::int64_t madeMsOf(const Coding& coding)
{
    return coding.madeMs != 0 ? coding.madeMs : madeMsOf(coding.id.uuid);
}
inline std::int64_t madeMsOf(const Memo& memo)
{
    return memo.madeMs != 0 ? memo.madeMs : madeMsOf(memo.id.uuid);
}

}
