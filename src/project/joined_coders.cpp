// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/joined_coders.h"

#include <nlohmann/json.hpp>

#include <set>

namespace rd::project
{

CoderId joinedInto(store::ProjectStore& store, CoderId coder)
{
    auto change = store.lastWriter("coder", coder.uuid, {"deleted"});
    std::set<ChangeId> passed;
    while (change && change->reverts && passed.insert(change->id).second) // a redo of it
        change = store.findChange(change->reverts);
    if (!change || change->kind != "coder.join") return {};
    const auto args = nlohmann::json::parse(change->args, nullptr, false);
    if (!args.is_object() || !args.contains("stays") || !args["stays"].is_string()) return {};
    const auto stays = Uuid::parse(args["stays"].get<std::string>());
    return stays ? CoderId{*stays} : CoderId{};
}

}
