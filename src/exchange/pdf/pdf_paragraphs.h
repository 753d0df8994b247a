// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/broken_words.h"
#include "exchange/pdf/pdf_lines.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// The text of a PDF, and what was mended in it.
struct PdfParagraphs {
    std::string text;
    int lines = 0; ///< Of print.
    int paragraphs = 0;
    int overPages = 0;              ///< Paragraphs that a page or column broke.
    std::vector<MendedWord> mended; ///< In their order.
};

/// The text of the pages, a line a paragraph. A paragraph ends where a line ends before it had to, where the
/// lines lie further apart or begin elsewhere, and before a speaker's label; not where a page ends inside a
/// sentence. `pageWidth` is the usual one, in points.
PdfParagraphs paragraphsOf(const std::vector<std::vector<PdfLine>>& pages, float pageWidth);

}
