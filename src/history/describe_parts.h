// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <unordered_map>

namespace rd::history
{

/// What the tellers of actions share; for describe() only.

/// A name as it was, or of both languages the user's; the agreed coder's own name is in the user's language.
std::string textOf(const nlohmann::json& args, const char* name);
long long numberOf(const nlohmann::json& args, const char* name); ///< 0 where there is none.

/// By the kind of an action what puts it in words.
using Tellers = std::unordered_map<std::string, std::function<std::string(const nlohmann::json&)>>;
/// Of what a team does: copies, hand-outs, coders, what was agreed on.
const Tellers& teamTellers();

}
