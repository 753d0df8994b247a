// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "report/writers.h"

namespace rd::cli
{

report::Form formOf(Format format);

}
