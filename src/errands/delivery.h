// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/delivering.h"

#include <string>
#include <vector>

namespace rd::errands
{

/// What a copy that is given away still says of people, in the user's language: names, memos, attributes. To
/// be looked at before it is.
std::vector<std::string> staysIn(const history::State& state, const project::Delivery& delivery);

}
