// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd::transcript
{

/// "M" and "V" of "M+V", "M / V", "M & V", "M en V": the labels of those who speak together, as they stand
/// there. Empty for a label that joins nothing. Whether the parts are speakers is for who asks.
std::vector<std::string_view> partsOfJoint(std::string_view label);

/// Whether it joins labels that are all among these.
bool joinsLabelsOf(std::string_view label, const std::vector<std::string>& labels);

}
