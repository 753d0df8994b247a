// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_page.h"

#include <optional>
#include <vector>

namespace rd::exchange
{

/// Words that stand beside one another, from left to right; at least one.
struct PdfRow {
    PdfBox box; ///< As high as its first word, as wide as all.
    std::vector<const PdfWord*> words;
    int column = 0; ///< See PdfLine.
};

/// The rows of a page, which are in order from above, as they are read. A page is in two columns when nearly
/// all of its rows have the same gap in the middle and words that reach it from the left; a table or a column
/// of speakers' labels is not. A page of which that cannot be told, as it has few rows or short turns, is so
/// when sentences run on from line to line on either side of a wide gap, and one of a few rows also where the
/// page before it was: `gutter`, which is told of this page for the next.
std::vector<PdfRow> inReadingOrder(std::vector<PdfRow> rows, std::optional<float>& gutter);

}
