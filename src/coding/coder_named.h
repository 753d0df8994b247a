// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/coder.h"

#include <string_view>
#include <vector>

namespace rd::coding
{

/// Of these coders the one of that name: as it is kept, else as the agreed coder is called in either
/// language, else whatever its capitals. Null for none.
const Coder* coderNamed(const std::vector<const Coder*>& coders, std::string_view name);

}
