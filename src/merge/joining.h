// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/joined_code.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rd::merge
{

/// Puts what a list lacks behind it.
template <class List, class Value>
void addMissing(List& list, const Value& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// Takes over what the one that stays does not say, and notes what it says otherwise.
inline void joinValue(std::string& stays, const std::string& goes, const char* column,
                      std::vector<codebook::LeftOut>& leftOut)
{
    if (stays.empty()) stays = goes;
    if (!goes.empty() && goes != stays) leftOut.push_back({column, goes});
}

/// Puts a text below another, unless it stands there already.
inline void addBelow(std::string& text, const std::string& more)
{
    if (!more.empty() && text.find(more) == std::string::npos) text += (text.empty() ? "" : "\n") + more;
}

}
