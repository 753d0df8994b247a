// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_justified.h"
#include "exchange/pdf/pdf_line_numbers.h"
#include "exchange/pdf/pdf_page.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A small raised number within a line, as of a note.
struct PdfNoteMark {
    std::size_t at = 0; ///< Byte of the line's text.
    std::size_t size = 0;
};

/// A line of print.
struct PdfLine {
    PdfBox box;
    float firstWord = 0; ///< How wide its first word is.
    int page = 0;        ///< From 0.
    int column = 0;      ///< 0: across the page; 1, 2: left or right of a page in two columns.
    bool turned = false;
    std::string text; ///< A space between words, a tab at a wide gap.
    std::vector<PdfNoteMark> noteMarks = {};
};

struct PdfPageLines {
    std::vector<PdfLine> lines;
    bool wereNumbered = false; ///< The lines had numbers, which were left out.
};

/// What a page tells of the next, which may have too few lines to tell it.
struct PdfPageBefore {
    std::optional<float> gutter; ///< As of inReadingOrder.
    std::optional<LineNumbering> numbering;
    PdfJustified justified;
};

/// The lines of a page as they are read: from top to bottom, in a page of two columns the left one first.
/// Words are put in lines by their place and not by the order in which the file has them, because programs
/// write labels and words beside them in any order. What is turned comes last.
PdfPageLines linesOf(const PdfPage& page, int number, PdfPageBefore& before);

}
