// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>

namespace rd::exchange
{

using Json = nlohmann::ordered_json;

/// All of a project that is written as JSON. Everything outlives the writing.
struct ProjectJsonInput {
    const history::State& state;
    Json tables; ///< Saved tables with their results, as they are to stand there.
    /// The text of a transcript; empty: without the words of the interviews.
    std::function<std::shared_ptr<const std::string>(TranscriptId)> text;
};

/// One JSON object, {"format": "rodedraad-project", "version": 1, …}; docs/json-export.md has its shape,
/// which only grows. UTF-8, two spaces a level, ending in a line end. Deleted things are left out.
std::string projectJson(const ProjectJsonInput& input);

}
