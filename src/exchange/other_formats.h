// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"

namespace rd::exchange
{

/// Throws Refusal for a file whose content shows a format that is not read: an old Word document, XML, a
/// spreadsheet, any other zip. Says what it is and what to save instead.
void refuseOtherFormats(const InputFile& file);

}
