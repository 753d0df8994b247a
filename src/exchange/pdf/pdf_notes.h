// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_lines.h"

#include <vector>

namespace rd::exchange
{

/// Takes the notes from the foot of the pages, and puts each in square brackets where its number stands in
/// the words, as notes of other formats are: lines in clearly smaller letters than most, which begin with a
/// number that stands raised on the same page. Gives how many. Pages in columns are left as they are.
int placeNotes(std::vector<std::vector<PdfLine>>& pages);

}
