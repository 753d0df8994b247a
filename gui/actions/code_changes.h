// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// The code that is chosen in the codebook; there must be one.
const codebook::Code& chosenCode(const Context& context);

/// Says so where another code is called as this one: that may be meant, or a slip.
void tellSameName(Context& context, CodeId id);

/// The larger changes of a codebook. Each asks what it needs; throws Refusal and Cancelled with the project
/// as it was.
void mergeCode(Context& context);
void splitCode(Context& context);
void deleteCode(Context& context);
void restoreCode(Context& context);
void addFromTemplate(Context& context);
void importCodes(Context& context);
void exportCodes(Context& context);

}
