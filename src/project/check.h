// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "store/project_store.h"

#include <vector>

namespace rd::project
{

/// Looks a whole project over; see Project::check().
std::vector<Finding> checkProject(store::ProjectStore& store, const history::State& state);

}
