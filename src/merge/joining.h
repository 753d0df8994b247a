// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

namespace rd::merge
{

/// Puts what a list lacks behind it.
template <class List, class Value>
void addMissing(List& list, const Value& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// Puts a text below another, unless it stands there already.
inline void addBelow(std::string& text, const std::string& more)
{
    if (!more.empty() && text.find(more) == std::string::npos) text += (text.empty() ? "" : "\n") + more;
}

}
