// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/sheet.h"
#include "exchange/text_reader.h"

namespace rd::exchange
{

/// True for what a spreadsheet program writes in place of text: a zip, or the wrapping of older Office.
bool isXlsx(std::string_view bytes);

/// The worksheets of an Excel workbook, in its order. Throws Refusal; see readSheets().
std::vector<Sheet> readXlsx(const InputFile& file);

}
