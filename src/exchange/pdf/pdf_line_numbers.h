// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_columns.h"

#include <vector>

namespace rd::exchange
{

/// Takes out the numbers that a word processor put before every line, or before every fifth. Numbers of turns
/// are kept: they stand before speakers' labels and not before every line. True when there were such numbers.
bool takeLineNumbers(std::vector<PdfRow>& rows);

}
