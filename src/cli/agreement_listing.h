// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "cli/agreement_options.h"
#include "cli/listing.h"

namespace rd::cli
{

/// Agreement as a table of codes and themes by coefficients, with its notes; JSON as agreementJson().
/// `forPeople`: numbers as they are written in the user's language, and intervals beside them; else plain
/// numbers, with columns for the ends of intervals.
Listing agreementListing(const agreement::Result& result, const AgreementQuestion& asked, bool forPeople);

}
