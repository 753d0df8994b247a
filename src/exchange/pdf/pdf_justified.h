// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_columns.h"

#include <array>
#include <optional>
#include <vector>

namespace rd::exchange
{

/// Between which edges a column was justified, by making the spaces of each line wider.
struct PdfEdges {
    float left = 0;
    float right = 0;
};

/// By the number of the column, see PdfLine; nothing for one that is not justified.
using PdfJustified = std::array<std::optional<PdfEdges>, 3>;

/// Of the rows of a page; where there are too few to tell, it stays as it was on the page before.
void learnJustified(const std::vector<PdfRow>& rows, PdfJustified& justified);

/// How wide the spaces of a row are that was made as wide as its column; nothing where none was widened.
std::optional<float> widenedSpace(const PdfRow& row, const PdfJustified& justified);

/// Whether a gap is one of those spaces and not what a tab made.
bool isWidenedSpace(float gap, float widened, float height);

}
