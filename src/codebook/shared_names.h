// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"

namespace rd::codebook
{

/// Whether another code that is not deleted is shown by the same name in that language.
bool sharesName(const Codebook& codebook, const Code& code, Language language);

}
