// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_page.h"
#include "exchange/text_reader.h"

#include <vector>

namespace rd::exchange
{

/// The words of a PDF with their places, page by page, as Poppler reads them; at work in a child process,
/// because Poppler has no limits and prints what it dislikes. Throws Refusal when the file is locked, damaged
/// or more than an interview can be.
std::vector<PdfPage> wordsOfPdf(const InputFile& file);

}
