// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"

namespace rd::codebook
{

/// The nth colour (from 0) of a row of light ones that are told apart well; it begins again at its end.
std::uint32_t codeColor(std::size_t n);

/// A colour for one more code: the first of that row that the fewest codes have.
std::uint32_t freeCodeColor(const Codebook& codebook);

}
