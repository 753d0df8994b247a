// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch/proposal.h"

namespace rd::exchange
{

/// Finds the files that the project has already, and those that are twice in the list: by their bytes
/// (SHA-256), or by their text when they have another name or format. They say what they are the same as and
/// are not taken; the first of a list is. Those that are nearly what the project has say so and are taken.
void markSameTexts(std::vector<ProposedTranscript>& rows, const ProposalContext& context);

}
