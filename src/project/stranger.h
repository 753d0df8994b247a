// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/apart.h"
#include "store/project_store.h"

#include <filesystem>

namespace rd::project
{

/// What a project without common history brings.
struct Stranger {
    merge::FromCopy told;
    std::vector<history::Row> rows; ///< To be written here.
    std::vector<merge::Finding> findings;
};

/// Reads it and finds what it brings to this project, whose state is given. Writes nothing. Throws Refusal
/// for a mapping that names no code of ours, and Cancelled.
Stranger readStranger(const history::State& state, store::ProjectStore& store, store::ProjectStore& other,
                      const std::filesystem::path& path, const merge::Mapping& mapping, Progress& progress);

}
