// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"
#include "store/deliver.h"

#include <filesystem>

namespace rd::project
{

using Delivery = store::Delivery;

/// Makes a copy in a new file that can be given away: without the words of the transcripts, without
/// recordings and imported files, and without the words of its history; see store/deliver.h. The project
/// stays as it is. Throws Refusal, and then leaves no file of its own behind.
void deliver(Project& project, const Delivery& delivery, const std::filesystem::path& to, std::int64_t nowMs);

}
