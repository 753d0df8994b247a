// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_lines.h"

#include <string>
#include <vector>

namespace rd::exchange
{

struct RepeatedEdges {
    std::vector<std::string> lines; ///< Each once, as first written.
    int count = 0;                  ///< On all pages together.
};

/// Takes out the lines that come back at the top or the bottom of most pages, at the same height: running
/// heads, feet, page numbers (numbers may differ). A line that begins with a speaker's label is taken only
/// when it is the first or the last, in the same words but for the page's number, of nearly all pages. One
/// that also stands elsewhere on a page, as a label on a line of its own does, is never taken.
RepeatedEdges takeRepeatedEdges(std::vector<std::vector<PdfLine>>& pages);

}
