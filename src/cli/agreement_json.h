// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "cli/listing.h"

namespace rd::cli
{

/// Agreement as docs/agreement.md gives it: every coefficient of every row, null with a reason where it is
/// not defined.
Json agreementJson(const agreement::Result& result);
/// "code", "theme", "qualified", "all": what a row is about.
std::string kindKey(const agreement::Subject& subject);

}
