// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/table_definition.h"
#include "history/state.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace rd::errands
{

using Json = nlohmann::ordered_json;

/// A saved table with keys and names for ids, as it stands in a tables.json.
Json toJson(const coding::TableDefinition& table, const history::State& state);

/// The tables of a tables.json, {"tables": […]}. A title that the project has keeps its id, so that it is
/// changed; others are new. Throws Refusal, naming file and table, for JSON that cannot be read and for
/// codes, attributes and coders that the project does not have.
std::vector<coding::TableDefinition> tablesFromJson(const std::string& bytes, const std::string& file,
                                                    const history::State& state);

}
