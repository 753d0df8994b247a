// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "report/writers.h"

namespace rd::cli
{

/// The form of a table that a format asks for.
report::Form formOf(Format format);

}
