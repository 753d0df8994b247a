// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/describe_parts.h"

#include "base/i18n.h"
#include "base/wording.h"
#include "coding/coder.h"

#include <string_view>

namespace rd::history
{

using nlohmann::json;

std::string textOf(const json& args, const char* name)
{
    const auto found = args.find(name);
    if (found == args.end()) return {};
    if (found->is_object()) return Wording{textOf(*found, "nl"), textOf(*found, "en")}.in(userLanguage());
    if (!found->is_string()) return {};
    const auto text = found->get<std::string>();
    return std::string_view(name) == "coder" ? coding::inUsersLanguage(text) : text;
}

long long numberOf(const json& args, const char* name)
{
    const auto found = args.find(name);
    return found == args.end() || !found->is_number_integer() ? 0 : found->get<long long>();
}

}
